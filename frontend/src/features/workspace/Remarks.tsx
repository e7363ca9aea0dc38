import { Trans, useLingui } from '@lingui/react/macro';
import type { ActTextView, ClauseView } from '@/api/queries';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { EmptyState } from '@/ui/EmptyState';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { AnswerForm, NewThreadForm } from './ThreadForms';
import { useDiscussion } from './threads';
import type { Comment, Thread, Threads } from './threads';

interface RemarksProps {
  act: string;
  text: ActTextView;
  clause: ClauseView;
  threads: Threads | undefined;
}

/** The discussion at a clause: threads on its words, the open ones first, and a place to write. */
export function Remarks({ act, text, clause, threads }: RemarksProps) {
  const here = (threads?.threads ?? []).filter((thread) => thread.clause === clause.id);
  const sorted = [...here].sort((a, b) => Number(a.resolved_at !== null) - Number(b.resolved_at !== null));
  const may = threads?.may['comment.write'];
  return (
    <div className="stack">
      {sorted.length === 0 && (
        <EmptyState title={<Trans>Замечаний здесь нет</Trans>}>
          <Trans>Выделите слова в тексте и нажмите C, или напишите ко всему пункту.</Trans>
        </EmptyState>
      )}
      {sorted.map((thread) => (
        <ThreadView key={thread.id} act={act} thread={thread} voices={threads?.voices ?? []} />
      ))}
      <NewThreadForm key={clause.id} act={act} clause={clause} text={text} may={may} voices={threads?.voices ?? []} />
    </div>
  );
}

function ThreadView({ act, thread, voices }: { act: string; thread: Thread; voices: Threads['voices'] }) {
  const { i18n } = useLingui();
  const { resolve } = useDiscussion(act);
  return (
    <article className="thread" data-resolved={thread.resolved_at !== null || undefined}>
      {thread.mark && (
        <blockquote className="law">
          <q>{thread.mark.quote}</q>
        </blockquote>
      )}
      <p className="row">
        <StandingChip standing={thread.place.standing} />
        {thread.visibility === 'delegation' && (
          <Chip>
            <Trans>видит только делегация</Trans>
          </Chip>
        )}
        {thread.resolved_by && (
          <Chip tone="ok" icon="check">
            <Trans>решено: {nameIn(thread.resolved_by.name, i18n.locale)}</Trans>
          </Chip>
        )}
      </p>
      {thread.comments.map((comment) => (
        <CommentView key={comment.id} comment={comment} />
      ))}
      <div className="row">
        {thread.resolved_at === null && <AnswerForm act={act} thread={thread.id} voices={voices} />}
        {thread.may['thread.resolve']?.allowed && (
          <Button variant="quiet" icon="check" pending={resolve.isPending} onClick={() => resolve.mutate(thread)}>
            {thread.resolved_at === null ? <Trans>Считать решённым</Trans> : <Trans>Открыть снова</Trans>}
          </Button>
        )}
      </div>
    </article>
  );
}

/** Says where the marked words are no longer plainly there. */
function StandingChip({ standing }: { standing: Thread['place']['standing'] }) {
  if (standing === 'located' || standing === 'whole_clause') return null;
  if (standing === 'moved') {
    return (
      <Chip tone="plain">
        <Trans>эти слова стоят теперь в соседней статье или пункте</Trans>
      </Chip>
    );
  }
  return (
    <Chip tone="conflict" icon="warning">
      {standing === 'ambiguous' ? <Trans>таких слов теперь несколько</Trans> : <Trans>этих слов в тексте больше нет</Trans>}
    </Chip>
  );
}

function CommentView({ comment }: { comment: Comment }) {
  const { i18n } = useLingui();
  return (
    <div className="comment" id={`c-${comment.id}`}>
      <p className="comment-head">
        <strong>{nameIn(comment.author.name, i18n.locale)}</strong>{' '}
        <span className="muted">
          {nameIn(comment.body.name, i18n.locale)} · {dateInWords(comment.at, i18n.locale)},{' '}
          {timeOfDay(comment.at, i18n.locale)}
        </span>
      </p>
      <p className="comment-text">{comment.text}</p>
    </div>
  );
}

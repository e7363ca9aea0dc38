import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import { useMeetingWrite, useVote } from '@/api/meeting';
import type { Meeting, Vote, VoteResult } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import { results } from '@/reading/voices';
import { UndoVote } from '@/reading/UndoVote';
import { announce } from '@/ui/announce';
import { Disclosure } from '@/ui/Disclosure';
import { Icon } from '@/ui/Icon';
import { Notice } from '@/ui/Notice';
import { Unsettled } from '../Unsettled';
import { Under } from '../Voting';
import { PutUp } from './PutUp';
import { useClosing } from './api';
import type { Closing } from './api';
import { isBare } from './puttable';

interface Props {
  act: string;
  meeting: Meeting;
}

/**
 * The end of the work on a text: what stands unchanged, what was put and with what result, and putting the rest.
 *
 * `when`: it stands first once everything is decided or a vote on the text is open; until then it waits at the end.
 */
export function ClosingPanel({ act, meeting, when }: Props & { when: 'decided' | 'before' }) {
  const closing = useClosing(act).data;
  const vote = useOpenVote(meeting);
  if (!closing) return null;
  const decided = closing.undecided.length === 0 || vote !== null;
  if (decided !== (when === 'decided')) return null;
  if (isBare(closing) && !vote && !meeting.rules.ways.text?.length) return null;
  if (decided) return <End act={act} meeting={meeting} closing={closing} vote={vote} />;
  return (
    <Disclosure
      summary={
        <Plural
          value={closing.undecided.length}
          one="Текст в целом: не решена # поправка"
          few="Текст в целом: не решены # поправки"
          many="Текст в целом: не решены # поправок"
          other="Текст в целом: не решены # поправки"
        />
      }
    >
      <End act={act} meeting={meeting} closing={closing} vote={vote} />
    </Disclosure>
  );
}

/** The vote on the text or on a unit that is open now. */
function useOpenVote(meeting: Meeting): Vote | null {
  const vote = useVote(meeting.id, meeting.vote).data;
  const onText = vote?.subject === 'text' || vote?.subject === 'clause';
  return meeting.vote && vote?.status === 'open' && onText ? vote : null;
}

function End({ act, meeting, closing, vote }: Props & { closing: Closing; vote: Vote | null }) {
  const { t, i18n } = useLingui();
  return (
    <section className="closing stack-tight" aria-labelledby="closing">
      <h3 id="closing">
        <Trans>Текст в целом</Trans>
      </h3>
      {closing.falls && (
        <Notice tone="error" title={<Trans>Ни одной статьи проекта не осталось: проект отклонён</Trans>}>
          <p>
            <Trans>В целом он не ставится. На странице «Стадия» его можно вернуть или снять.</Trans>
          </p>
        </Notice>
      )}
      <Stands closing={closing} />
      <ul className="closing-put">
        {closing.clauses.map((one) => (
          <Put key={one.vote} meeting={meeting} title={nameIn(one.cited, i18n.locale)} {...one} />
        ))}
        {closing.whole && <Put meeting={meeting} title={t`Текст в целом`} {...closing.whole} />}
      </ul>
      {vote ? <Now vote={vote} /> : <PutUp act={act} meeting={meeting} closing={closing} />}
    </section>
  );
}

/** What needs no vote: all that was proposed to it is settled, none of it adopted. */
function Stands({ closing }: { closing: Closing }) {
  const { i18n } = useLingui();
  const { stands } = closing;
  if (stands.length === 0) return null;
  return (
    <Disclosure
      open={stands.length <= 5}
      summary={
        <Plural
          value={stands.length}
          one="Без изменений и без голосования остаётся # единица"
          few="Без изменений и без голосования остаются # единицы"
          many="Без изменений и без голосования остаются # единиц"
          other="Без изменений и без голосования остаются # единицы"
        />
      }
    >
      <ul>
        {stands.map(({ clause, cited }) => (
          <li key={clause}>{nameIn(cited, i18n.locale)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A question on the text that was put, its result, and what can still be done about it. */
function Put({ meeting, title, vote, result }: { meeting: Meeting; title: string; vote: string; result: VoteResult }) {
  const { i18n } = useLingui();
  const objected = useVote(meeting.id, result === 'objected' ? vote : null).data;
  return (
    <li>
      <p className="row">
        <Icon name={result === 'adopted' ? 'check' : 'cross'} />
        <span>
          {title}: <strong>{i18n._(results[result])}</strong>
        </span>
        <UndoVote vote={vote} may={meeting.may['meeting.undo']} about={title} />
      </p>
      {objected && <Unsettled vote={objected} onSettled={() => undefined} />}
    </li>
  );
}

function Now({ vote }: { vote: Vote }) {
  const { t, i18n } = useLingui();
  const write = useMeetingWrite<{ result?: VoteResult }>();
  const close = () =>
    after(
      write.mutateAsync({ method: 'POST', path: `/votes/${vote.id}/closing`, body: { sees: {} }, revision: vote.revision }),
      ({ result }) => result && announce(t`Голосование закрыто: ${i18n._(results[result])}.`),
    );
  return <Under vote={vote} failure={write.error} pending={write.isPending} onClose={close} />;
}

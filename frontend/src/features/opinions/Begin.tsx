import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import { useSession } from '@/api/session';
import { dateInWords } from '@/i18n/format';
import { reasonInWords } from '@/i18n/reasons';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import { useBegin } from './api';
import type { Conclusions } from './api';

/** The reader's own conclusion: the draft to go on with, or the way to begin one. */
export function Begin({ act, conclusions }: { act: string; conclusions: Conclusions }) {
  const drafts = conclusions.conclusions.filter((conclusion) => conclusion.status === 'draft');
  if (drafts.length === 0) return <Blank act={act} conclusions={conclusions} />;
  return drafts.map((draft) => (
    <Notice
      key={draft.id}
      title={
        <>
          <Trans>Черновик</Trans>: <Named name={draft.body.name} />
        </>
      }
      actions={
        <Link href={`/a/${act}/opinions/${draft.id}`} asButton="primary">
          <Trans>Продолжить</Trans>
        </Link>
      }
    >
      <Since at={draft.created_at} version={draft.version} remarks={draft.remarks.length} />
    </Notice>
  ));
}

function Since({ at, version, remarks }: { at: string; version: number; remarks: number }) {
  const { i18n } = useLingui();
  return (
    <p>
      <Trans>
        Начато {dateInWords(at, i18n.locale)}, к редакции {version}. Замечаний: {remarks}. Видят только члены вашей организации.
      </Trans>
    </p>
  );
}

function Blank({ act, conclusions }: { act: string; conclusions: Conclusions }) {
  const { i18n } = useLingui();
  const [, navigate] = useLocation();
  const session = useSession();
  const begin = useBegin(act);
  const may = conclusions.may['conclusion.write'];
  if (!session?.person) return null;
  if (may?.reason === 'no-mandate') return null;
  if (!may?.allowed) {
    return (
      <p className="muted">
        <Trans>Начать заключение сейчас нельзя: {reasonInWords(i18n, may?.reason)}.</Trans>
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <ProblemNotice failure={begin.error} />
      <Button
        variant="primary"
        icon="pencil"
        pending={begin.isPending}
        onClick={() => after(begin.mutateAsync(null), ({ id }) => navigate(`/a/${act}/opinions/${id}`))}
      >
        <Trans>Подготовить заключение</Trans>
      </Button>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { useText } from '@/api/queries';
import { useSession } from '@/api/session';
import { kept } from '@/reading/saving/localDrafts';
import type { Record as Kept } from '@/reading/saving/autosave';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { ConclusionEditor } from './ConclusionEditor';
import { ConclusionItem } from './ConclusionItem';
import { useConclusions } from './api';
import type { Conclusion } from './api';
import type { ConclusionDraft } from './conclusionDraft';
import { localKey } from './useSaving';
import './opinions.css';

/** One conclusion: a draft to write on beside the text, or a signed one to read. */
export default function ConclusionPage({ act }: { act: string }) {
  const { conclusion: id } = useParams<{ conclusion: string }>();
  const { data } = useConclusions(act);
  if (!data) return <Skeleton lines={12} />;
  const conclusion = data.conclusions.find((one) => one.id === id);
  if (!conclusion) return <Gone act={act} />;
  if (conclusion.status === 'draft') return <Opened key={id} act={act} conclusion={conclusion} />;
  return (
    <div className="page stack opinions">
      <p>
        <Link href={`/a/${act}/opinions`}>
          <Trans>Все заключения</Trans>
        </Link>
      </p>
      <ConclusionItem act={act} conclusion={conclusion} />
    </div>
  );
}

/** The draft with its text and with what this device kept of it, once both are known. */
function Opened({ act, conclusion }: { act: string; conclusion: Conclusion }) {
  const person = useSession()?.person?.id;
  const text = useText({ act, version: conclusion.version, language: conclusion.language });
  const local = useQuery({
    queryKey: ['local', person, conclusion.id],
    queryFn: async () => (await kept<Kept<ConclusionDraft>>(localKey(person ?? 'nobody', conclusion.id))) ?? null,
    enabled: Boolean(person),
    gcTime: 0,
    staleTime: Infinity,
    throwOnError: false,
  });
  if (!text.data || local.isPending) return <Skeleton lines={12} />;
  return <ConclusionEditor act={act} conclusion={conclusion} text={text.data} kept={local.data ?? null} />;
}

function Gone({ act }: { act: string }) {
  return (
    <div className="page">
      <EmptyState
        title={<Trans>Этого заключения здесь нет</Trans>}
        action={
          <Link href={`/a/${act}/opinions`}>
            <Trans>Все заключения</Trans>
          </Link>
        }
      >
        <Trans>Чужие черновики не видны до подписания.</Trans>
      </EmptyState>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from 'wouter';
import { useLimits, useText } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { amendmentPlace, numbered } from '@/reading/numbered';
import { placeIn } from '@/reading/place';
import { StatusChip } from '@/reading/StatusChip';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { EditionItem } from './EditionItem';
import { RecordList } from './RecordList';
import { useClauseHistory } from './api';
import type { ClauseHistory } from './api';
import './history.css';

/** What one clause has been, version by version, the amendments that touched it, and what was said of it. */
export default function ClauseHistoryPage({ act }: { act: string }) {
  const { clause } = useParams<{ clause: string }>();
  const { i18n } = useLingui();
  const { data } = useClauseHistory(act, clause);
  const text = useText({ act }).data;
  const limits = useLimits(act);
  if (!data || !text) return <Skeleton lines={12} />;
  const place = placeIn(text.clauses, data.clause, i18n.locale);
  return (
    <div className="page stack">
      <h2>
        <Trans>История места: {place ?? data.editions.at(-1)?.number ?? clause}</Trans>
      </h2>
      <p>
        <Link href={`/a/${act}/text#${clause}`}>
          <Trans>К этому месту в тексте</Trans>
        </Link>
      </p>
      <ol className="editions">
        {data.editions.toReversed().map((edition) => (
          <EditionItem key={edition.version} edition={edition} language={data.language} />
        ))}
      </ol>
      <Touches act={act} history={data} />
      {limits === null && (
        <section className="stack" aria-labelledby="said">
          <h3 id="said">
            <Trans>Записи об этом месте</Trans>
          </h3>
          <RecordList act={act} clause={data.clause} />
        </section>
      )}
    </div>
  );
}

function Touches({ act, history }: { act: string; history: ClauseHistory }) {
  const { i18n } = useLingui();
  return (
    <section className="stack-tight" aria-labelledby="touches">
      <h3 id="touches">
        <Trans>Поправки к этому месту</Trans>
      </h3>
      {history.amendments.length === 0 && <EmptyState title={<Trans>Поправок к нему не вносили</Trans>} />}
      <ul className="touches">
        {history.amendments.map((amendment) => (
          <li key={amendment.id} className="row">
            <Link href={amendmentPlace(act, amendment)}>
              <Trans>№ {numbered(amendment)}</Trans>
            </Link>
            <span>{nameIn(amendment.body.name, i18n.locale)}</span>
            <StatusChip status={amendment.status} />
            <span className="muted">
              <Trans>к редакции {amendment.base}</Trans>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

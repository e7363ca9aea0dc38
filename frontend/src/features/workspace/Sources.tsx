import { Trans, useLingui } from '@lingui/react/macro';
import { useLimits } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { MarkedText } from '@/reading/MarkedText';
import { amendmentPlace, numbered } from '@/reading/numbered';
import { ProvenanceOfClause } from '@/reading/Provenance';
import { StatusChip } from '@/reading/StatusChip';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { useClauseHistory } from './api';

interface SourcesProps {
  act: string;
  clause: ClauseView;
  version: number;
  language: string;
}

/** Where the words of a clause come from: its wordings by version, and every amendment that touched it. */
export function Sources({ act, clause, version, language }: SourcesProps) {
  const { i18n } = useLingui();
  const limits = useLimits(act);
  const { data } = useClauseHistory(act, clause.id, language);
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="stack">
      {limits === null && <ProvenanceOfClause act={act} clause={clause.id} version={version} />}
      <ol className="editions" reversed>
        {data.editions.toReversed().map((edition) => (
          <li key={edition.version}>
            <p>
              <Link href={`/a/${act}/text?v=${edition.version}#${clause.eid}`}>
                <Trans>Редакция {edition.version}</Trans>
              </Link>{' '}
              <span className="muted">{dateInWords(edition.published_at, i18n.locale)}</span>
            </p>
            <p className="law card-words" lang={language}>
              {edition.heading && <MarkedText runs={edition.marks.heading} />} <MarkedText runs={edition.marks.text} />
            </p>
          </li>
        ))}
      </ol>
      {data.amendments.length > 0 && (
        <section className="stack-tight">
          <h3>
            <Trans>Поправки к этому месту</Trans>
          </h3>
          <ul className="stack-tight">
            {data.amendments.map((touch) => (
              <li key={touch.id} className="row">
                <Link href={amendmentPlace(act, touch)}>
                  <Trans>№ {numbered(touch)}</Trans>
                </Link>
                <span>{nameIn(touch.body.name, i18n.locale)}</span>
                <StatusChip status={touch.status} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="muted">
        <Trans>Отпечаток слов</Trans> <code>{clause.hash.slice(0, 16)}</code>
      </p>
    </div>
  );
}

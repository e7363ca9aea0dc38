import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { useOverview } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { LawText } from '@/reading/LawText';
import { Named } from '@/reading/Named';
import { Skeleton } from '@/ui/Skeleton';
import { Downloads } from './Downloads';
import './adopted.css';

type Adopted = Schemas['AdoptedOut'];

/** The text as it was adopted: to be read, checked by its hash, and taken away. */
export default function AdoptedPage({ act }: { act: string }) {
  const overview = useOverview(act);
  const { data } = useQuery({
    queryKey: ['act', act, 'adopted'],
    queryFn: () => taken(api.GET('/api/acts/{act}/adopted', { params: { path: { act } } })),
  });
  if (!data || !overview.data) return <Skeleton lines={12} />;
  return (
    <div className="page adopted">
      <article className="adopted-text" lang={data.text.language}>
        {data.text.clauses.map((clause) => (
          <Clause key={clause.id} clause={clause} />
        ))}
      </article>
      <aside className="stack adopted-side">
        <Passport adopted={data} />
        <Downloads act={act} version={data.version} languages={data.text.languages} />
      </aside>
    </div>
  );
}

function Passport({ adopted }: { adopted: Adopted }) {
  const { i18n } = useLingui();
  const day = new Date(`${adopted.resolution.date}T00:00:00`);
  const dated = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long' }).format(day);
  return (
    <section className="stack-tight">
      <h2>
        <Trans>Принят</Trans>
      </h2>
      <p>
        <Trans>
          <Named name={adopted.kind.name} />, постановление № {adopted.resolution.number} от {dated}
        </Trans>
      </p>
      <p>
        <Trans>Редакция {adopted.version}, окончательная</Trans>
      </p>
      <div>
        <p className="muted">
          <Trans>Отпечаток текста (SHA-256)</Trans>
        </p>
        <code className="hash adopted-hash">{adopted.hash}</code>
      </div>
    </section>
  );
}

const titled = new Set<ClauseView['kind']>(['part', 'division', 'subdivision', 'chapter', 'section', 'article', 'annex', 'preamble']);

function Clause({ clause }: { clause: ClauseView }) {
  const head = [clause.number, clause.heading].filter(Boolean).join(' ');
  if (clause.kind === 'name') {
    return (
      <h2 className="adopted-name" id={clause.eid}>
        <LawText text={clause.text} />
      </h2>
    );
  }
  return (
    <div className="adopted-clause" data-kind={clause.kind} data-depth={Math.min(clause.depth, 6)} id={clause.eid}>
      {titled.has(clause.kind) && head && (
        <h3>
          <LawText text={head} />
        </h3>
      )}
      {clause.text && (
        <p>
          {!titled.has(clause.kind) && clause.number && <span className="adopted-number">{clause.number} </span>}
          <LawText text={clause.text} />
        </p>
      )}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { useOverview } from '@/api/queries';
import type { ClauseView } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { ProvenanceOfClause } from '@/reading/Provenance';
import { LawText } from '@/reading/LawText';
import { RowText } from '@/reading/RowText';
import { Named } from '@/reading/Named';
import { Skeleton } from '@/ui/Skeleton';
import { Downloads } from './Downloads';
import { Reservations } from './Reservations';
import './adopted.css';

type Adopted = Schemas['AdoptedOut'];

const HINT = 'adopted-sources-hint';

/** The text as it was adopted: to be read, checked by its hash, and taken away. */
export default function AdoptedPage({ act }: { act: string }) {
  const overview = useOverview(act);
  const [at, choose] = useState<number | null>(null);
  const { data } = useQuery({
    queryKey: ['act', act, 'adopted'],
    queryFn: () => taken(api.GET('/api/acts/{act}/adopted', { params: { path: { act } } })),
  });
  if (!data || !overview.data) return <Skeleton lines={12} />;
  const chosen = at === null ? undefined : data.text.clauses[at];
  return (
    <div className="page adopted">
      <article className="adopted-text" lang={data.text.language} aria-describedby={HINT} onKeyDown={along}>
        {data.text.clauses.map((clause, at) => (
          <Clause
            key={clause.id}
            clause={clause}
            stop={clause.id === (chosen?.id ?? data.text.clauses[0]?.id)}
            chosen={clause.id === chosen?.id}
            onFocus={() => choose(at)}
          />
        ))}
      </article>
      <aside className="stack adopted-side">
        <Passport adopted={data} />
        <Reservations act={act} />
        <p id={HINT} className="muted">
          <Trans>Выберите место в тексте, мышью или стрелками ↑ и ↓: здесь будет видно, кто внёс каждое его слово.</Trans>
        </p>
        {chosen && <ProvenanceOfClause act={act} clause={chosen.id} version={data.version} />}
        <Downloads
          act={act}
          version={data.version}
          languages={data.text.languages}
          authentic={data.text.language}
        />
      </aside>
    </div>
  );
}

function Passport({ adopted }: { adopted: Adopted }) {
  const { i18n } = useLingui();
  const dated = dateInWords(`${adopted.resolution.date}T00:00:00`, i18n.locale);
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

interface ClauseProps {
  clause: ClauseView;
  /** The one that Tab reaches; arrows go on from there. */
  stop: boolean;
  chosen: boolean;
  onFocus: () => void;
}

/** Arrows go from clause to clause, as in the workspace. */
function along(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const clauses = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-clause]')];
  const next = clauses[clauses.findIndex((one) => one === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Clause({ clause, stop, chosen, onFocus }: ClauseProps) {
  const place = {
    id: clause.eid,
    'data-clause': true,
    tabIndex: stop ? 0 : -1,
    'aria-current': chosen || undefined,
    onFocus,
  };
  const head = [clause.number, clause.heading].filter(Boolean).join(' ');
  if (clause.kind === 'name') {
    return (
      <h2 className="adopted-name" {...place}>
        <LawText text={clause.text} />
      </h2>
    );
  }
  return (
    <div className="adopted-clause" data-kind={clause.kind} data-depth={Math.min(clause.depth, 6)} {...place}>
      {titled.has(clause.kind) && head && (
        <h3>
          <LawText text={head} />
        </h3>
      )}
      {clause.text && (
        <p>
          {!titled.has(clause.kind) && clause.number && <span className="adopted-number">{clause.number} </span>}
          {clause.kind === 'row' ? <RowText runs={[{ op: 'same', text: clause.text }]} /> : <LawText text={clause.text} />}
        </p>
      )}
    </div>
  );
}

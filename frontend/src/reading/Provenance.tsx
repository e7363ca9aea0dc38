import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { LawText } from './LawText';
import { amendmentPlace, numbered } from './numbered';
import { shortName } from './shortName';
import { versionReason } from './versions';
import './provenance.css';

type Provenance = Schemas['ProvenanceOut'];
type Origin = Provenance['origins'][number];
type Words = Provenance['clauses'][number]['text'][number];

/** Where every word of one clause comes from, in one version. */
function useProvenance(act: string, clause: string, version: number) {
  return useQuery({
    queryKey: ['act', act, 'provenance', clause, version],
    queryFn: () =>
      taken(api.GET('/api/acts/{act}/provenance', { params: { path: { act }, query: { clause, version } } })),
    staleTime: Infinity,
  });
}

interface ProvenanceProps {
  act: string;
  clause: string;
  version: number;
}

/** Who brought each word: the words in their runs, one in focus, and what is known of it. */
export function ProvenanceOfClause({ act, clause, version }: ProvenanceProps) {
  const { data } = useProvenance(act, clause, version);
  if (!data) return <Skeleton lines={3} />;
  const runs = data.clauses.flatMap(({ heading, text }) => [...heading, ...text]).filter((run) => run.text.trim());
  return (
    <section className="provenance stack-tight">
      <h3>
        <Trans>Кто внёс каждое слово</Trans>
      </h3>
      {runs.length > 0 && <Runs key={`${clause} ${version}`} act={act} runs={runs} origins={data.origins} lang={data.language} />}
      <p className="row">
        <Export act={act} version={version} format="csv" />
        <Export act={act} version={version} format="json" />
      </p>
    </section>
  );
}

function Export({ act, version, format }: { act: string; version: number; format: 'csv' | 'json' }) {
  return (
    <Link href={`/api/acts/${act}/provenance/file?format=${format}&version=${version}`} download icon="download">
      <Trans>Весь акт, {format.toUpperCase()}</Trans>
    </Link>
  );
}

interface RunsProps {
  act: string;
  runs: readonly Words[];
  origins: readonly Origin[];
  lang: string;
}

/** The runs of words: arrows go along them, Tab passes them by after one. */
function Runs({ act, runs, origins, lang }: RunsProps) {
  const { t } = useLingui();
  const [at, go] = useState(0);
  const place = useRef<HTMLParagraphElement>(null);
  const step = (by: 1 | -1) => {
    const next = Math.min(runs.length - 1, Math.max(0, at + by));
    place.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const within = () => place.current;
  useShortcuts(t`Кто внёс каждое слово`, [
    { chord: 'arrowright', label: t`Следующие слова`, within, run: () => step(1) },
    { chord: 'arrowleft', label: t`Предыдущие слова`, within, run: () => step(-1) },
    { chord: 'arrowdown', label: t`Следующие слова`, within, run: () => step(1), alias: true },
    { chord: 'arrowup', label: t`Предыдущие слова`, within, run: () => step(-1), alias: true },
  ]);
  const origin = origins[runs[at]?.origin ?? -1];
  return (
    <>
      <p ref={place} className="law runs" lang={lang} role="group" aria-label={t`Слова по их происхождению`}>
        {runs.map((run, index) => {
          const numbers = numbersOf(origins[run.origin]);
          return (
            <button
              key={index}
              type="button"
              data-brought={numbers ? true : undefined}
              aria-pressed={index === at}
              tabIndex={index === at ? 0 : -1}
              onFocus={() => go(index)}
              onClick={() => go(index)}
            >
              <LawText text={run.text} />
              {numbers && <sup>{numbers}</sup>}
            </button>
          );
        })}
      </p>
      {origin && <Told act={act} origin={origin} />}
    </>
  );
}

function numbersOf(origin: Origin | undefined): string {
  return (origin?.amendments ?? []).flatMap((one) => (one.number === null ? [] : [numbered(one)])).join(', ');
}

/** Version, amendment, delegation, decision. */
function Told({ act, origin }: { act: string; origin: Origin }) {
  const { i18n } = useLingui();
  return (
    <div className="origin" role="status">
      <p>
        <Link href={`/a/${act}/text?v=${origin.version}`}>
          <Trans>Редакция {origin.version}</Trans>
        </Link>
        {': '}
        {i18n._(versionReason(origin.reason))}, {dateInWords(origin.published_at, i18n.locale)}
        {origin.published_by && <>, {nameIn(origin.published_by.name, i18n.locale)}</>}
      </p>
      {origin.amendments.map(({ bodies, decision, ...amendment }) => (
        <p key={amendment.id}>
          <Icon name="scales" />{' '}
          <Link href={amendmentPlace(act, amendment)}>
            <Trans>поправка № {numbered(amendment)}</Trans>
          </Link>{' '}
          ({bodies.map((body) => shortName(body, i18n.locale)).join(', ')})
          {decision && (
            <>
              {', '}
              <Trans>принята {dateInWords(decision.at, i18n.locale)}</Trans>
            </>
          )}
        </p>
      ))}
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';
import { placeOf } from '@/reading/place';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { whyMoved } from '@/reading/whyMoved';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Icon } from '@/ui/Icon';
import { pathTo } from './model';
import type { Supposed } from './supposed';
import type { Suppose } from './useSuppose';
import type { Shown } from './useView';

interface BarProps {
  suppose: Suppose;
  text: ActTextView;
  shown: Shown;
  onVisit: (clause: string) => void;
}

/** What is supposed: how many amendments, what they come to, and what of them cannot stand together. */
export function SupposeBar({ suppose, text, shown, onVisit }: BarProps) {
  const { t } = useLingui();
  const { result, chosen } = suppose;
  return (
    <section className="suppose no-print" aria-busy={suppose.pending}>
      <p className="row">
        <strong>
          <Icon name="scales" /> <Trans>Что, если</Trans>
        </strong>
        <span role="status">
          <Said chosen={chosen.size} result={result} />
        </span>
        <Button variant="quiet" onClick={() => suppose.every('adopted')}>
          <Trans>Все принятые</Trans>
        </Button>
        <Button variant="quiet" onClick={() => suppose.every('admissible')}>
          <Trans>Все допустимые</Trans>
        </Button>
        <Button variant="quiet" onClick={() => shown.change({ with: '' })} blocked={chosen.size > 0 ? null : t`и так ничего не выбрано`}>
          <Trans>Ничего</Trans>
        </Button>
        <Button variant="quiet" icon="cross" onClick={() => shown.change({ with: null })}>
          <Trans>Закончить</Trans>
        </Button>
      </p>
      <ProblemNotice failure={suppose.failure} />
      {result && <Findings result={result} clauses={text.clauses} onVisit={onVisit} />}
    </section>
  );
}

function Said({ chosen, result }: { chosen: number; result: Supposed | undefined }) {
  if (chosen === 0) {
    return <Trans>Отмечайте поправки на полях: текст станет таким, каким был бы с ними. Это не решение.</Trans>;
  }
  return (
    <>
      <Plural
        value={chosen}
        one="В тексте # поправка"
        few="В тексте # поправки"
        many="В тексте # поправок"
        other="В тексте # поправки"
      />
      {result && (
        <>
          {', '}
          <Plural
            value={result.clauses.length}
            one="иным становится # место"
            few="иными становятся # места"
            many="иными становятся # мест"
            other="иными становятся # места"
          />
        </>
      )}
    </>
  );
}

interface FindingsProps {
  result: Supposed;
  clauses: readonly ClauseView[];
  onVisit: (clause: string) => void;
}

/** What cannot stand together, what wants a look, and which references would lead elsewhere. */
function Findings({ result, clauses, onVisit }: FindingsProps) {
  const { open, attention, references } = result;
  return (
    <>
      {open.length > 0 && (
        <div className="suppose-open">
          <p>
            <Icon name="warning" />{' '}
            <Plural
              value={result.left_out.length}
              one="# поправка не вошла"
              few="# поправки не вошли"
              many="# поправок не вошли"
              other="# поправки не вошли"
            />
          </p>
          <Meetings meetings={open} clauses={clauses} onVisit={onVisit} />
        </div>
      )}
      {attention.length > 0 && (
        <Disclosure summary={<Trans>Стоит взглянуть: {attention.length}</Trans>}>
          <Meetings meetings={attention} clauses={clauses} onVisit={onVisit} />
        </Disclosure>
      )}
      {references.length > 0 && (
        <Disclosure summary={<Trans>Ссылки, которые это заденет: {references.length}</Trans>}>
          <ul className="stack-tight">
            {references.map(({ clause, words, upset }, at) => (
              <li key={at}>
                <Place clause={clause} clauses={clauses} onVisit={onVisit} /> «{words}»: <Upset upset={upset} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Meetings({ meetings, ...rest }: { meetings: Supposed['open'] } & Omit<FindingsProps, 'result'>) {
  const { i18n } = useLingui();
  return (
    <ul className="stack-tight">
      {meetings.map(({ amendments, clause, reason }, at) => (
        <li key={at}>
          {amendments.map(({ number }) => (number === null ? <Draft key="draft" /> : `№ ${number}`)).reduce(listed)}
          {': '}
          {whyMoved(i18n, reason) ?? <Trans>не складываются</Trans>} <Place clause={clause} {...rest} />
        </li>
      ))}
    </ul>
  );
}

const listed = (before: ReactNode, next: ReactNode) => (
  <>
    {before}, {next}
  </>
);

const Draft = () => <Trans>черновик</Trans>;

function Upset({ upset }: { upset: Supposed['references'][number]['upset'] }) {
  if (upset === 'lost') return <Trans>вести будет некуда</Trans>;
  if (upset === 'elsewhere') return <Trans>поведёт в другое место</Trans>;
  return <Trans>там будут другие слова</Trans>;
}

function Place({ clause, clauses, onVisit }: { clause: string } & Omit<FindingsProps, 'result'>) {
  const { i18n } = useLingui();
  const place = useMemo(() => placeOf(pathTo(clauses, clause), i18n.locale), [clauses, clause, i18n.locale]);
  if (!place) return null;
  return (
    <button type="button" className="link" onClick={() => onVisit(clause)}>
      {place}
    </button>
  );
}

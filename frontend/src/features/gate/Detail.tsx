import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import type { ReactNode } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { bodyKinds } from '@/reading/roles';
import type { BodyKind } from '@/reading/roles';
import { Link } from '@/ui/Link';
import { shortName } from '@/reading/shortName';
import { CarriedWords, Down } from './Carried';
import type { Condition, Gate } from './api';
import type { Fact } from './detail';
import { fieldName } from './fields';
import { told } from './told';

/** What is there and what is missing, as the guard of a condition tells it. */
export function Detail({ act, gate, condition }: { act: string; gate: Gate; condition: Condition }) {
  const facts = told(condition, new Set(gate.bodies.map((body) => body.id)));
  if (facts.length === 0) return null;
  return (
    <ul className="condition-detail">
      {facts.map((fact, at) => (
        <li key={at}>
          <Words act={act} gate={gate} fact={fact} />
        </li>
      ))}
    </ul>
  );
}

interface Asked {
  act: string;
  gate: Gate;
  i18n: I18n;
}

type Tell = { [Kind in Fact['kind']]: (fact: Extract<Fact, { kind: Kind }>, asked: Asked) => ReactNode };

const tell: Tell = {
  count: ({ value, of }) => (
    <Trans>
      {value} из {of}
    </Trans>
  ),
  missing: ({ bodies }, asked) => <Trans>ещё нет: {named(bodies, asked)}</Trans>,
  left: ({ left }) => <Plural value={left} one="осталось #" few="осталось #" many="осталось #" other="осталось #" />,
  silent: ({ bodies }, asked) => <Trans>не ответили в срок: {named(bodies, asked)}</Trans>,
  objecting: ({ bodies }, asked) => <Trans>возражают: {named(bodies, asked)}</Trans>,
  waived: ({ bodies }, asked) => <Trans>больше не вносят: {named(bodies, asked)}</Trans>,
  result: ({ result }) => <ResultWords result={result} />,
  deadline: ({ at, zone }) => <DeadlineText at={at} zone={zone} near />,
  amendments: ({ numbers }, { act }) => <Numbers act={act} numbers={numbers} />,
  clash: ({ numbers }, { act }) => (
    <>
      <Numbers act={act} numbers={numbers} />: <Trans>вместе в один текст не складываются</Trans>
    </>
  ),
  needed: ({ body, value, of }, { i18n }) => (
    <Trans>
      {i18n._(bodyKinds[body as BodyKind])}: {value} из {of}
    </Trans>
  ),
  first: ({ keys }, { gate, i18n }) => (
    <Trans>сначала: {keys.map((key) => nameOfKey(gate, key, i18n.locale)).join('; ')}</Trans>
  ),
  record: ({ fields }, { i18n }) =>
    Object.entries(fields)
      .map(([key, value]) => `${fieldName(i18n, key)} ${key === 'date' ? dateInWords(value, i18n.locale) : value}`)
      .join(', '),
  version: ({ version }) => <Trans>редакция {version}</Trans>,
  body: ({ body }, asked) => named([body], asked),
  planned: () => (
    <Link href="/programme">
      <Trans>это пункт утверждённой программы</Trans>
    </Link>
  ),
  unplanned: () => <Trans>не назван пункт программы, по которому готовят акт</Trans>,
  'no-programme': () => <Trans>программа на этот год не утверждена</Trans>,
  carried: ({ result }) => <CarriedWords result={result} />,
  'not-put': () => <Trans>текст в целом на голосование ещё не ставили</Trans>,
  'no-meeting': () => <Trans>на этой стадии акт на заседании не рассматривали</Trans>,
  down: ({ clauses, falls }, { act }) => <Down act={act} clauses={clauses} falls={falls} />,
};

function Words({ act, gate, fact }: { act: string; gate: Gate; fact: Fact }) {
  const { i18n } = useLingui();
  const say = tell[fact.kind] as (fact: Fact, asked: Asked) => ReactNode;
  return say(fact, { act, gate, i18n });
}

function ResultWords({ result }: { result: string }) {
  if (result === 'adopted') return <Trans>консенсус достигнут</Trans>;
  if (result === 'objected') return <Trans>консенсуса нет: есть возражения</Trans>;
  if (result === 'undone') return <Trans>голосование отменено, текст можно поставить снова</Trans>;
  if (result === 'rejected') return <Trans>текст не принят</Trans>;
  return <Trans>кворума не было</Trans>;
}

const NAMED = 12;

/** «поправки № 9, № 14», each a link; of many the first ones, with how many more. */
function Numbers({ act, numbers }: { act: string; numbers: readonly number[] }) {
  const more = numbers.length - NAMED;
  return (
    <>
      <Plural value={numbers.length} one="поправка" few="поправки" many="поправки" other="поправки" />{' '}
      {numbers.slice(0, NAMED).map((number, at) => (
        <span key={number}>
          {at > 0 && ', '}
          <Link href={`/a/${act}/am/${number}`} className="nowrap">
            <Trans>№ {number}</Trans>
          </Link>
        </span>
      ))}
      {more > 0 && (
        <>
          {' '}
          <Trans>и ещё {more}</Trans>
        </>
      )}
    </>
  );
}

function named(bodies: readonly string[], { gate, i18n }: Asked): string {
  const known = new Map(gate.bodies.map((body) => [body.id, shortName(body, i18n.locale)]));
  return bodies.map((id) => known.get(id) ?? id).join(', ');
}

/** A condition or a recorded act by its key, wherever this gate names it. */
function nameOfKey(gate: Gate, key: string, language: string): string {
  const conditions = gate.moves.flatMap((move) => move.conditions);
  const found = conditions.find((one) => one.key === key) ?? gate.acts.find((one) => one.act === key);
  return found ? nameIn(found.name, language) : key;
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { dateInDigits } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Disclosure } from '@/ui/Disclosure';
import { Table } from '@/ui/Table';
import type { Programme } from '@/api/programmes';
import { lines, overdue, tally, today } from './plan';
import type { Line } from './plan';
import { lateness, notBegun, standings, statuses } from './words';

/** The years of the programme as a stave: a line for every item, its mark at the end of its session, its delay drawn on to today. */
export function Stave({ programme }: { programme: Programme }) {
  const { t } = useLingui();
  const drawn = lines(programme);
  if (drawn.length === 0) return null;
  const { first_year: first, last_year: last } = programme;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const now = today(programme);
  const scale = { '--years': years.length, ...(now === null ? {} : { '--now': now }) } as CSSProperties;
  return (
    <figure className="stave" style={scale} data-now={now === null ? undefined : true}>
      <figcaption>
        <Finding programme={programme} />
      </figcaption>
      <div className="stave-years" aria-hidden="true">
        <ol>
          {years.map((year) => (
            <li key={year}>{year}</li>
          ))}
        </ol>
        {now !== null && (
          <span className="stave-today">
            <Trans>сегодня</Trans>
          </span>
        )}
      </div>
      <ol className="stave-lines" aria-label={t`Пункты по сессиям`}>
        {drawn.map((line) => (
          <StaveLine key={line.key} line={line} programme={programme} />
        ))}
      </ol>
      <Disclosure summary={t`Таблицей`}>
        <InTable drawn={drawn} />
      </Disclosure>
    </figure>
  );
}

/** What the drawing says, in a sentence. */
function Finding({ programme }: { programme: Programme }) {
  const { i18n } = useLingui();
  const counts = Object.fromEntries(tally(programme.items).map(({ key, count }) => [key, count]));
  const { done = 0, begun = 0, included = 0, late = 0 } = counts;
  const all = programme.items.length;
  const end = dateInDigits(`${programme.last_year}-12-31`, i18n.locale);
  if (all === 0) return <Trans>Ни один пункт ещё не утверждён: показано то, что предложено.</Trans>;
  return (
    <>
      <Trans>
        Всего пунктов – {all}: принято {done}, в работе {begun}, не начато {included}.
      </Trans>{' '}
      {late > 0 && <Trans>К своей сессии не успели: {late}.</Trans>}{' '}
      {programme.today > `${programme.last_year}-12-31` && <Trans>Срок программы закончился {end}.</Trans>}
    </>
  );
}

/** Where an item stands, said shortly: at which stage its act is, where there is one. */
function useSaid() {
  const { i18n } = useLingui();
  return ({ how, stage }: Line) => {
    if (how === 'waiting' || how === 'put') return i18n._(statuses[how].words);
    if (how === 'begun' && stage) return nameIn(stage, i18n.locale);
    return how === 'included' ? i18n._(notBegun) : i18n._(standings[how].words);
  };
}

function StaveLine({ line, programme }: { line: Line; programme: Programme }) {
  const { i18n } = useLingui();
  const said = useSaid()(line);
  const { number, planned, href, how, late, at } = line;
  const over = overdue(line, programme);
  const place = { '--at': at, '--over': over } as CSSProperties;
  return (
    <li>
      <a className="stave-line" href={href} style={place} data-how={how} data-late={late ? true : undefined}>
        <span className="stave-number">
          <span className="vh">№ </span>
          {number}
        </span>
        <span className="stave-title">{nameIn(planned.title, i18n.locale)}</span>
        <span className="vh">
          , {planned.year}, {nameIn(planned.session.name, i18n.locale)}: {said}
          {late && `, ${i18n._(lateness[late])}`}
        </span>
        <span className="stave-track" aria-hidden="true">
          <span className="stave-delay" />
          <span className="stave-mark" />
          <span className="stave-said" data-side={sideOf(at, over)}>
            {said}
          </span>
        </span>
      </a>
    </li>
  );
}

/** Where the words have room: behind the delay, before the mark, else upon the delay. */
const sideOf = (at: number, over: number) => (at + over < 0.65 ? 'behind' : at > 0.35 ? 'before' : 'upon');

function InTable({ drawn }: { drawn: readonly Line[] }) {
  const { t, i18n } = useLingui();
  const say = useSaid();
  return (
    <Table caption={t`Пункты программы`} columns={[t`№`, t`Акт`, t`Сессия`, t`Разработчик`, t`Состояние`]}>
      {drawn.map((line) => {
        const { key, number, planned, late } = line;
        return (
          <tr key={key}>
            <td>{number}</td>
            <th scope="row">{nameIn(planned.title, i18n.locale)}</th>
            <td>
              {planned.year}, {nameIn(planned.session.name, i18n.locale)}
            </td>
            <td>{planned.developer ? nameIn(planned.developer.name, i18n.locale) : <Trans>не назван</Trans>}</td>
            <td>
              {say(line)}
              {late && `; ${i18n._(lateness[late])}`}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

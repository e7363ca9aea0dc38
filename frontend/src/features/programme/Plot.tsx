import { Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import type { Item, Programme } from '@/api/programmes';
import { slots } from './plan';
import type { Slot } from './plan';
import { lateness, standings } from './words';

/** The programme on one line of time: a column for every session, a mark for every item, leading to its words. */
export function Plot({ programme }: { programme: Programme }) {
  const { t, i18n } = useLingui();
  const columns = slots(programme);
  const now = columns.findIndex((slot) => !slot.past);
  return (
    <nav className="plot" aria-label={t`Программа по сессиям`} tabIndex={0}>
      <ol style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(3.5rem, 1fr))` }}>
        {columns.map((slot, at) => (
          <li key={`${slot.year}${slot.session}`} data-past={slot.past || undefined} aria-current={at === now ? 'date' : undefined}>
            <ul>
              {slot.items.map((item) => (
                <Mark key={item.id} item={item} />
              ))}
            </ul>
            <Foot slot={slot} first={slot.session === programme.sessions[0]?.key} name={nameIn(slot.name, i18n.locale)} />
            {at === now && (
              <span className="plot-now">
                <Trans>сейчас</Trans>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({ slot, first, name }: { slot: Slot; first: boolean; name: string }) {
  return (
    <p className="plot-foot">
      <span className={first ? undefined : 'vh'}>{slot.year}</span>
      <span className="muted">{name}</span>
    </p>
  );
}

function Mark({ item }: { item: Item }) {
  const { i18n } = useLingui();
  const { number, standing, late, planned } = item;
  const said = i18n._(late ? lateness[late] : standings[standing].words);
  return (
    <li>
      <a className="plot-mark" href={`#item-${number}`} data-standing={standing} data-late={late ?? undefined}>
        <span aria-hidden="true">{number}</span>
        <span className="vh">
          № {number}, {nameIn(planned.title, i18n.locale)}: {said}
        </span>
      </a>
    </li>
  );
}

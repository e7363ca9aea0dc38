import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { roles } from '../roles';
import { EventSentence } from './EventSentence';
import { useNames } from './names';
import type { Entry } from './told';
import './events.css';

/** Events of an act's record, day by day, in the order given. */
export function EventList({ act, entries }: { act: string; entries: readonly Entry[] }) {
  const { i18n } = useLingui();
  const names = useNames();
  return (
    <div className="events">
      {byDay(entries, i18n.locale).map(([day, found]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {found.map((entry) => (
              <li key={entry.number}>
                <time className="muted" dateTime={entry.at}>
                  {timeOfDay(entry.at, i18n.locale)}
                </time>
                <div>
                  <p>
                    <EventSentence act={act} entry={entry} names={names} />
                  </p>
                  <Who entry={entry} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** «А. Б., глава делегации, Делегация Беларуси · редакция 3» */
function Who({ entry }: { entry: Entry }) {
  const { i18n } = useLingui();
  const name = nameIn(entry.actor_name, i18n.locale);
  const role = entry.role ? i18n._(roles[entry.role as keyof typeof roles]) : '';
  const body = nameIn(entry.body_name, i18n.locale);
  return (
    <p className="muted">
      {name ? [name, role, body].filter(Boolean).join(', ') : <Trans>программа</Trans>}
    </p>
  );
}

function byDay(entries: readonly Entry[], language: string): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dateInWords(entry.at, language);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndMonth, deadlineInZone } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Link } from '@/ui/Link';
import type { Day } from './api';

/** The days ahead on every act of the reader, as a line from top to bottom. */
export function DaysAhead({ days }: { days: readonly Day[] }) {
  const { i18n } = useLingui();
  return (
    <aside className="days" aria-labelledby="days-ahead">
      <h2 id="days-ahead">
        <Trans>Сроки</Trans>
      </h2>
      {days.length === 0 ? (
        <p className="muted">
          <Trans>Назначенных сроков нет.</Trans>
        </p>
      ) : (
        <ol>
          {days.map((day) => (
            <li key={day.act.slug + day.key}>
              <time dateTime={day.at ?? day.day}>{whenIs(day, i18n.locale)}</time>
              <span>{nameIn(day.name, i18n.locale)}</span>
              <Link href={`/a/${day.act.slug}`}>{nameIn(day.act.title, i18n.locale)}</Link>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}

/** «9 декабря, 24:00» for a deadline, «9 декабря» for a day. */
function whenIs(day: Day, language: string): string {
  return day.at ? deadlineInZone(day.at, language, day.zone) : dayAndMonth(day.day, language);
}

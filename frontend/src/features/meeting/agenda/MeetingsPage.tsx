import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMeetings } from '@/api/meeting';
import type { Meetings } from '@/api/meeting';
import { useSession } from '@/api/session';
import { nameIn } from '@/i18n/language';
import { useLive } from '@/live/useLive';
import { meetingStates, modes } from '@/reading/meetings';
import { usePageTitle } from '@/reading/usePageTitle';
import { Chip } from '@/ui/Chip';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import '../meeting.css';

/** Every meeting of the bodies: those ahead first, then those that were. */
export default function MeetingsPage() {
  const { t } = useLingui();
  const { data } = useMeetings();
  usePageTitle(t`Заседания`);
  useLive({}, Boolean(useSession()?.person));
  if (!data) return <Skeleton lines={8} />;
  const over = (row: Row) => row.status === 'closed' || row.status === 'signed' || row.status === 'cancelled';
  const ahead = data.meetings.filter((row) => !over(row));
  const past = data.meetings.filter(over);
  return (
    <div className="page stack">
      <header className="acts-head row">
        <h1>
          <Trans>Заседания</Trans>
        </h1>
        {data.may['meeting.convene']?.allowed && (
          <Link href="/meetings/new" asButton="primary" icon="plus">
            <Trans>Созвать заседание</Trans>
          </Link>
        )}
      </header>
      {data.meetings.length === 0 && (
        <EmptyState title={<Trans>Заседаний пока нет</Trans>}>
          <Trans>Заседание органа созывает его председатель или секретариат.</Trans>
        </EmptyState>
      )}
      <List rows={ahead} />
      {past.length > 0 && (
        <>
          <h2>
            <Trans>Прошедшие</Trans>
          </h2>
          <List rows={past} />
        </>
      )}
    </div>
  );
}

type Row = Meetings['meetings'][number];

function List({ rows }: { rows: readonly Row[] }) {
  const { i18n } = useLingui();
  const day = (date: string, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : 'ru', { timeZone: 'UTC', ...format }).format(new Date(`${date}T12:00:00Z`));
  return (
    <ul className="meetings">
      {rows.map((row) => (
        <li key={row.id} className="meeting-row" data-status={row.status}>
          <p className="meeting-day">
            <span className="meeting-date">{day(row.date, { day: 'numeric' })}</span>
            <span>{day(row.date, { month: 'long' })}</span>
            <span className="muted">{row.starts}</span>
          </p>
          <div className="stack-tight">
            <p className="meeting-name">
              <Link href={`/m/${row.id}`}>{nameIn(row.body.name, i18n.locale)}</Link>
            </p>
            <p className="row">
              <Chip tone={row.status === 'open' ? 'accent' : 'plain'}>{i18n._(meetingStates[row.status])}</Chip>
              <span className="muted">
                {[row.place, i18n._(modes[row.mode])].filter(Boolean).join(' · ')}
              </span>
              <span className="muted">
                <Plural value={row.items} one="# вопрос" few="# вопроса" many="# вопросов" other="# вопроса" />
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

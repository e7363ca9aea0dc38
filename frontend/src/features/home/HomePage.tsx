import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Redirect } from 'wouter';
import { useSession } from '@/api/session';
import { dateInWords } from '@/i18n/format';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { useLive } from '@/live/useLive';
import { usePageTitle } from '@/reading/usePageTitle';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { useWork } from './api';
import type { Work } from './api';
import { DaysAhead } from './DaysAhead';
import { TaskItem } from './TaskItem';
import { grouped } from './tasks';
import type { Urgency } from './tasks';
import './home.css';

/** What waits for the reader, by when it bites; opens here after signing in. */
export default function HomePage() {
  const { t } = useLingui();
  const session = useSession();
  const signedIn = Boolean(session?.person);
  const { data } = useWork(signedIn);
  useLive({}, signedIn);
  usePageTitle(t`Моя работа`);
  if (session && !signedIn) return <Redirect to="/sign-in" replace />;
  return (
    <div className="page home">
      <header className="row home-head">
        <h1>
          <Trans>Моя работа</Trans>
        </h1>
        {data && <Today work={data} />}
        {signedIn && (
          <Link href="/remarks">
            <Trans>Мои замечания</Trans>
          </Link>
        )}
      </header>
      {data ? <Desk work={data} /> : <Skeleton lines={8} />}
    </div>
  );
}

function Today({ work }: { work: Work }) {
  const { i18n } = useLingui();
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long' }).format(new Date(work.now));
  return (
    <p className="muted">
      <Trans>Сегодня</Trans>, {weekday}, {dateInWords(work.now, i18n.locale)}
    </p>
  );
}

function Desk({ work }: { work: Work }) {
  const { t } = useLingui();
  const desk = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(desk.current?.querySelectorAll<HTMLElement>('.task-link') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, here < 0 && by < 0 ? 0 : here + by))]?.focus();
  };
  useShortcuts(t`Моя работа`, [
    { chord: 'j', label: t`Следующее дело`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущее дело`, run: () => step(-1) },
  ]);
  return (
    <div className="desk">
      <div ref={desk} className="stack">
        {work.tasks.length === 0 && <Done work={work} />}
        {grouped(work.tasks, work.now).map(([urgency, tasks]) => (
          <section key={urgency} aria-labelledby={`tasks-${urgency}`}>
            <h2 id={`tasks-${urgency}`} className="group-head">
              <GroupName urgency={urgency} />{' '}
              <span className="muted">
                <Plural value={tasks.length} one="# дело" few="# дела" many="# дел" other="# дела" />
              </span>
            </h2>
            <ul className="tasks">
              {tasks.map((task) => (
                <TaskItem key={task.act.slug + task.kind + task.key + (task.amendment ?? '')} task={task} now={work.now} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <DaysAhead days={work.days} />
    </div>
  );
}

function GroupName({ urgency }: { urgency: Urgency }) {
  switch (urgency) {
    case 'late':
      return <Trans>Срок прошёл</Trans>;
    case 'soon':
      return <Trans>На этой неделе</Trans>;
    case 'later':
      return <Trans>Позже</Trans>;
    case 'open':
      return <Trans>Без срока</Trans>;
  }
}

function Done({ work }: { work: Work }) {
  const { i18n } = useLingui();
  const next = work.days[0];
  return (
    <EmptyState
      title={<Trans>Всё сделано</Trans>}
      action={
        <Link href="/acts">
          <Trans>К реестру актов</Trans>
        </Link>
      }
    >
      {next && <Trans>Ближайший срок – {dateInWords(next.day, i18n.locale)}</Trans>}
    </EmptyState>
  );
}

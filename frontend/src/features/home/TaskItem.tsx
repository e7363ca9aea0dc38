import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { Icon } from '@/ui/Icon';
import type { IconName } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import type { Task } from './api';
import { placeOf, progressOf, urgencyOf } from './tasks';

const icons: Record<Task['kind'], IconName> = {
  carry: 'warning',
  table: 'clock',
  draft: 'pencil',
  condition: 'circle',
  document: 'circle',
  move: 'arrow',
  exception: 'warning',
  request: 'comment',
};

/** One thing that waits: what, on which act, until when; the whole line leads there. */
export function TaskItem({ task, now }: { task: Task; now: string }) {
  const { i18n } = useLingui();
  const progress = progressOf(task);
  return (
    <li className="task" data-urgency={urgencyOf(task, now)} data-kind={task.kind}>
      <Icon name={icons[task.kind]} />
      <div>
        <Link href={placeOf(task)} className="task-link">
          <What task={task} />
        </Link>
        <p className="task-about">
          <span>{nameIn(task.act.title, i18n.locale)}</span>
          <span className="muted">
            {nameIn(task.act.stage.name, i18n.locale)}
            {task.kind === 'condition' && (
              <>
                {' · '}
                <Trans>нужно для перехода к следующей стадии</Trans>
              </>
            )}
          </span>
        </p>
        <Reminded task={task} />
      </div>
      <div className="task-side">
        {progress && (
          <span className="nowrap">
            <Trans>
              {progress.value} из {progress.of}
            </Trans>
            <progress value={progress.value} max={progress.of} aria-hidden="true" />
          </span>
        )}
        {task.due?.at && (
          <span className="task-due">
            <DeadlineText at={task.due.at} zone={task.due.zone} near />
          </span>
        )}
      </div>
    </li>
  );
}

/** Somebody has reminded of it, or the procedure does so many days before its deadline. */
function Reminded({ task }: { task: Task }) {
  const { i18n } = useLingui();
  const days = task.due?.reminder;
  if (!task.reminded && !days) return null;
  return (
    <p className="task-reminded">
      {task.reminded && (
        <Trans>
          Напоминает {nameIn(task.reminded.by.name, i18n.locale)}, {dateInWords(task.reminded.at, i18n.locale)}
        </Trans>
      )}{' '}
      {days && (
        <Plural
          value={days}
          one="До срока не больше # дня."
          few="До срока не больше # дней."
          many="До срока не больше # дней."
          other="До срока не больше # дня."
        />
      )}
    </p>
  );
}

/** An opinion asked for; how often somebody has reminded of it since. */
function Asked({ task }: { task: Task }) {
  return (
    <>
      <Trans>Вас просят дать заключение</Trans>
      {Boolean(task.count) && (
        <>
          {' '}
          <Plural
            value={task.count ?? 0}
            one="(напомнили # раз)"
            few="(напомнили # раза)"
            many="(напомнили # раз)"
            other="(напомнили # раза)"
          />
        </>
      )}
    </>
  );
}

/** The name of a condition inside a sentence; an abbreviation keeps its capitals. */
function uncapitalised(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A document to be filed, or one that should have been. */
function Filed({ task }: { task: Task }) {
  const { i18n } = useLingui();
  const name = uncapitalised(nameIn(task.name, i18n.locale));
  if (task.due?.passed) return <Trans>Документ не представлен в срок: {name}</Trans>;
  return <Trans>Представить документ: {name}</Trans>;
}

function What({ task }: { task: Task }) {
  const { i18n } = useLingui();
  switch (task.kind) {
    case 'carry':
      return <Trans>Поправка {task.number} требует внимания: текст под ней изменён</Trans>;
    case 'table':
      return (
        <Plural
          value={task.count ?? 0}
          one="Просмотреть и внести # черновик делегации"
          few="Просмотреть и внести # черновика делегации"
          many="Просмотреть и внести # черновиков делегации"
          other="Просмотреть и внести # черновика делегации"
        />
      );
    case 'draft':
      return <Trans>Продолжить черновик поправки</Trans>;
    case 'condition':
      return <Trans>Не выполнено условие: {uncapitalised(nameIn(task.name, i18n.locale))}</Trans>;
    case 'document':
      return <Filed task={task} />;
    case 'exception':
      return <Trans>Вас просят подтвердить исключение: {nameIn(task.name, i18n.locale)}</Trans>;
    case 'request':
      return <Asked task={task} />;
    case 'move':
      return <Trans>Всё готово: {nameIn(task.name, i18n.locale)}</Trans>;
  }
}

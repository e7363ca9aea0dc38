import { Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { useRemind } from './api';
import type { Condition, Gate } from './api';

/** Who was reminded of a condition, and the reminder itself: one press for everybody who can meet it. */
export function Reminding({ act, gate, condition }: { act: string; gate: Gate; condition: Condition }) {
  const { t, i18n } = useLingui();
  const reminding = useRemind(act);
  const told = new Set(condition.reminders.filter((one) => one.today).map((one) => one.person.id));
  const persons = condition.who.flatMap((who) => who.persons);
  const left = persons.filter((person) => !told.has(person.id));
  const remind = () => {
    after(reminding.mutateAsync(condition.key), () => {
      announce(t`Напоминание отправлено.`);
    });
  };
  return (
    <>
      <ProblemNotice failure={reminding.error} />
      <div className="row reminding">
        {gate.may['condition.remind']?.allowed && persons.length > 0 && (
          <Button
            variant="quiet"
            icon="clock"
            blocked={left.length === 0 ? t`сегодня уже напомнили` : null}
            pending={reminding.isPending}
            onClick={remind}
          >
            <Trans>Напомнить</Trans>
            <span className="vh">: {nameIn(condition.name, i18n.locale)}</span>
          </Button>
        )}
        <Given condition={condition} />
      </div>
    </>
  );
}

/** «напомнили 12 ноября: А. Б.» */
function Given({ condition }: { condition: Condition }) {
  const { i18n } = useLingui();
  const latest = condition.reminders[0];
  if (!latest) return null;
  const day = dateInWords(latest.at, i18n.locale);
  const given = condition.reminders.filter((one) => dateInWords(one.at, i18n.locale) === day);
  const names = given.map((one) => nameIn(one.person.name, i18n.locale)).join(', ');
  return (
    <span className="muted">
      <Trans>
        напомнили {day}: {names}
      </Trans>
    </span>
  );
}

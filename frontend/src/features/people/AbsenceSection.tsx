import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import type { Body } from '@/reading/bodyOptions';
import { DeadlineText } from '@/reading/DeadlineText';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { AbsenceForm } from './AbsenceForm';
import { useEndAbsence } from './api';
import type { Absence, Limits } from './api';

/** Delegations that take no part for a time: nobody waits for them, and they are not counted. */
export function AbsenceSection({ limits, bodies }: { limits: Limits; bodies: readonly Body[] }) {
  const [writing, write] = useState(false);
  return (
    <section className="stack" aria-labelledby="absences">
      <h2 id="absences">
        <Trans>Делегации, которые не участвуют</Trans>
      </h2>
      <p className="muted">
        <Trans>Их не ждут и не считают, и они ничего не задерживают.</Trans>
      </p>
      <ul className="people-list">
        {limits.absences.map((absence) => (
          <li key={absence.id}>
            <Sits absence={absence} zone={limits.zone} />
          </li>
        ))}
      </ul>
      {writing ? (
        <AbsenceForm bodies={bodies} onClose={() => write(false)} />
      ) : (
        <div className="row">
          <MayButton may={limits.may['absence.note']} onClick={() => write(true)}>
            <Trans>Записать неучастие</Trans>
          </MayButton>
        </div>
      )}
    </section>
  );
}

function Sits({ absence, zone }: { absence: Absence; zone: string }) {
  const { i18n } = useLingui();
  const ending = useEndAbsence();
  const name = shortName(absence.body, i18n.locale);
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{name}</strong>
        <span>{absence.act ? nameIn(absence.act.title, i18n.locale) : <Trans>во всей работе</Trans>}</span>
        <Chip tone={absence.in_force ? 'conflict' : 'plain'}>
          {absence.in_force ? <Trans>не участвует</Trans> : <Trans>окончено</Trans>}
        </Chip>
      </p>
      <p className="muted">
        <Trans>С {dateInWords(absence.starts_at, i18n.locale, zone)}</Trans>{' '}
        {absence.ends_at && <DeadlineText at={absence.ends_at} zone={zone} />} {absence.reason}
      </p>
      <ProblemNotice failure={ending.error} />
      {absence.ended_at === null && absence.may['absence.note']?.allowed && (
        <div className="row">
          <Button variant="quiet" pending={ending.isPending} onClick={() => ending.mutate(absence.id)}>
            <Trans>Снова участвует</Trans>
            <span className="vh">: {name}</span>
          </Button>
        </div>
      )}
    </div>
  );
}

import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Vote } from '@/api/meeting';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { seatName } from '@/reading/seatName';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';

const options: Record<string, MessageDescriptor | undefined> = {
  postpone: msg`Отложить`,
  keep_base: msg`Оставить прежний текст`,
  bracket: msg`Взять текст в скобки`,
  return_to_group: msg`Вернуть в рабочую группу`,
};

/** Consensus was not reached: who objects, and what the chair makes of it. */
export function Unsettled({ vote, onSettled }: { vote: Vote; onSettled: () => void }) {
  const { t, i18n } = useLingui();
  const [reason, explain] = useState('');
  const write = useMeetingWrite();
  const known = (option: string) => (options[option] ? i18n._(options[option]) : option);
  if (vote.status !== 'closed' || vote.result !== 'objected' || vote.resolution) return null;
  const objectors = vote.voices.filter(({ voice }) => voice === 'against');
  return (
    <section className="voting" aria-labelledby="unsettled">
      <h3 id="unsettled">
        <Trans>Консенсуса нет. Что дальше?</Trans>
      </h3>
      <ul>
        {objectors.map((row) => (
          <li key={row.seat}>
            <strong>{seatName(row, i18n.locale)}</strong>
            {row.reason && <>: «{row.reason}»</>}
          </li>
        ))}
      </ul>
      <TextField label={t`Причина`} value={reason} onChange={explain} limit={4000} lines={2} />
      <ProblemNotice failure={write.error} />
      <div className="row">
        {vote.options.map((option) => (
          <Button
            key={option}
            pending={write.isPending}
            onClick={() =>
              after(
                write.mutateAsync({ method: 'POST', path: `/votes/${vote.id}/resolution`, body: { option, reason, sees: vote.sees?.rejected ?? '' } }),
                onSettled,
              )
            }
          >
            {known(option)}
          </Button>
        ))}
      </div>
    </section>
  );
}

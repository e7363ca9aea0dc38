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

const options: Record<string, { name: MessageDescriptor; means: MessageDescriptor } | undefined> = {
  postpone: { name: msg`Отложить`, means: msg`Решения нет, вопрос поставят ещё раз.` },
  keep_base: { name: msg`Оставить прежний текст`, means: msg`Поправка отклоняется.` },
  bracket: {
    name: msg`Взять текст в скобки`,
    means: msg`Прежний и предложенный текст встанут рядом в скобках до нового решения.`,
  },
  return_to_group: { name: msg`Вернуть в рабочую группу`, means: msg`Решения нет, пока группа не предложит текст.` },
};

/** Consensus was not reached: who objects, and what the chair makes of it. */
export function Unsettled({ vote, onSettled }: { vote: Vote; onSettled: () => void }) {
  const { t, i18n } = useLingui();
  const [reason, explain] = useState('');
  const write = useMeetingWrite();
  const choose = (option: string) =>
    after(
      write.mutateAsync({ method: 'POST', path: `/votes/${vote.id}/resolution`, body: { option, reason, sees: vote.sees?.rejected ?? '' } }),
      onSettled,
    );
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
            {row.wording && (
              <p>
                <Trans>Согласились бы на: «{row.wording}»</Trans>
              </p>
            )}
          </li>
        ))}
      </ul>
      <TextField label={t`Причина, для протокола`} value={reason} onChange={explain} limit={4000} lines={2} />
      <ProblemNotice failure={write.error} />
      <ul className="unsettled-options">
        {vote.options.map((option) => (
          <li key={option}>
            <Button pending={write.isPending} onClick={() => choose(option)}>
              {options[option] ? i18n._(options[option].name) : option}
            </Button>
            {options[option] && <span className="muted">{i18n._(options[option].means)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

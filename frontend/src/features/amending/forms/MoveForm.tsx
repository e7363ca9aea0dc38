import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { ComboBox } from '@/ui/ComboBox';
import { TextField } from '@/ui/TextField';
import { seatKey, seatsFor } from './form';
import type { FormProps } from './form';

/** A unit put elsewhere: where to is found by typing, no dragging. */
export function MoveForm({ target, edit, onChange }: FormProps<'move'>) {
  const { t, i18n } = useLingui();
  const { clause, text } = target;
  const seats = useMemo(() => seatsFor(clause, text.clauses, i18n.locale), [clause, text.clauses, i18n.locale]);
  const put = (value: string | null) => {
    const seat = seats.find((one) => one.value === value);
    if (seat) onChange({ ...edit, parent: seat.parent, after: seat.after });
  };
  return (
    <div className="stack">
      <ComboBox
        label={t`Куда перенести`}
        hint={<Trans>Начните набирать номер или слова места, после которого поставить.</Trans>}
        value={seatKey(edit)}
        options={seats.map(({ value, after, place, words }) => ({
          value,
          label: after === null ? t`в начало: ${place}` : t`после: ${place}`,
          detail: words,
        }))}
        onChange={put}
      />
      <TextField
        label={t`Номер на новом месте`}
        hint={<Trans>Пусто – подскажет программа</Trans>}
        value={edit.label ?? ''}
        onChange={(label) => onChange({ ...edit, label: label.trim() || null })}
      />
    </div>
  );
}

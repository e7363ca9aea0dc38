import { useLingui } from '@lingui/react/macro';
import type { Problem } from '@/api/problem';
import { faultAt } from '@/reading/faults';
import { TextField } from '@/ui/TextField';

export interface Span {
  first: string;
  last: string;
}

/** The first and the last day of something, both inclusive. */
export function Days({ days, refused, onChange }: { days: Span; refused: Problem | null; onChange: (days: Span) => void }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <TextField
        label={t`С какого дня`}
        type="date"
        value={days.first}
        error={faultAt(i18n, refused, '/first_day')}
        onChange={(first) => onChange({ ...days, first })}
      />
      <TextField
        label={t`По какой день, включительно`}
        type="date"
        value={days.last}
        error={faultAt(i18n, refused, '/last_day')}
        onChange={(last) => onChange({ ...days, last })}
      />
    </>
  );
}

import { useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { Select } from '@/ui/Select';
import type { Programme } from '@/api/programmes';
import { standings } from './words';

interface OriginProps {
  programme: Programme;
  value: string;
  error: string | null;
  onChange: (id: string) => void;
}

/** What was left undone in an earlier programme, to go on with: its words are the beginning of the new item, its act goes along. */
export function Origin({ programme, value, error, onChange }: OriginProps) {
  const { t, i18n } = useLingui();
  if (programme.leftovers.length === 0) return null;
  const left = programme.leftovers.map(({ id, number, first_year: first, last_year: last, planned, standing }) => ({
    value: id,
    label: t`№ ${number}. ${nameIn(planned.title, i18n.locale)}`,
    detail: `${first}–${last}, ${i18n._(standings[standing].words)}`,
  }));
  return (
    <Select
      label={t`Продолжает пункт прежней программы`}
      hint={t`Слова пункта перейдут в предложение, начатый акт – вместе с ним.`}
      value={value}
      options={[{ value: '', label: t`нет, это новый пункт` }, ...left]}
      error={error}
      onChange={onChange}
    />
  );
}

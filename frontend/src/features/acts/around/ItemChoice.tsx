import { Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { Select } from '@/ui/Select';
import { useProgramme, useProgrammes } from '@/api/programmes';
import type { Item } from '@/api/programmes';

interface ItemChoiceProps {
  value: string;
  error: string | null;
  onChange: (item: Item | null) => void;
}

/** Which item of the approved programme a new act answers; nothing to choose where none is approved for the year. */
export function ItemChoice({ value, error, onChange }: ItemChoiceProps) {
  const { t, i18n } = useLingui();
  const here = useProgrammes().data?.programmes.find((one) => one.covers_now && one.version > 0);
  const programme = useProgramme(here?.id).data;
  if (!programme) return null;
  const free = programme.items.filter((item) => item.free);
  const options = free.map((item) => ({
    value: item.id,
    label: `№ ${item.number}. ${nameIn(item.planned.title, i18n.locale)}`,
    detail: `${item.planned.year}, ${nameIn(item.planned.session.name, i18n.locale)}`,
  }));
  return (
    <Select
      label={t`Пункт программы`}
      hint={<Trans>Акт вне программы ждёт на своей стадии, пока его не включат в программу.</Trans>}
      value={value}
      options={[{ value: '', label: t`вне программы` }, ...options]}
      error={error}
      onChange={(id) => onChange(free.find((item) => item.id === id) ?? null)}
    />
  );
}

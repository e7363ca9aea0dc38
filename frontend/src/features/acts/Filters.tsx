import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { ActView } from './api';
import { occurring } from './registry';
import type { Conditions } from './registry';

const ANY = 'any';

/** Narrows the registry by words, stage and kind. */
export function Filters({
  acts,
  conditions,
  onChange,
}: {
  acts: readonly ActView[];
  conditions: Conditions;
  onChange: (changed: Partial<Conditions>) => void;
}) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useShortcuts(t`Реестр актов`, [
    { chord: '/', label: t`Искать в реестре`, run: () => place.current?.querySelector('input')?.focus() },
  ]);
  const stages = [{ value: ANY, label: t`Все стадии` }, ...occurring(acts, 'stage', i18n.locale)];
  const kinds = [{ value: ANY, label: t`Все виды` }, ...occurring(acts, 'kind', i18n.locale)];
  return (
    <div className="acts-filters" role="search" aria-label={t`Отбор актов`} ref={place}>
      <TextField
        label={t`Слова из названия или обозначение`}
        type="search"
        value={conditions.words}
        onChange={(words) => onChange({ words })}
      />
      <Select
        label={t`Стадия`}
        value={conditions.stage || ANY}
        options={stages}
        onChange={(stage) => onChange({ stage: stage === ANY ? '' : stage })}
      />
      <Select
        label={t`Вид`}
        value={conditions.kind || ANY}
        options={kinds}
        onChange={(kind) => onChange({ kind: kind === ANY ? '' : kind })}
      />
    </div>
  );
}

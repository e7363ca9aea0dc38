import { useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { Programme } from '@/api/programmes';
import type { Draft } from './draft';

interface PlannedFieldsProps {
  programme: Programme;
  draft: Draft;
  onChange: (changed: Partial<Draft>) => void;
  fault: (pointer: string) => string | null;
}

/** What an item says: the act, what it answers, on what basis, by whom and for which session. */
export function PlannedFields({ programme, draft, onChange, fault }: PlannedFieldsProps) {
  const { t, i18n } = useLingui();
  const years = Array.from({ length: programme.last_year - programme.first_year + 1 }, (_, at) => String(programme.first_year + at));
  const named = (one: { key: string; name: Record<string, string> }) => ({ value: one.key, label: nameIn(one.name, i18n.locale) });
  return (
    <>
      <TextField
        label={t`Название по-русски`}
        lang="ru"
        required
        value={draft.ru}
        error={fault('/becomes/title')}
        onChange={(ru) => onChange({ ru })}
      />
      <TextField label={t`Название по-английски`} lang="en" value={draft.en} onChange={(en) => onChange({ en })} />
      <Select label={t`Вид акта`} value={draft.kind} options={programme.kinds.map(named)} error={fault('/becomes/kind')} onChange={(kind) => onChange({ kind })} />
      <TextField
        label={t`На какой вызов или угрозу отвечает`}
        lines={2}
        limit={4000}
        value={draft.threat}
        error={fault('/becomes/threat')}
        onChange={(threat) => onChange({ threat })}
      />
      <TextField
        label={t`Основание`}
        hint={t`Решение, поручение, стратегический документ. Нужно основание или угроза.`}
        limit={4000}
        value={draft.basis}
        error={fault('/becomes/basis')}
        onChange={(basis) => onChange({ basis })}
      />
      <Select
        label={t`Разработчик`}
        value={draft.developer}
        options={[
          { value: '', label: t`пока не назван` },
          ...programme.developers.map((body) => ({ value: body.id, label: nameIn(body.name, i18n.locale) })),
        ]}
        error={fault('/becomes/developer')}
        onChange={(developer) => onChange({ developer })}
      />
      <div className="row programme-when">
        <Select
          label={t`Год`}
          value={draft.year}
          options={years.map((value) => ({ value, label: value }))}
          error={fault('/becomes/year')}
          onChange={(year) => onChange({ year })}
        />
        <Select label={t`Сессия`} value={draft.session} options={programme.sessions.map(named)} error={fault('/becomes/session')} onChange={(session) => onChange({ session })} />
      </div>
      <TextField label={t`Предметы через запятую`} value={draft.tags} error={fault('/becomes/tags')} onChange={(tags) => onChange({ tags })} />
    </>
  );
}

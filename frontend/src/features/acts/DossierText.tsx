import { Trans, useLingui } from '@lingui/react/macro';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useKinds } from './api';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  onChange: (changed: Partial<Draft>) => void;
  errors: { title: string | null; slug: string | null };
}

/** What the act is called, in which language it is authentic, how its units are named. */
export function DossierText({ draft, onChange, errors }: Props) {
  const { t } = useLingui();
  const kinds = useKinds();
  const russian = draft.language === 'ru';
  return (
    <>
      <TextField
        id="title"
        label={t`Название на русском`}
        lang="ru"
        lines={2}
        required={russian}
        value={draft.ru}
        error={russian ? errors.title : null}
        onChange={(ru) => onChange({ ru })}
      />
      <TextField
        id={russian ? 'title-en' : 'title'}
        label={t`Название на английском`}
        lang="en"
        lines={2}
        required={!russian}
        value={draft.en}
        error={russian ? null : errors.title}
        onChange={(en) => onChange({ en })}
      />
      <TextField
        id="slug"
        label={t`Обозначение`}
        hint={<Trans>Строчные латинские буквы, цифры и дефис: mz-2026-07. Станет частью адреса и не изменится.</Trans>}
        required
        value={draft.slug}
        error={errors.slug}
        onChange={(slug) => onChange({ slug })}
      />
      <Select label={t`Вид акта`} value={draft.kind} options={kinds} onChange={(kind) => onChange({ kind })} />
      <RadioGroup
        label={t`Подлинный текст`}
        across
        value={draft.language}
        choices={[
          { value: 'ru', label: t`на русском` },
          { value: 'en', label: t`на английском` },
        ]}
        onChange={(language) => onChange({ language, naming: language === 'ru' ? 'ru-parts' : 'en' })}
      />
      <RadioGroup
        label={t`Как называются единицы текста`}
        value={draft.naming}
        choices={[
          { value: 'ru-parts', label: t`статья 5 → часть 1. → пункт 1) → подпункт а)`, hint: t`модельные законы` },
          { value: 'ru-points', label: t`статья 5 → пункт 1. → подпункт 1)`, hint: t`рекомендации и казахстанская традиция` },
          { value: 'en', label: t`Article 5 → part 1. → point 1) → sub-point a)`, hint: t`английский перевод модельного закона` },
          { value: 'eu', label: t`Article 5 → 1. → (a)`, hint: t`акты Европейского союза` },
        ]}
        onChange={(naming) => onChange({ naming })}
      />
    </>
  );
}

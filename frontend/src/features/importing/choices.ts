import { useLingui } from '@lingui/react/macro';
import { languageName } from '@/i18n/language';

/** The languages a text is imported in. */
export function useLanguages(): { value: string; label: string }[] {
  const { i18n } = useLingui();
  return ['ru', 'en'].map((code) => ({ value: code, label: languageName(code, i18n.locale) }));
}

/** The ways of naming units, each by its chain of units. */
export function useNamings(): { value: string; label: string }[] {
  const { t } = useLingui();
  return [
    { value: 'ru-parts', label: t`статья 5, часть 1., пункт 1), подпункт а)` },
    { value: 'ru-points', label: t`статья 5, пункт 1., подпункт 1)` },
    { value: 'en', label: t`Article 5, part 1., point 1), sub-point a)` },
    { value: 'eu', label: t`Article 5, 1., (a)` },
  ];
}

import { nameIn } from '@/i18n/language';

/** A delegation by its state, any other body by its short or full name. */
export function shortName(body: { name: Record<string, unknown> }, language: string): string {
  const forms = [`${language}_nominative`, `${language}_short`];
  const found = forms.map((form) => body.name[form]).find((form) => typeof form === 'string');
  return typeof found === 'string' ? found : nameIn(body.name, language);
}

import { i18n } from '@lingui/core';
import { settings, watchSettings } from '@/settings/settings';

export type Language = 'ru' | 'en';

const load = {
  ru: () => import('./catalog.ru'),
  en: () => import('./catalog.en'),
};

/** Loads the words of a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await load[language]();
  i18n.loadAndActivate({ locale: language, messages });
}

/** Follows the reader's setting; the first language is ready when the promise resolves. */
export async function followLanguage(): Promise<void> {
  await speak(settings().language);
  watchSettings(() => {
    if (settings().language !== i18n.locale) void speak(settings().language);
  });
}

/** A name given in both languages, in the reader's; Russian where a translation is missing. */
export function nameIn(name: Readonly<Record<string, unknown>> | null | undefined, language: string): string {
  const found = name?.[language] ?? name?.ru ?? name?.en;
  return typeof found === 'string' ? found : '';
}

/** «русский», "English": what a language is called, in the reader's own. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

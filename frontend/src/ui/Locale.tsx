import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

const dialects = { ru: 'ru-RU', en: 'en-US' };

/** The language in which the parts of a control speak («Закрыть», number formats). */
export function Locale({ language, children }: { language: 'ru' | 'en'; children: ReactNode }) {
  return <I18nProvider locale={dialects[language]}>{children}</I18nProvider>;
}

import type { NewAct } from './api';

/** What the form of a new dossier holds. */
export interface Draft {
  slug: string;
  kind: string;
  ru: string;
  en: string;
  language: string;
  naming: string;
  developer: string;
  commission: string;
  readers: string[];
}

export const begun: Draft = {
  slug: '',
  kind: 'model_law',
  ru: '',
  en: '',
  language: 'ru',
  naming: 'ru-parts',
  developer: '',
  commission: '',
  readers: [],
};

/** The fields that must be filled before the dossier can be opened. */
export function missing(draft: Draft): ('slug' | 'title')[] {
  const lacks: ('slug' | 'title')[] = [];
  if (!(draft.language === 'en' ? draft.en : draft.ru).trim()) lacks.push('title');
  if (!draft.slug.trim()) lacks.push('slug');
  return lacks;
}

export function asRequest(draft: Draft): NewAct {
  const { slug, kind, language, naming, readers, ru, en, developer, commission } = draft;
  const title = Object.fromEntries(Object.entries({ ru, en }).filter(([, words]) => words.trim()));
  return {
    slug: slug.trim(),
    kind,
    language,
    naming,
    title,
    developer: developer || null,
    commission: commission || null,
    readers,
    tags: [],
  };
}

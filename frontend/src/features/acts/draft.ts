import type { Item } from '@/api/programmes';
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
  /** The item of the programme that the act answers; none where it is outside it. */
  item: string;
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
  item: '',
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
  const { slug, kind, language, naming, readers, ru, en, developer, commission, item } = draft;
  const title = Object.fromEntries(Object.entries({ ru, en }).filter(([, words]) => words.trim()));
  return {
    slug: slug.trim(),
    kind,
    language,
    naming,
    title,
    developer: developer || null,
    commission: commission || null,
    item: item || null,
    readers,
    tags: [],
  };
}

/** What the item of the programme says of the act, where nothing else was written yet. */
export function takenFrom(item: Item | null, draft: Draft): Partial<Draft> {
  if (!item) return { item: '' };
  const { title, kind, developer } = item.planned;
  return {
    item: item.id,
    kind: kind.key,
    ru: draft.ru || (title.ru ?? ''),
    en: draft.en || (title.en ?? ''),
    developer: draft.developer || (developer?.id ?? ''),
  };
}

import type { ActTextView, ClauseView } from '@/api/queries';
import { placeIn, placeOf } from '@/reading/place';

/** «Статья 5, часть 2» for a clause of a text; null for none. */
export function placeName(text: ActTextView, clause: string | null, language: string): string | null {
  return placeIn(text.clauses, clause, language);
}

/** Every clause by its place, to choose from by typing. */
export function placeOptions(text: ActTextView, language: string): { value: string; label: string; detail: string }[] {
  const paths = new Map<string, ClauseView[]>();
  return text.clauses.map((clause) => {
    const path = [...(clause.parent ? (paths.get(clause.parent) ?? []) : []), clause];
    paths.set(clause.id, path);
    return { value: clause.id, label: placeOf(path, language), detail: (clause.heading || clause.text).slice(0, 80) };
  });
}

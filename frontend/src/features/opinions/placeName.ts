import type { ActTextView, ClauseView } from '@/api/queries';
import { placeOf } from '@/reading/place';

/** «Статья 5, часть 2» for a clause of a text; null for none. */
export function placeName(text: ActTextView, clause: string | null, language: string): string | null {
  if (!clause) return null;
  const path: ClauseView[] = [];
  let at = text.clauses.find((one) => one.id === clause);
  while (at) {
    path.unshift(at);
    const { parent } = at;
    at = text.clauses.find((one) => one.id === parent);
  }
  return path.length > 0 ? placeOf(path, language) : null;
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

import type { ClauseView } from '@/api/queries';
import { nameIn } from '@/i18n/language';

const above = /^(part|division|subdivision|chapter|section)$/;

/** «Статья 5, часть 2»: the units a citation names, of the path to a clause; chapters only where they are all there is. */
export function placeOf(path: readonly ClauseView[], language: string): string {
  const cited = path.filter(({ kind }) => !above.test(kind));
  return (cited.length > 0 ? cited : path).map((clause) => nameIn(clause.called, language)).join(', ');
}

/** The place of a clause of a text; null for none, or for one that the text does not have. */
export function placeIn(clauses: readonly ClauseView[], clause: string | null, language: string): string | null {
  const known = new Map(clauses.map((one) => [one.id, one]));
  const path: ClauseView[] = [];
  for (let at = known.get(clause ?? ''); at; at = known.get(at.parent ?? '')) path.unshift(at);
  return path.length > 0 ? placeOf(path, language) : null;
}

import type { ClauseView } from '@/api/queries';
import { nameIn } from '@/i18n/language';

const above = /^(part|division|subdivision|chapter|section)$/;

/** «Статья 5, часть 2»: the units a citation names, of the path to a clause; chapters only where they are all there is. */
export function placeOf(path: readonly ClauseView[], language: string): string {
  const cited = path.filter(({ kind }) => !above.test(kind));
  return (cited.length > 0 ? cited : path).map((clause) => named(clause, language)).join(', ');
}

function named(clause: ClauseView, language: string): string {
  const kind = nameIn(clause.kind_name, language);
  return clause.label ? `${kind} ${clause.label}` : kind;
}

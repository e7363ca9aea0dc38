import type { ClauseView } from '@/api/queries';
import { isHeaded } from './model';

/** A place where the words looked for stand: the nth occurrence in a clause as it is printed. */
export interface Hit {
  clause: string;
  nth: number;
}

const alike: Record<string, string> = { ё: 'е', '«': '"', '»': '"', '„': '"', '“': '"', '”': '"' };

/** One letter as it is compared: kinds of space, quotes and dashes count as one, е as ё; every letter stays one letter. */
function plainLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const same = lower.length === letter.length ? lower : letter;
  if (/\s/u.test(same)) return ' ';
  if (/\p{Pd}|−/u.test(same)) return '-';
  return alike[same] ?? same;
}

/** Words as they are compared, letter for letter. */
export function plain(words: string): string {
  return Array.from({ length: words.length }, (_, at) => plainLetter(words.charAt(at))).join('');
}

/** What is looked for, without spaces around it. */
export const wanted = (query: string): string => plain(query).trim().replace(/ +/g, ' ');

/** Where words begin in a text, from left to right, without overlap. */
export function occurrences(text: string, query: string): number[] {
  const words = wanted(query);
  if (words.length < shortest) return [];
  const at: number[] = [];
  const among = plain(text);
  for (let found = among.indexOf(words); found >= 0; found = among.indexOf(words, found + words.length)) at.push(found);
  return at;
}

/** One letter stands everywhere. */
export const shortest = 2;

/** A clause as it is printed: its number before its heading or, where it has none, before its words. */
function printed(clause: ClauseView): string[] {
  const { number, heading, text } = clause;
  return isHeaded(clause) ? [`${number} ${heading}`, text] : [number ? `${number} ${text}` : text];
}

/** Every place where the words stand, in the order of the text; heading and words are looked through apart. */
export function hits(clauses: readonly ClauseView[], query: string): Hit[] {
  return clauses.flatMap((clause) => {
    const count = printed(clause).flatMap((part) => occurrences(part, query)).length;
    return Array.from({ length: count }, (_, nth) => ({ clause: clause.id, nth }));
  });
}

/** The hit to begin with: the first at the reader's place or after it. */
export function nearest(found: readonly Hit[], clauses: readonly ClauseView[], current: string | null): number {
  const order = new Map(clauses.map((clause, at) => [clause.id, at]));
  const here = order.get(current ?? '') ?? 0;
  return Math.max(0, found.findIndex((hit) => (order.get(hit.clause) ?? 0) >= here));
}

/** Characters a reader cannot see, or takes for others. They are kept as they are, and shown. */

export interface Oddity {
  /** Offsets in UTF-16 units of the text looked at; never sent anywhere. */
  from: number;
  to: number;
  kind: 'invisible' | 'direction' | 'mixed';
  /** `U+200B`; for a mixed word the letters that are of the rarer script. */
  code: string;
  /** Short name drawn in place of an invisible character: `ZWSP`. */
  short: string;
  /** The word it stands in. */
  word: string;
}

const invisible: Record<string, string> = {
  '\u00AD': 'SHY',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u2060': 'WJ',
  '\uFEFF': 'BOM',
  '\u180E': 'MVS',
};

const direction: Record<string, string> = {
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u061C': 'ALM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

const hidden = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const word = /[\p{L}\p{M}]+/gu;

const codePoint = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Every character of a text that hides, turns the line round, or mixes scripts inside a word; in order. */
export function oddities(text: string): Oddity[] {
  const unseen = [...text.matchAll(hidden)].map((found) => unseenAt(text, found[0], found.index));
  const mixed = [...text.matchAll(word)].flatMap((found) => mixedIn(found[0], found.index));
  return [...unseen, ...mixed].toSorted((a, b) => a.from - b.from);
}

function unseenAt(text: string, letter: string, from: number): Oddity {
  const around = /[\p{L}\p{M}]*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(from + letter.length))?.[0] ?? '';
  return {
    from,
    to: from + letter.length,
    kind: letter in direction ? 'direction' : 'invisible',
    code: codePoint(letter),
    short: direction[letter] ?? invisible[letter] ?? codePoint(letter),
    word: around + after,
  };
}

function mixedIn(letters: string, start: number): Oddity[] {
  const latin = [...letters.matchAll(/\p{Script=Latin}/gu)];
  const cyrillic = [...letters.matchAll(/\p{Script=Cyrillic}/gu)];
  if (latin.length === 0 || cyrillic.length === 0) return [];
  const rarer = latin.length <= cyrillic.length ? latin : cyrillic;
  return rarer.map((found) => ({
    from: start + found.index,
    to: start + found.index + found[0].length,
    kind: 'mixed',
    code: codePoint(found[0]),
    short: found[0],
    word: letters,
  }));
}

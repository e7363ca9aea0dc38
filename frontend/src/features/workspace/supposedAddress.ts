import type { Supposed } from './supposed';

type Numbered = Supposed['chosen'][number];

/** More than the server would bring together. */
const most = 5000;

/** What names an amendment in an address: its number, which others can read; a draft only has an id. */
export const keyOf = ({ id, number }: Numbered): string => (number === null ? id : String(number));

const isNumber = (key: string): boolean => /^[1-9]\d{0,6}$/.test(key);

/** The amendments that an address names: "1-40,45" and ids. */
export function readKeys(asked: string): string[] {
  const keys = asked.split(',').flatMap((one) => {
    const run = /^([1-9]\d{0,6})-([1-9]\d{0,6})$/.exec(one);
    return run ? upTo(Number(run[1]), Number(run[2])) : [one];
  });
  return [...new Set(keys.filter(Boolean))].slice(0, most);
}

const upTo = (first: number, last: number): string[] =>
  Array.from({ length: Math.min(most, Math.max(0, last - first + 1)) }, (_, at) => String(first + at));

/** The shortest way to name them: numbers that follow one another as a run, then ids. */
export function writeKeys(keys: Iterable<string>): string {
  const all = [...new Set(keys)];
  const numbers = all.filter(isNumber).map(Number).toSorted((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const told = runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`));
  return [...told, ...all.filter((key) => !isNumber(key)).toSorted()].join(',');
}

/** The same as the server asks for it. */
export function question(keys: readonly string[]): { amendments: string[]; numbers: number[] } {
  return { amendments: keys.filter((key) => !isNumber(key)), numbers: keys.filter(isNumber).map(Number) };
}

import type { ClauseMarks, Run } from '@/api/amendments';

/** Heading and text of a clause as one row of runs. */
export function joined({ heading, text }: Pick<ClauseMarks, 'heading' | 'text'>): readonly Run[] {
  return heading.length > 0 && text.length > 0 ? [...heading, { op: 'same', text: ' ' }, ...text] : [...heading, ...text];
}

/** How a clause reads before the change, its lost words marked; and after it, its new words marked. */
export function sides(runs: readonly Run[]): { before: Run[]; after: Run[] } {
  return { before: runs.filter(({ op }) => op !== 'ins'), after: runs.filter(({ op }) => op !== 'del') };
}

/** Where a sentence or an item of a list ends: the sign, a space, and what can begin another. */
const end = /[.;!?…]["»)]*\s+(?=[\p{Lu}\p{N}«"(]|\p{Ll}\))/gu;

/**
 * The changed sentences with one sentence on either side; what is farther is cut and shown as «…».
 *
 * Words that change are never cut.
 */
export function aroundChange(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ op }) => op !== 'same');
  const last = runs.findLastIndex(({ op }) => op !== 'same');
  if (first < 0) return [...runs];
  return runs.map((run, at) => {
    if (run.op !== 'same') return run;
    if (at < first) return { ...run, text: at === 0 ? ending(run.text) : run.text };
    if (at > last) return { ...run, text: at === runs.length - 1 ? beginning(run.text) : run.text };
    return { ...run, text: middle(run.text) };
  });
}

const breaks = (text: string): number[] => [...text.matchAll(end)].map((found) => found.index + found[0].length);

/** The rest of the sentence under way and the one after it. */
function beginning(text: string): string {
  const cut = breaks(text)[1];
  return cut === undefined ? text : `${text.slice(0, cut)}…`;
}

/** The beginning of the sentence under way and the one before it. */
function ending(text: string): string {
  const cut = breaks(text).at(-2);
  return cut === undefined ? text : `… ${text.slice(cut)}`;
}

function middle(text: string): string {
  const all = breaks(text);
  const [to, from] = [all[1], all.at(-2)];
  return to === undefined || from === undefined || to >= from ? text : `${text.slice(0, to)}… ${text.slice(from)}`;
}

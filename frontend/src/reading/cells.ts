import type { Run } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';

/** The cells of a row of a table: its words, a tab between two. */
export const cellsOf = (words: string): string[] => words.split('\t');

/** The words of a row; a tab that somebody typed into a cell is a space there. */
export const rowOf = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t');

/** One cell with other words. */
export const withCell = (words: string, at: number, cell: string): string =>
  rowOf(cellsOf(words).map((one, place) => (place === at ? cell : one)));

/** As many cells as the widest row beside it; what a row has more of stays. */
export function widened(words: string, columns: number): string {
  const cells = cellsOf(words);
  return rowOf([...cells, ...Array<string>(Math.max(0, columns - cells.length)).fill('')]);
}

/** What changed, cell by cell; null where a change goes from one cell into the next. */
export function runsByCell(runs: readonly Run[] | null): readonly (readonly Run[])[] | null {
  if (!runs) return null;
  const cells: Run[][] = [[]];
  for (const run of runs) {
    const parts = run.text.split('\t');
    if (run.op !== 'same' && parts.length > 1) return null;
    parts.forEach((text, at) => {
      if (at > 0) cells.push([]);
      if (text) cells.at(-1)?.push({ ...run, text });
    });
  }
  return cells;
}

/** The rows that stand in one table with a clause, itself among them. */
export const rowsBeside = (parent: string | null, clauses: readonly ClauseView[]): readonly ClauseView[] =>
  clauses.filter((one) => one.kind === 'row' && one.parent === parent);

/** How many cells the widest of some rows has. */
export const columnsOf = (rows: readonly { text: string }[]): number =>
  Math.max(1, ...rows.map(({ text }) => cellsOf(text).length));

import type { Remark } from './api';
import type { Row } from './summary/api';

export type Which = 'all' | 'unanswered' | 'mine';

/** What the summary is narrowed to; empty words and no author mean everything. */
export interface Narrowing {
  which: Which;
  author: string | null;
  answer: string | null;
  words: string;
}

export const everything: Narrowing = { which: 'all', author: null, answer: null, words: '' };

/** The rows that are asked for, in their order. */
export function narrowed(rows: readonly Row[], { which, author, answer, words }: Narrowing): Row[] {
  const wanted = words.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (which !== 'unanswered' || row.remark.disposition === null) &&
      (which !== 'mine' || row.mine) &&
      (author === null || row.body.id === author) &&
      (answer === null || row.remark.disposition === answer) &&
      (wanted === '' || said(row).includes(wanted)),
  );
}

function said({ place, remark }: Row): string {
  return [place, remark.text, remark.reason, remark.proposed?.text ?? ''].join('\n').toLocaleLowerCase();
}

/** The authors of rows, each once, in the order of the rows. */
export function authors(rows: readonly Row[]): Row['body'][] {
  return [...new Map(rows.map(({ body }) => [body.id, body])).values()];
}

/** How remarks were answered: counts by disposition, unanswered ones under null. */
export function answers(remarks: readonly Remark[]): Map<Remark['disposition'], number> {
  const found = new Map<Remark['disposition'], number>();
  for (const { disposition } of remarks) found.set(disposition, (found.get(disposition) ?? 0) + 1);
  return found;
}

import type { Conclusion, Remark } from './api';

/** A remark with the conclusion it stands in. */
export interface Row {
  conclusion: Conclusion;
  remark: Remark;
}

export type Which = 'all' | 'unanswered' | 'mine';

/**
 * Every remark of the signed conclusions as the summary lists them: on the draft as a whole first, then
 * in the order of the text; remarks on one place in the order of their conclusions.
 */
export function rowsOf(conclusions: readonly Conclusion[], order: ReadonlyMap<string, number>): Row[] {
  const signed = conclusions.filter((conclusion) => conclusion.status === 'signed');
  const rows = signed.flatMap((conclusion) => conclusion.remarks.map((remark) => ({ conclusion, remark })));
  const place = ({ remark }: Row) => (remark.clause === null ? -1 : (order.get(remark.clause) ?? order.size));
  return rows.toSorted((a, b) => place(a) - place(b));
}

export function narrowed(rows: readonly Row[], which: Which, mine: ReadonlySet<string>): Row[] {
  if (which === 'unanswered') return rows.filter(({ remark }) => remark.disposition === null);
  if (which === 'mine') return rows.filter(({ conclusion }) => mine.has(conclusion.body.id));
  return [...rows];
}

/** How remarks were answered: counts by disposition, unanswered ones under null. */
export function answers(remarks: readonly Remark[]): Map<Remark['disposition'], number> {
  const found = new Map<Remark['disposition'], number>();
  for (const { disposition } of remarks) found.set(disposition, (found.get(disposition) ?? 0) + 1);
  return found;
}

import type { ClauseView } from '@/api/queries';

/** «Статья 5. 2. 1)»: the printed numbers from the article down. */
export function place(clauses: readonly ClauseView[], clause: ClauseView): string {
  const above = clauses.find((one) => one.id === clause.parent);
  const own = [clause.number, clause.heading || clause.text.slice(0, 40)].filter(Boolean).join(' ');
  if (!above || clause.kind === 'article') return own;
  return `${above.kind === 'article' ? above.number : place(clauses, above)} ${own}`;
}

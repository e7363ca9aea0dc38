import type { Schemas } from '@/api/client';

export type ClauseChange = Schemas['ClauseChangeOut'];

/** A stretch of a comparison: clauses to show, or a number of unchanged ones passed over. */
export type Stretch =
  | { kind: 'shown'; clause: ClauseChange; above: ClauseChange[] }
  | { kind: 'passed'; key: string; count: number };

export interface Tally {
  changed: number;
  inserted: number;
  removed: number;
  moved: number;
  same: number;
}

export const isChanged = (clause: ClauseChange) => clause.change !== 'same';

/** How much changed, in clauses. */
export function tally(clauses: readonly ClauseChange[]): Tally {
  const found: Tally = { changed: 0, inserted: 0, removed: 0, moved: 0, same: 0 };
  for (const clause of clauses) found[clause.change] += 1;
  return found;
}

/**
 * The changed clauses, each with the units it stands in that were not shown before it, and how many
 * unchanged clauses lie between.
 */
export function onlyChanged(clauses: readonly ClauseChange[]): Stretch[] {
  const found: Stretch[] = [];
  const told = new Set<string>();
  let path: ClauseChange[] = [];
  let passed: ClauseChange[] = [];
  for (const clause of clauses) {
    path = [...path.filter((one) => one.depth < clause.depth), clause];
    if (!isChanged(clause)) {
      passed.push(clause);
      continue;
    }
    const above = path.slice(0, -1).filter((one) => !told.has(one.id));
    const count = passed.filter((one) => !above.includes(one)).length;
    if (count > 0) found.push({ kind: 'passed', key: clause.id, count });
    [...above, clause].forEach((one) => told.add(one.id));
    found.push({ kind: 'shown', clause, above });
    passed = [];
  }
  if (passed.length > 0) found.push({ kind: 'passed', key: 'end', count: passed.length });
  return found;
}

/** Every clause, none passed over. */
export function whole(clauses: readonly ClauseChange[]): Stretch[] {
  return clauses.map((clause) => ({ kind: 'shown', clause, above: [] }));
}

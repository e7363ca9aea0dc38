import type { Condition } from './api';
import { passing } from './states';

const DAY = 86_400_000;

/** How long an open condition has waited and, where it has a deadline, how long it still may; in days. */
export interface Wait {
  waited: number;
  ahead: number;
}

/** The waits of the conditions that are open, by key; those of the others are over. */
export function waits(conditions: readonly Condition[], now = Date.now()): ReadonlyMap<string, Wait> {
  return new Map(
    conditions.filter(({ state }) => !passing.has(state)).map((condition) => [condition.key, waitOf(condition, now)]),
  );
}

function waitOf({ since, detail }: Condition, now: number): Wait {
  const until = typeof detail.at === 'string' ? Date.parse(detail.at) : now;
  return { waited: Math.max(0, now - Date.parse(since)) / DAY, ahead: Math.max(0, until - now) / DAY };
}

/** The length that the longest of them has: all are drawn to one scale; at least a day. */
export function scaleOf(all: Iterable<Wait>): number {
  return Math.max(1, ...[...all].map(({ waited, ahead }) => waited + ahead));
}

/** Which has waited longest, once it is a whole day and others wait beside it. */
export function longest(all: ReadonlyMap<string, Wait>): string | null {
  const [first] = [...all].toSorted(([, one], [, other]) => other.waited - one.waited);
  return first && all.size > 1 && first[1].waited >= 1 ? first[0] : null;
}

import type { VoteResult, Way } from '@/api/meeting';
import type { Closing } from './api';

/** Why something cannot be put now, as the server told it; it also refuses what is not foreseen here. */
export type Hindrance = { why: 'decide-first'; numbers: (number | null)[] } | { why: 'already-put' } | { why: 'draft-falls' };

/** Results after which a question is not put again; without consensus or a quorum it may be. */
const settled: ReadonlySet<VoteResult> = new Set<VoteResult>(['adopted', 'rejected']);

const isPut = (one: { result: VoteResult } | null | undefined) => Boolean(one && settled.has(one.result));

/** What keeps the text as a whole from being put. */
export function beforeTheWhole({ undecided, whole, falls }: Closing): Hindrance | null {
  if (undecided.length > 0) return { why: 'decide-first', numbers: undecided.map(({ number }) => number) };
  if (isPut(whole)) return { why: 'already-put' };
  return falls ? { why: 'draft-falls' } : null;
}

/** What keeps a unit from being put; its amendments are known to the server alone. */
export function beforeTheUnit({ whole, clauses }: Closing, unit: string): Hindrance | null {
  const put = isPut(whole) || isPut(clauses.find(({ clause }) => clause === unit));
  return put ? { why: 'already-put' } : null;
}

/** Whether there is nothing of it to show: nothing proposed, nothing put. */
export function isBare({ stands, undecided, clauses, falls, whole }: Closing): boolean {
  return stands.length + undecided.length + clauses.length === 0 && !falls && !whole;
}

/** The way that was chosen, where this question is decided by it as well; else the usual one. */
export function wayOf(ways: readonly Way[] | undefined, chosen: string | null): Way | undefined {
  return ways?.find(({ key }) => key === chosen) ?? ways?.[0];
}

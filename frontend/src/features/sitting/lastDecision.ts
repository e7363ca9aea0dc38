import type { Schemas } from '@/api/client';

type Entry = Pick<Schemas['EventOut'], 'kind' | 'subject' | 'payload' | 'at'>;

export interface LastDecision {
  amendment: string;
  number: number | null;
  part: number;
  outcome: string;
  at: string;
}

/** The decision that can be undone now: the latest one of the open sitting that still stands; entries newest first. */
export function lastDecision(entries: readonly Entry[]): LastDecision | null {
  const undone: string[] = [];
  for (const { kind, subject, payload, at } of entries) {
    if (kind === 'sitting.opened' || kind === 'sitting.closed') return null;
    if (kind === 'amendment.decision_undone' && subject) undone.push(subject);
    if (kind !== 'amendment.decided' || !subject) continue;
    const skipped = undone.indexOf(subject);
    if (skipped < 0) {
      return { amendment: subject, ...numberOf(payload), outcome: String(payload.outcome), at };
    }
    undone.splice(skipped, 1);
  }
  return null;
}

const numberOf = ({ number, part }: Entry['payload']) => ({
  number: typeof number === 'number' ? number : null,
  part: typeof part === 'number' ? part : 0,
});

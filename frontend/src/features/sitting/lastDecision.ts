import type { Schemas } from '@/api/client';

type Entry = Pick<Schemas['EventOut'], 'kind' | 'subject' | 'payload' | 'at'>;

export interface LastDecision {
  amendment: string;
  number: number | null;
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
      const number = typeof payload.number === 'number' ? payload.number : null;
      return { amendment: subject, number, outcome: String(payload.outcome), at };
    }
    undone.splice(skipped, 1);
  }
  return null;
}

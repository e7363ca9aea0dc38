import type { Amendment, Status } from '@/api/amendments';
import type { Consequences } from '../api';

/** What a decision was foreseen to do to another amendment. */
export interface Foreseen {
  amendment: string;
  number: number | null;
  after: Status;
}

/** A decision made while nothing could be sent: it waits on this device, under one key for all its attempts. */
export interface Unsent {
  key: string;
  amendment: string;
  number: number | null;
  outcome: Status;
  reason: string;
  sees: string;
  foreseen: readonly Foreseen[];
  /** When it was made, by this computer's clock. */
  at: string;
  /** What the meeting had come to when it was made, where it is a meeting's. */
  basedOn: number | null;
}

/** What became of a decision once it could be sent. */
export type Fate =
  | { kind: 'accepted' }
  | { kind: 'already'; same: boolean; outcome: Status | null; by: string; at: string | null }
  | { kind: 'changed'; now: readonly Foreseen[]; sees: string }
  | { kind: 'refused'; code: string };

export function foreseenIn(seen: Consequences): Foreseen[] {
  return seen.consequences.map(({ amendment, number, after }) => ({ amendment, number, after }));
}

/** The amendments as the chair left them: what waits to be sent is shown as decided, and marked by `unsentIds`. */
export function supposed(amendments: readonly Amendment[], waiting: readonly Unsent[]): readonly Amendment[] {
  if (waiting.length === 0) return amendments;
  const after = new Map<string, Status>();
  for (const one of waiting) {
    for (const { amendment, after: status } of one.foreseen) after.set(amendment, status);
    after.set(one.amendment, one.outcome);
  }
  return amendments.map((one) => ({ ...one, status: after.get(one.id) ?? one.status }));
}

export function unsentIds(waiting: readonly Unsent[]): ReadonlySet<string> {
  return new Set(waiting.flatMap((one) => [one.amendment, ...one.foreseen.map(({ amendment }) => amendment)]));
}

/**
 * Whether a decision would still do what was on the screen when it was made.
 *
 * Nothing may follow from it that was not foreseen; what was foreseen and does not follow any more must be settled.
 */
export function doesTheSame(foreseen: readonly Foreseen[], now: readonly Foreseen[], isOpen: (amendment: string) => boolean): boolean {
  const then = new Map(foreseen.map((one) => [one.amendment, one.after]));
  const still = new Set(now.map((one) => one.amendment));
  return (
    now.every((one) => then.get(one.amendment) === one.after) &&
    foreseen.every((one) => still.has(one.amendment) || !isOpen(one.amendment))
  );
}

import type { ClauseView } from '@/api/queries';
import type { EditTarget } from '@/reading/editing';
import { placeOf } from '@/reading/place';
import type { Edit } from '../edit';

/** What every form of a change is given. */
export interface FormProps<Kind extends Edit['kind']> {
  target: EditTarget;
  edit: Extract<Edit, { kind: Kind }>;
  onChange: (edit: Edit) => void;
}

/** The units above a clause, the outermost first, and the clause. */
export function pathOf(id: string | null, clauses: ReadonlyMap<string, ClauseView>): ClauseView[] {
  const path: ClauseView[] = [];
  for (let at = clauses.get(id ?? ''); at; at = clauses.get(at.parent ?? '')) path.unshift(at);
  return path;
}

/** A seat in the text: under a unit (at the top where there is none), after another or first. */
export interface Seat {
  parent: string | null;
  after: string | null;
}

export interface SeatOption extends Seat {
  value: string;
  /** «Статья 5, часть 2»: what it comes after, or first in. */
  place: string;
  /** The beginning of the words that stand there. */
  words: string;
}

export const seatKey = ({ parent, after }: Seat): string => (after === null ? `in:${parent ?? ''}` : `after:${after}`);

/**
 * The seats to which a unit can be put, in the order of the text: after a unit of its kind, or first
 * where units of its kind stand; never inside itself.
 */
export function seatsFor(moved: ClauseView, clauses: readonly ClauseView[], language: string): SeatOption[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const homes = new Set(clauses.filter((one) => one.kind === moved.kind).map((one) => one.parent));
  const inside = (clause: ClauseView) => pathOf(clause.id, byId).some((above) => above.id === moved.id);
  const option = (seat: Seat, clause: ClauseView): SeatOption => ({
    ...seat,
    value: seatKey(seat),
    place: placeOf(pathOf(clause.id, byId), language),
    words: (clause.heading || clause.text).slice(0, 60),
  });
  return clauses.flatMap((clause) => {
    if (inside(clause)) return [];
    const first = homes.has(clause.id) ? [option({ parent: clause.id, after: null }, clause)] : [];
    const after = clause.kind === moved.kind ? [option({ parent: clause.parent, after: clause.id }, clause)] : [];
    return [...after, ...first];
  });
}

/** The places where a text can be cut: before each word but the first. */
export function cuts(text: string): number[] {
  return [...text.matchAll(/(?<=\s)\S/gu)].map((found) => found.index).filter((at) => text.slice(0, at).trim() !== '');
}

/** The cut with which a division begins: after the first sentence, else in the middle. */
export function firstCut(text: string): number {
  const all = cuts(text);
  const sentence = all.findIndex((at) => /[.;:!?]["»)]*\s+$/u.test(text.slice(0, at)));
  return sentence >= 0 ? sentence : Math.floor((all.length - 1) / 2);
}

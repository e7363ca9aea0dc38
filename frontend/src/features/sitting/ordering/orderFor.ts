import type { Amendment } from '@/api/amendments';
import type { NewOrder } from './api';
import type { OrderKind } from './words';

export interface Wished {
  kind: OrderKind;
  amendment: Amendment;
  /** The other amendment that it is about, if any. */
  other: Amendment | null;
  /** With all that begins where it does. */
  block: boolean;
  /** That the two exclude each other; or that they do not. */
  holds: boolean;
  reason: string;
}

const together: ReadonlySet<OrderKind> = new Set<OrderKind>(['tie', 'debate', 'exclusion']);

/** An order as the server wants it: a move says beside which, others name the two together. */
export function orderFor({ kind, amendment, other, block, holds, reason }: Wished): NewOrder {
  const others = other && together.has(kind) ? [other.id] : [];
  return {
    kind,
    amendments: [amendment.id, ...others],
    beside: kind === 'move' ? (other?.id ?? null) : null,
    block,
    holds: kind === 'exclusion' ? holds : kind !== 'identity',
    reason: reason.trim(),
  };
}

/** The orders that make sense for an amendment as it stands; `all` is what the chair may, else only what is proposed. */
export function ordersFor(amendment: Amendment, all: boolean): OrderKind[] {
  const proposed: OrderKind[] = ['debate', 'exclusion', ...(amendment.identical_with.length > 0 ? (['identity'] as const) : [])];
  if (!all) return proposed;
  return [
    'move',
    'priority',
    'reserve',
    ...(amendment.tie === null ? [] : (['tie'] as const)),
    ...(amendment.debate === null ? [] : (['isolate'] as const)),
    ...proposed,
    ...(amendment.hints.includes('A10-decided-point') ? (['reopen'] as const) : []),
  ];
}

/** The amendments that may be named beside one in an order. */
export function namedBeside(kind: OrderKind, amendment: Amendment, all: readonly Amendment[]): Amendment[] {
  const others = all.filter((one) => one.id !== amendment.id && one.number !== null && one.part === 0);
  return kind === 'tie' ? others.filter((one) => one.tie === amendment.tie) : others;
}

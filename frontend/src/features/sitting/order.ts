import type { Amendment, Status } from '@/api/amendments';

/** Amendments that meet at one place of the text, in the order in which they are taken. */
export interface Group {
  key: number;
  amendments: Amendment[];
}

/** Neighbours of one group together; the order stays the server's. */
export function grouped(amendments: readonly Amendment[]): Group[] {
  const groups: Group[] = [];
  for (const amendment of amendments) {
    const last = groups.at(-1);
    if (last?.key === amendment.group) last.amendments.push(amendment);
    else groups.push({ key: amendment.group, amendments: [amendment] });
  }
  return groups;
}

export const decidable: ReadonlySet<Status> = new Set<Status>(['admissible', 'postponed']);

/** What can come before a sitting: tabled and not ruled out; of one that is put in parts the parts, not the whole. */
export function onTheList(amendment: Amendment): boolean {
  const { number, status, cause } = amendment;
  if (cause?.rule === 'D7-parts') return false;
  return number !== null && !['draft', 'withdrawn', 'inadmissible', 'divided', 'adopted_in_part'].includes(status);
}

/** The next amendment that waits for a decision: after the one given, else from the beginning; null when none waits. */
export function nextOpen(amendments: readonly Amendment[], after: string | null): Amendment | null {
  const at = amendments.findIndex((amendment) => amendment.id === after);
  const waits = (amendment: Amendment) => amendment.status === 'admissible';
  return amendments.slice(at + 1).find(waits) ?? amendments.slice(0, Math.max(0, at)).find(waits) ?? null;
}

export type Filter = 'all' | 'unruled' | 'open' | 'decided' | 'mine';

const tests: Record<Filter, (amendment: Amendment) => boolean> = {
  all: () => true,
  mine: () => true,
  unruled: ({ status }) => status === 'tabled',
  open: ({ status }) => decidable.has(status),
  decided: ({ status }) => !['draft', 'tabled', 'admissible', 'postponed'].includes(status),
};

export function narrowed(amendments: readonly Amendment[], filter: Filter): Amendment[] {
  return amendments.filter(tests[filter]);
}

/** How the amendments of a list stand, counted. */
export function standings(amendments: readonly Amendment[]): Map<Status, number> {
  const found = new Map<Status, number>();
  for (const { status } of amendments) found.set(status, (found.get(status) ?? 0) + 1);
  return found;
}

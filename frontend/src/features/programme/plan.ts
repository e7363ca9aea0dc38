import type { Item, Programme } from '@/api/programmes';

/** A session of a year, with the items that are due at it. */
export interface Slot {
  year: number;
  session: string;
  name: Record<string, string>;
  items: readonly Item[];
  /** It is over: what is not begun by now is late. */
  past: boolean;
}

/** Every session of the programme in order, also those at which nothing is due. */
export function slots(programme: Programme): Slot[] {
  const years = Array.from({ length: programme.last_year - programme.first_year + 1 }, (_, at) => programme.first_year + at);
  return years.flatMap((year) =>
    programme.sessions.map((session) => {
      const items = programme.items.filter((item) => item.planned.year === year && item.planned.session.key === session.key);
      const due = items[0]?.planned.due;
      return { year, session: session.key, name: session.name, items, past: isPast(programme, year, due) };
    }),
  );
}

function isPast({ today }: Programme, year: number, due: string | null | undefined): boolean {
  return due ? due < today : `${year}-12-31` < today;
}

/** How many items stand so, in the order in which they are told. */
export function tally(items: readonly Item[]): { key: Item['standing'] | 'late'; count: number }[] {
  const of = (standing: Item['standing']) => items.filter((item) => item.standing === standing).length;
  const told = (['included', 'begun', 'done', 'removed', 'transferred'] as const).map((key) => ({ key, count: of(key) }));
  return [...told, { key: 'late' as const, count: items.filter((item) => item.late).length }].filter((one) => one.count > 0);
}

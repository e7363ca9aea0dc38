import type { Change, Item, Planned, Programme } from '@/api/programmes';

/** A session of a year, with the items that are due at it. */
export interface Slot {
  year: number;
  session: string;
  name: Record<string, string>;
  items: readonly Item[];
}

/** The sessions at which something is due, in order. */
export function slots({ first_year: first, last_year: last, sessions, items }: Programme): Slot[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const all = years.flatMap((year) =>
    sessions.map(({ key, name }) => ({
      year,
      session: key,
      name,
      items: items.filter((item) => item.planned.year === year && item.planned.session.key === key),
    })),
  );
  return all.filter((slot) => slot.items.length > 0);
}

/** How many items stand so, in the order in which they are told. */
export function tally(items: readonly Item[]): { key: Item['standing'] | 'late'; count: number }[] {
  const of = (standing: Item['standing']) => items.filter((item) => item.standing === standing).length;
  const told = (['included', 'begun', 'done', 'removed', 'transferred'] as const).map((key) => ({ key, count: of(key) }));
  return [...told, { key: 'late' as const, count: items.filter((item) => item.late).length }].filter((one) => one.count > 0);
}

/** A line of the drawing: an item that stands, or one that is proposed. */
export interface Line {
  key: string;
  number: number;
  planned: Planned;
  /** Where its words are on the page. */
  href: string;
  how: Item['standing'] | 'waiting' | 'put';
  late: Item['late'];
  /** The stage of its act. */
  stage: Record<string, string> | null;
  /** Where on the years its session ends: 0 is the first day of the programme, 1 its last. */
  at: number;
}

/** What the drawing shows: the items by session, then new ones that are not decided yet; of an earlier version the items alone. */
export function lines(programme: Programme): Line[] {
  const place = ({ due, year }: Planned) => share(programme, due ?? `${year}-12-31`);
  const stands = programme.items.map(
    ({ id, number, planned, standing, late, acts }): Line => ({
      key: id,
      number,
      planned,
      href: `#item-${number}`,
      how: standing,
      late,
      stage: acts[0]?.stage.name ?? null,
      at: place(planned),
    }),
  );
  if (programme.version < programme.current) return stands;
  const line = ({ id, number, becomes }: Change, href: string, how: Line['how']): Line[] =>
    becomes ? [{ key: id, number, planned: becomes, href, how, late: null, stage: null, at: place(becomes) }] : [];
  const put = programme.sets.filter((one) => one.status === 'put');
  const proposed = [
    ...put.flatMap((set) => set.changes.filter(isNew).flatMap((one) => line(one, `#set-${set.number}`, 'put'))),
    ...programme.waiting.filter(isNew).flatMap((one) => line(one, '#proposed', 'waiting')),
  ];
  return [...stands, ...proposed.toSorted((one, other) => one.at - other.at)];
}

const isNew = ({ what }: Change) => what === 'add';

/** Today on the years of the programme, none before and after them. */
export function today(programme: Programme): number | null {
  const at = share(programme, programme.today);
  return at <= 0 || at >= 1 ? null : at;
}

/** How far behind its session an item is: from there to today, at most to the end of the programme. */
export function overdue({ late, at }: Line, programme: Programme): number {
  return late ? Math.max(0, Math.min(1, share(programme, programme.today)) - at) : 0;
}

function share({ first_year: first, last_year: last }: Programme, day: string): number {
  const [from, to] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
  return (Date.parse(day) - from) / (to - from);
}

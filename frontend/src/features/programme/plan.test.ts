import { expect, it } from 'vitest';
import type { Item, Programme } from '@/api/programmes';
import { slots, tally } from './plan';

const item = (number: number, year: number, session: string, rest: Partial<Item> = {}) =>
  ({ number, standing: 'included', late: null, planned: { year, session: { key: session }, due: `${year}-${session === 'spring' ? '06-30' : '12-31'}` }, ...rest }) as unknown as Item;

const programme = {
  first_year: 2026,
  last_year: 2027,
  today: '2026-07-01',
  sessions: [{ key: 'spring' }, { key: 'autumn' }],
  items: [item(1, 2026, 'spring', { late: 'not_begun' }), item(2, 2027, 'spring', { standing: 'begun' }), item(3, 2026, 'autumn')],
} as unknown as Programme;

it('shows every session of the programme, also those without an item', () => {
  expect(slots(programme).map((slot) => [slot.year, slot.session, slot.items.map(({ number }) => number)])).toEqual([
    [2026, 'spring', [1]],
    [2026, 'autumn', [3]],
    [2027, 'spring', [2]],
    [2027, 'autumn', []],
  ]);
});

it('knows a session that is over from one that is not', () => {
  expect(slots(programme).map((slot) => slot.past)).toEqual([true, false, false, false]);
});

it('counts what is late beside how items stand', () => {
  expect(tally(programme.items)).toEqual([
    { key: 'included', count: 2 },
    { key: 'begun', count: 1 },
    { key: 'late', count: 1 },
  ]);
});

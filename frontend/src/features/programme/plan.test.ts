import { expect, it } from 'vitest';
import type { Item, Programme } from '@/api/programmes';
import { lines, overdue, slots, tally, today } from './plan';

const ends = { spring: '06-30', autumn: '12-31' };
const planned = (year: number, session: 'spring' | 'autumn') => ({ year, session: { key: session }, due: `${year}-${ends[session]}` });
const item = (number: number, year: number, session: 'spring' | 'autumn', rest: Partial<Item> = {}) =>
  ({ id: `i${number}`, number, standing: 'included', late: null, acts: [], planned: planned(year, session), ...rest }) as unknown as Item;

const programme = {
  first_year: 2026,
  last_year: 2027,
  today: '2027-01-01',
  version: 1,
  current: 1,
  sessions: [{ key: 'spring' }, { key: 'autumn' }],
  items: [item(1, 2026, 'spring', { late: 'not_begun' }), item(3, 2026, 'autumn'), item(2, 2027, 'spring', { standing: 'begun' })],
  waiting: [
    { id: 'c5', number: 5, what: 'add', becomes: planned(2026, 'spring') },
    { id: 'c1', number: 1, what: 'remove', becomes: null },
  ],
  sets: [
    { number: 2, status: 'put', changes: [{ id: 'c4', number: 4, what: 'add', becomes: planned(2027, 'autumn') }] },
    { number: 1, status: 'approved', changes: [{ id: 'c2', number: 2, what: 'add', becomes: planned(2027, 'spring') }] },
  ],
} as unknown as Programme;

it('tells the sessions at which something is due, in order', () => {
  expect(slots(programme).map((slot) => [slot.year, slot.session, slot.items.map(({ number }) => number)])).toEqual([
    [2026, 'spring', [1]],
    [2026, 'autumn', [3]],
    [2027, 'spring', [2]],
  ]);
});

it('counts what is late beside how items stand', () => {
  expect(tally(programme.items)).toEqual([
    { key: 'included', count: 2 },
    { key: 'begun', count: 1 },
    { key: 'late', count: 1 },
  ]);
});

it('draws what stands, then what is proposed, and nothing of a proposal on a version of the past', () => {
  const drawn = (one: Programme) => lines(one).map(({ number, how, href }) => [number, how, href]);
  const stands = [
    [1, 'included', '#item-1'],
    [3, 'included', '#item-3'],
    [2, 'begun', '#item-2'],
  ];
  expect(drawn(programme)).toEqual([...stands, [5, 'waiting', '#proposed'], [4, 'put', '#set-2']]);
  expect(drawn({ ...programme, current: 2 })).toEqual(stands);
});

it('puts the end of a session, today and a delay on one scale', () => {
  const [first, second] = lines(programme);
  expect([first?.at, second?.at].map((at) => at?.toFixed(2))).toEqual(['0.25', '0.50']);
  expect(today(programme)).toBe(0.5);
  expect(first && overdue(first, programme).toFixed(2)).toBe('0.25');
  expect(second && overdue(second, programme)).toBe(0);
});

it('has no today outside its years, and a delay that grows no further', () => {
  const past = { ...programme, today: '2030-05-05' };
  const [first] = lines(past);
  expect([today(past), today({ ...programme, today: '2025-12-31' })]).toEqual([null, null]);
  expect(first && overdue(first, past).toFixed(2)).toBe('0.75');
});

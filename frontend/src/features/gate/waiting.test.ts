import { describe, expect, test } from 'vitest';
import type { Condition } from './api';
import { longest, scaleOf, waits } from './waiting';

const now = Date.parse('2026-11-22T12:00:00Z');
const condition = (key: string, state: Condition['state'], since: string, at?: string) =>
  ({ key, state, since: `${since}T12:00:00Z`, detail: at ? { at: `${at}T12:00:00Z` } : {} }) as unknown as Condition;

describe('how long the conditions of a gate wait', () => {
  const all = waits(
    [
      condition('deadline', 'in_work', '2026-11-20', '2026-12-02'),
      condition('rulings', 'open', '2026-11-17'),
      condition('carried', 'met', '2026-11-01'),
    ],
    now,
  );

  test('what is met waits no more', () => expect([...all.keys()]).toEqual(['deadline', 'rulings']));
  test('a deadline is ahead, work is behind', () => {
    expect(all.get('deadline')).toEqual({ waited: 2, ahead: 10 });
    expect(all.get('rulings')).toEqual({ waited: 5, ahead: 0 });
  });
  test('all are drawn to the scale of the longest', () => expect(scaleOf(all.values())).toBe(12));
  test('the longest wait is named', () => expect(longest(all)).toBe('rulings'));
  test('of one alone nothing is said', () => expect(longest(new Map([['a', { waited: 9, ahead: 0 }]]))).toBeNull());
  test('nothing is said on the first day', () =>
    expect(longest(new Map([['a', { waited: 0.2, ahead: 0 }], ['b', { waited: 0, ahead: 0 }]]))).toBeNull());
  test('without any the scale is a day', () => expect(scaleOf([])).toBe(1));
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heard } from './heard';

const forget = vi.fn();
const notice = (number: number) => JSON.stringify({ kind: 'amendment-tabled', act: 'a', stream: 'act:a', number });

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  forget.mockReset();
});

test('fifty messages at once are one reading', () => {
  const hearing = heard(forget);
  for (let number = 0; number < 50; number += 1) hearing.change(notice(number));
  vi.advanceTimersByTime(1000);
  expect(forget).toHaveBeenCalledTimes(1);
});

test('a message reaches the page within two seconds', () => {
  heard(forget).change(notice(1));
  vi.advanceTimersByTime(2000);
  expect(forget).toHaveBeenCalledTimes(1);
});

test('the first connection forgets nothing, a connection after a break everything', () => {
  const hearing = heard(forget);
  hearing.ready();
  vi.advanceTimersByTime(1000);
  expect(forget).not.toHaveBeenCalled();
  hearing.ready();
  vi.advanceTimersByTime(1000);
  expect(forget).toHaveBeenCalledTimes(1);
});

test.each(['', 'no json', '{}', '[]'])('%j is no message', (data) => {
  heard(forget).change(data);
  vi.advanceTimersByTime(1000);
  expect(forget).not.toHaveBeenCalled();
});

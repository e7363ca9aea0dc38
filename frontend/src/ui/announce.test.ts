// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from './announce';

let log: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="status"></div>';
  const status = document.getElementById('status');
  log = [];
  new MutationObserver(() => log.push(status?.textContent ?? '')).observe(document.body, { subtree: true, childList: true });
});
afterEach(() => vi.useRealTimers());

test('a burst of fifty edits is one message in two seconds', async () => {
  for (let edit = 0; edit < 50; edit += 1) {
    announce(`Ещё поправка к статье ${edit % 3}.`);
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(log.length).toBeLessThanOrEqual(2);
  expect(log.at(-1)).toContain('статье 2');
});

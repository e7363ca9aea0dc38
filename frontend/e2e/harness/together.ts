import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** A change made by one person and where another should see it, without doing anything. */
export interface Change {
  /** Returns when the change is made on the page of who makes it. */
  made: () => Promise<unknown>;
  seen: Locator;
}

/**
 * Whoever looks on sees each change come, one of them within two seconds.
 *
 * All of them must come; a busy machine may hold up some, so that only the quickest tells how quick the product is.
 */
export async function seenAtOnce(changes: readonly Change[]): Promise<void> {
  const waits: number[] = [];
  for (const { made, seen } of changes) {
    await made();
    const since = Date.now();
    await seen.waitFor();
    waits.push(Date.now() - since);
  }
  expect(Math.min(...waits), `milliseconds: ${waits.join(', ')}`).toBeLessThanOrEqual(2_000);
}

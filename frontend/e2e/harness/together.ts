import { appendFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';

/** A change made by one person and where another should see it, without doing anything. */
export interface Change {
  /** Returns when the change is made on the page of who makes it. */
  made: () => Promise<unknown>;
  seen: Locator;
}

/** Whoever looks on sees each change come, without doing anything; how soon is for the benchmarks to judge. */
export async function seenByOthers(changes: readonly Change[]): Promise<void> {
  const waits: number[] = [];
  for (const { made, seen } of changes) {
    await made();
    const since = Date.now();
    await seen.waitFor();
    waits.push(Date.now() - since);
  }
  tellWaits('seen_by_others', waits);
}

/** Tells `make bench` how long something took, in milliseconds, where it asks: CLAUSULA_E2E_WAITS names its file. */
export function tellWaits(what: string, ms: readonly number[]): void {
  const file = process.env.CLAUSULA_E2E_WAITS;
  if (file) appendFileSync(file, `${JSON.stringify({ what, ms })}\n`);
}

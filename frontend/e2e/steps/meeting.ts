import type { Request } from 'playwright-core';
import { expect } from 'vitest';
import type { Keyboard } from '../harness/keyboard';
import type { Person } from '../harness/person';

/** Counts what is pressed: a chord is one stroke, as a letter is. */
export class Strokes {
  count = 0;

  constructor(private readonly keys: Keyboard) {}

  async press(...chords: string[]): Promise<void> {
    this.count += chords.length;
    await this.keys.press(...chords);
  }

  async type(text: string): Promise<void> {
    this.count += text.length;
    await this.keys.type(text);
  }
}

/** The number of the amendment on the table. */
export async function numberOnTable({ page }: Person): Promise<number> {
  const words = await page.locator('.floor .am-number').first().textContent();
  return Number(/\d+/.exec(words ?? '')?.[0]);
}

/** The amendment on the table can be decided: what it does is known, and known anew since the decision before. */
export async function ready({ page }: Person): Promise<void> {
  await page.locator('.foreseen[aria-busy=false]').waitFor();
  await page
    .getByRole('button', { name: /^Принять поправку/ })
    .and(page.locator(':not([aria-disabled])'))
    .waitFor();
}

/** Opens the console at the first amendment that waits, and lets it learn what decisions on the next few would do. */
export async function comesForesighted(person: Person, path: string): Promise<void> {
  let known = 0;
  const hear = (request: Request) => void (known += Number(request.url().endsWith('/foresight')));
  person.page.on('requestfinished', hear);
  await person.goTo(path);
  await numberOnTable(person);
  await person.keys.press('Home');
  await ready(person);
  await expect.poll(() => known).toBeGreaterThanOrEqual(5);
  person.page.off('requestfinished', hear);
}

/** How many amendments are decided, by the strip. */
export async function decided({ page }: Person): Promise<number> {
  const words = await page.locator('.strip-count strong').textContent();
  return Number(/\d+/.exec(words ?? '')?.[0]);
}

/** The screen of the hall shows an amendment. */
export async function onTheWall({ page }: Person, number: number): Promise<void> {
  await page.locator('.projection-number', { hasText: new RegExp(`\\b${number}$`) }).waitFor();
}

/** B darkens the screen of the hall, which shows what is on the table, and lights it again; the console sees both. */
export async function darkensAndLights(chair: Person, hall: Person): Promise<void> {
  await onTheWall(hall, await numberOnTable(chair));
  await chair.keys.press('B');
  await hall.page.locator('.projection[data-shows=blank]').waitFor();
  await chair.page.locator('.on-screen-frame .projection[data-shows=blank]').waitFor({ state: 'attached' });
  await chair.keys.press('B');
  await onTheWall(hall, await numberOnTable(chair));
}

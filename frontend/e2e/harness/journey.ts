import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { Person } from './person';
import type { PersonName } from './person';

type Part = (person: Person) => Promise<unknown>;

/** The way of one act, on which one person after another does a part. */
export class Journey {
  private parts = 0;

  constructor(
    private readonly browser: Browser,
    readonly slug: string,
  ) {}

  /** A page of the act. */
  at(page: string): string {
    return `/a/${this.slug}${page}`;
  }

  /** Somebody comes to a page, or to a place on it, does his part and leaves; his page had no trouble. */
  async comes(who: PersonName, path: string, part: Part): Promise<void> {
    const person = await Person.signedIn(this.browser, who);
    this.parts += 1;
    try {
      await arrives(person, path);
      await part(person);
      expect(person.troubles).toEqual([]);
    } finally {
      await person.draw(`journey-${String(this.parts).padStart(2, '0')}-${who}`);
      await person.leave();
    }
  }

  /** The same on a page of the act. */
  onAct(who: PersonName, page: string, part: Part): Promise<void> {
    return this.comes(who, this.at(page), part);
  }
}

/** Opens a page; at an address with a place in the text, that has the focus. */
async function arrives(person: Person, path: string): Promise<void> {
  await person.goTo(path);
  await person.settled();
  const place = path.split('#')[1];
  if (place) await person.page.locator(`[id="${place}"]:focus`).waitFor();
}

/** A day as the date fields take it: so many days from today in the zone of record. */
export function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(day);
}

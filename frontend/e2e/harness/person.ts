import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { persons } from './cast';
import type { PersonName } from './cast';
import { acts, focusedAnswer, focusedGroup, focusedValue, nameOf, selectWords, stepsTo } from './in-page';
import { Keyboard } from './keyboard';

export { persons } from './cast';
export type { PersonName } from './cast';

export interface Look {
  language?: 'ru' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** The browsers of those who signed in by keyboard: they stay signed in until the file of tests ends. */
const own = new Map<PersonName, BrowserContext>();

/** How long the keyboard may look for something: the machine may be slow, the page may still be loading. */
export const patience = 45_000;

/** The service of this file of tests, where it is not the one shared by all. */
let service: string | null = null;

/** From now on everybody in this file of tests works with another service. */
export function workWith(address: string): void {
  service = address;
}

/** Somebody at a computer of his own: one browser context, one page, and a Russian keyboard. */
export class Person {
  readonly troubles: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly keys: Keyboard,
    readonly address: string,
  ) {}

  /** Opens a browser for nobody yet. */
  static async at(browser: Browser, look: Look = {}): Promise<Person> {
    return Person.in(await opened(browser, look));
  }

  private static async in(context: BrowserContext): Promise<Person> {
    const page = await context.newPage();
    const person = new Person(context, page, await Keyboard.of(page), service ?? inject('address'));
    page.on('pageerror', (error) => person.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) person.troubles.push(message.text());
    });
    return person;
  }

  /** Signs in on the page of demonstration persons, by keyboard; who did so before comes back in the same browser. */
  static async signedIn(browser: Browser, who: PersonName, look: Look = {}): Promise<Person> {
    const before = own.get(who);
    if (before) return Person.in(before);
    const person = await Person.at(browser, look);
    await person.goTo('/sign-in');
    await person.sees(/Вымышленные|Invented/);
    await person.press(persons[who]);
    await person.page.waitForURL((url) => url.pathname === '/');
    own.set(who, person.context);
    return person;
  }

  /** The same person at another page of the same browser. */
  another(): Promise<Person> {
    return Person.in(this.context);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** What has the focus now: its accessible name as a reader would hear it. */
  focused(): Promise<string> {
    return this.page.evaluate(`(${String(nameOf)})(document.activeElement)`);
  }

  /** Presses Tab until something of this name has the focus; fails when it cannot be reached. */
  async tabTo(name: string | RegExp, { back = false } = {}): Promise<void> {
    const sought = asSought(name);
    const steps = `(${String(stepsTo)})(${String(sought)}, ${String(nameOf)})`;
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const presses = back ? 1 : Math.max(1, await this.page.evaluate<number>(steps));
      await this.keys.press(...Array<string>(presses).fill(back ? 'Shift+Tab' : 'Tab'));
      if (sought.test(await this.focused())) return;
    }
    throw new Error(`The keyboard does not reach ${String(name)} on ${this.page.url()}`);
  }

  /** Goes to something by Tab and presses Enter, once that does something: what was asked for last may be under way. */
  async press(name: string | RegExp): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      await this.tabTo(name);
      const able = await this.page.waitForFunction(acts, undefined, { timeout: 2_000 }).then(() => true, () => false);
      if (able && asSought(name).test(await this.focused())) return this.keys.press('Enter');
    }
    throw new Error(`${String(name)} does nothing on ${this.page.url()}`);
  }

  /** Goes to a field by Tab and types into it. */
  async fill(field: string | RegExp, text: string): Promise<void> {
    await this.tabTo(field);
    await this.keys.press('Ctrl+A');
    await this.keys.type(text);
  }

  /** Types a day (ISO) into the date field that has the focus, in the order in which this browser's language has its parts. */
  async typeDay(day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    for (const digits of [date + month + year, month + date + year]) {
      await this.keys.press('ArrowLeft', 'ArrowLeft');
      await this.keys.type(digits);
      if ((await this.page.evaluate(focusedValue)) === day) return;
    }
    throw new Error(`The day ${day} could not be typed`);
  }

  /** Opens a list by keyboard and chooses the option that begins with these letters. */
  async select(field: string | RegExp, option: string): Promise<void> {
    await this.tabTo(field);
    const list = this.page.getByRole('listbox');
    // A list closes when the page scrolls under it, as it does while the focus travels.
    await expect
      .poll(
        async () => {
          if (!(await list.isVisible())) await this.keys.press('Enter');
          return list.waitFor({ timeout: 2_000 }).then(() => true, () => false);
        },
      )
      .toBe(true);
    await this.keys.press('Home');
    for (let at = 0; at < 40; at += 1) {
      const found = await this.focused();
      if (found.startsWith(option)) break;
      await this.keys.press('ArrowDown');
    }
    expect(await this.focused()).toContain(option);
    await this.keys.press('Enter');
    await list.waitFor({ state: 'detached' });
  }

  /** Opens a menu by keyboard and takes an entry of it. */
  async choose(menu: string | RegExp, entry: string): Promise<void> {
    await this.press(menu);
    await this.page.getByRole('menu').waitFor();
    for (let at = 0; at < 20 && !(await this.focused()).startsWith(entry); at += 1) await this.keys.press('ArrowDown');
    expect(await this.focused()).toContain(entry);
    await this.keys.press('Enter');
    await this.page.getByRole('menu').waitFor({ state: 'detached' });
  }

  /** Goes to a group of answers by Tab and walks to one of them with the arrows. */
  async answer(group: string | RegExp, option: string): Promise<void> {
    const matches = (found: string) => (typeof group === 'string' ? found.includes(group) : group.test(found));
    for (const end = Date.now() + patience; Date.now() < end; ) {
      if (matches(await this.page.evaluate(focusedGroup))) break;
      await this.keys.press('Tab');
    }
    for (let at = 0; at < 12; at += 1) {
      if ((await this.page.evaluate(focusedAnswer)).includes(option)) {
        await this.keys.press('Space');
        return;
      }
      await this.keys.press('ArrowDown');
    }
    throw new Error(`There is no answer ${option} in ${String(group)}`);
  }

  /**
   * Selects words of a clause, as caret browsing (F7) does.
   *
   * Chromium asks before it turns caret browsing on, in a window of its own that does not exist headless.
   */
  async mark(clause: string, words: string): Promise<void> {
    await this.page.evaluate(selectWords, { id: clause, wanted: words });
  }

  /** The page is still: nothing is loading and nothing is being sent. (The live stream never ends.) */
  async settled(): Promise<void> {
    await this.page.locator('main h1, main h2').first().waitFor();
    await expect.poll(() => this.page.locator('[aria-busy=true]').count()).toBe(0);
  }

  sees(text: string | RegExp, timeout = patience): Promise<void> {
    return this.page.getByText(text).first().waitFor({ timeout });
  }

  /** Draws what this person sees, for whoever looks into a failure. */
  async draw(name: string): Promise<void> {
    const folder = process.env.CLAUSULA_E2E_SHOTS;
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png` });
  }

  /** Closes the page; the browser too, unless it is somebody's own. */
  async leave(): Promise<void> {
    await this.page.close();
    if (![...own.values()].includes(this.context)) await this.context.close();
  }
}

const asSought = (name: string | RegExp) =>
  typeof name === 'string' ? new RegExp(name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)) : name;

async function opened(browser: Browser, look: Look): Promise<BrowserContext> {
  const { language = 'ru', theme = 'light', width = 1366, height = 900 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    timezoneId: 'Asia/Bishkek',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const kept = JSON.stringify({ language, theme });
  await context.addInitScript((settings) => {
    if (!localStorage.getItem('clausula.settings')) localStorage.setItem('clausula.settings', settings);
  }, kept);
  context.setDefaultTimeout(patience);
  return context;
}

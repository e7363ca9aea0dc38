import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { Keyboard } from './keyboard';

/** Persons of the demonstration assembly who take part, by name. All are invented. */
export const persons = {
  secretariat: 'Анна Тосненская',
  executiveSecretary: 'Вадим Ловатский',
  legalEditor: 'Елена Мстинская',
  developer: 'Григорий Вуоксинский',
  expert: 'Александр Яузский',
  memberBy: 'Ольга Березинская',
  headBy: 'Андрей Неманский',
  headKz: 'Ерлан Каратауов',
  chair: 'Виктор Хоперский',
  assemblyChair: 'Мирлан Кегетинов',
  auditor: 'Инна Волховская',
} as const;

export type PersonName = keyof typeof persons;

export interface Look {
  language?: 'ru' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
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
    const page = await context.newPage();
    const person = new Person(context, page, await Keyboard.of(page), inject('address'));
    page.on('pageerror', (error) => person.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) person.troubles.push(message.text());
    });
    return person;
  }

  /** Signs in on the page of demonstration persons, by keyboard. */
  static async signedIn(browser: Browser, who: PersonName, look: Look = {}): Promise<Person> {
    const person = await Person.at(browser, look);
    await person.goTo('/sign-in');
    await person.page.getByText(/Вымышленные|Invented/).first().waitFor();
    await person.tabTo(person.isRussian(look) ? persons[who] : /./, { ofPerson: persons[who] });
    await person.keys.press('Enter');
    await person.page.waitForURL((url) => url.pathname === '/');
    return person;
  }

  private isRussian({ language = 'ru' }: Look): boolean {
    return language === 'ru';
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** What has the focus now: its accessible name as a reader would hear it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const named = (ids: string | null) =>
        (ids ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ');
      const name =
        named(element.getAttribute('aria-labelledby')) ||
        element.getAttribute('aria-label') ||
        labels ||
        element.textContent ||
        '';
      return name.replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** Presses Tab until something of this name has the focus; fails when it cannot be reached. */
  async tabTo(name: string | RegExp, { back = false, most = 400, ofPerson = '' } = {}): Promise<void> {
    const matches = (found: string) => (typeof name === 'string' ? found.includes(name) : name.test(found));
    for (let at = 0; at < most; at += 1) {
      await this.keys.press(back ? 'Shift+Tab' : 'Tab');
      const found = await this.focused();
      if (ofPerson ? found.includes(ofPerson) : matches(found)) return;
    }
    throw new Error(`The keyboard does not reach ${String(name)} on ${this.page.url()}`);
  }

  /** Goes to something by Tab and presses Enter. */
  async press(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.keys.press('Enter');
  }

  /** Goes to a field by Tab and types into it. */
  async fill(field: string | RegExp, text: string): Promise<void> {
    await this.tabTo(field);
    await this.keys.press('Ctrl+A');
    await this.keys.type(text);
  }

  /** Opens a list by keyboard and chooses the option that begins with these letters. */
  async select(field: string | RegExp, option: string): Promise<void> {
    await this.tabTo(field);
    await this.keys.press('Enter');
    await this.page.getByRole('listbox').waitFor();
    for (let at = 0; at < 40; at += 1) {
      const found = await this.focused();
      if (found.startsWith(option)) break;
      await this.keys.press('ArrowDown');
    }
    expect(await this.focused()).toContain(option);
    await this.keys.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Goes to a group of answers by Tab and walks to one of them with the arrows. */
  async answer(group: string | RegExp, option: string): Promise<void> {
    const inGroup = () =>
      this.page.evaluate(() => {
        const place = document.activeElement?.closest('[role=radiogroup],fieldset');
        const id = place?.getAttribute('aria-labelledby');
        return (id ? document.getElementById(id)?.textContent : place?.querySelector('legend')?.textContent) ?? '';
      });
    const matches = (found: string) => (typeof group === 'string' ? found.includes(group) : group.test(found));
    for (let at = 0; at < 400 && !matches(await inGroup()); at += 1) await this.keys.press('Tab');
    for (let at = 0; at < 12; at += 1) {
      const label = await this.page.evaluate(() => {
        const input = document.activeElement as HTMLInputElement | null;
        return input?.closest('label')?.textContent ?? '';
      });
      if (label.includes(option)) {
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
    await this.page.evaluate(
      ({ id, wanted }) => {
        const place = document.getElementById(id);
        const walker = document.createTreeWalker(place ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? '').indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          window.getSelection()?.removeAllRanges();
          window.getSelection()?.addRange(range);
          return;
        }
        throw new Error(`«${wanted}» does not stand in ${id}`);
      },
      { id: clause, wanted: words },
    );
  }

  /** The page is still: nothing is loading and nothing is being sent. (The live stream never ends.) */
  async settled(): Promise<void> {
    await this.page.locator('main h1, main h2').first().waitFor();
    await expect.poll(() => this.page.locator('[aria-busy=true]').count(), { timeout: 15_000 }).toBe(0);
  }

  sees(text: string | RegExp, timeout = 15_000): Promise<void> {
    return this.page.getByText(text).first().waitFor({ timeout });
  }

  /** Draws what this person sees, for whoever looks into a failure. */
  async draw(name: string): Promise<void> {
    const folder = process.env.CLAUSULA_E2E_SHOTS;
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png` });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { entered } from './harness/entered';
import { covered, tooWide } from './harness/in-page';
import type { Person, PersonName } from './harness/person';
import { screens, still, visit } from './harness/screens';
import type { Screen } from './harness/screens';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desk = { width: 1366, height: 900 };
const phone = { width: 320, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Whoever looks is signed in once, for all the screens he looks at. */
const readers = new Map<PersonName | null, Promise<Person>>();

function reader(who: PersonName | null): Promise<Person> {
  const found = readers.get(who) ?? entered(browser, who, desk);
  readers.set(who, found);
  return found;
}

type Judge = (page: Page, part?: string) => Promise<string[]>;

function axe(page: Page, part = 'html'): AxeBuilder {
  return new AxeBuilder({ page }).include(part).setLegacyMode().options({ resultTypes: ['violations'], preload: false });
}

async function violations(judged: AxeBuilder): Promise<string[]> {
  const { violations } = await judged.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id} ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}

const dressed = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);

/** The other theme is nothing but colours, so those alone are judged in it. */
const inTheDark: Judge = async (page, part) => {
  await dressed(page, 'dark');
  const found = await violations(axe(page, part).withRules(['color-contrast']));
  await dressed(page, 'light');
  return found.map((fault) => `dark: ${fault}`);
};

const byEveryRule: Judge = (page, part) => violations(axe(page, part).withTags(rules));

/** The other language is nothing but words: their colours have been judged. */
const byItsWords: Judge = (page, part) => violations(axe(page, part).withTags(rules).disableRules(['color-contrast']));

const onPhone: Judge = async (page) => {
  await page.setViewportSize(phone);
  const wide = await page.evaluate(tooWide);
  await page.setViewportSize(desk);
  return wide.map((fault) => `on a phone: ${fault}`);
};

/** Where Tab leads is the same in every language; each place is looked at before it is left. */
const underTab: Judge = async (page) => {
  await page.evaluate(`(() => {
    const hidden = (window.hidden = []);
    addEventListener('keydown', () => hidden.push(...(${String(covered)})()), true);
  })()`);
  await Promise.all(Array.from({ length: 41 }, () => page.keyboard.press('Tab')));
  return page.evaluate(() => (window as unknown as { hidden: string[] }).hidden);
};

const judges: Record<'ru' | 'en', Judge[]> = {
  ru: [inTheDark, byEveryRule, underTab, onPhone],
  en: [byItsWords, onPhone],
};

/** The same screen in English, as its bar has it; the next page comes in Russian again. */
async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = localStorage.getItem('clausula.settings') ?? '';
    document.querySelector<HTMLElement>('.frame button[lang=en]')?.click();
    localStorage.setItem('clausula.settings', kept);
  });
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await still(page);
}

async function faultsOf(screen: Screen): Promise<string[]> {
  const home = await reader(screen.who);
  const person = await home.another();
  const wrong: string[] = [];
  const path = typeof screen.path === 'string' ? screen.path : await screen.path(home);
  await visit(person, { ...screen, path });
  for (const language of ['ru', 'en'] as const) {
    if (language === 'en') await inEnglish(person.page);
    for (const judge of judges[language]) {
      const faults = await judge(person.page, screen.part);
      wrong.push(...faults.map((fault) => `${language}: ${fault}`));
    }
  }
  wrong.push(...person.troubles);
  await person.page.close();
  return wrong;
}

// Looking changes nothing, so that two screens can be looked at at once.
describe.concurrent('keeps WCAG 2.2 AA in both languages and themes, under Tab and at 320 px', () => {
  test.each(screens.map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => expect(await faultsOf(screen)).toEqual([]), 300_000);
});

test('with forced colours an insertion is underlined and a deletion struck through', async () => {
  const person = await entered(browser, 'memberBy', {});
  const workspace = screens.find((screen) => screen.name === 'workspace');
  expect(workspace).toBeDefined();
  await person.page.emulateMedia({ forcedColors: 'active' });
  if (workspace) await visit(person, workspace);
  const lines = (tag: string) =>
    person.page.$$eval(`main ${tag}`, (all) => [...new Set(all.map((one) => getComputedStyle(one).textDecorationLine))]);
  expect(await lines('ins')).toEqual(['underline']);
  expect(await lines('del')).toEqual(['line-through']);
  await person.leave();
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { covered, speak, tooWide } from './harness/in-page';
import type { PersonName } from './harness/person';
import { entered, screens, visit } from './harness/screens';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desk = { width: 1366, height: 900 };
const phone = { width: 320, height: 800 };
const watchers = [...new Set(screens.map((screen) => screen.who))];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Language = Parameters<typeof speak>[0];
type Judge = (page: Page, language: Language) => Promise<string[]>;

/** What is found wrong on the screens of one person, each in both languages: one page, signed in once. */
async function faultsFor(who: PersonName | null): Promise<string[]> {
  const person = await entered(browser, who, desk);
  const wrong: string[] = [];
  for (const language of ['ru', 'en'] as const) {
    await person.page.evaluate(speak, language);
    for (const screen of screens.filter((one) => one.who === who)) {
      await visit(person, screen);
      for (const judge of judges) {
        const faults = await judge(person.page, language);
        wrong.push(...faults.map((fault) => `${screen.name}, ${language}: ${fault}`));
      }
      await person.page.setViewportSize(desk);
    }
  }
  wrong.push(...person.troubles);
  await person.leave();
  return wrong;
}

/** Every rule of WCAG in one theme; the other theme is nothing but colours, so those alone are judged anew. */
const inTheme =
  (theme: 'light' | 'dark', only?: string): Judge =>
  async (page) => {
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (only ? axe.withRules([only]) : axe.withTags(rules)).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${theme}: ${id} ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  };

const onPhone: Judge = async (page) => {
  await page.setViewportSize(phone);
  return page.evaluate(tooWide);
};

/** Where Tab leads is the same in every language: it is walked in one. */
const underTab: Judge = async (page, language) => {
  const hidden: string[] = [];
  if (language !== 'ru') return hidden;
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    hidden.push(...(await page.evaluate(covered)));
  }
  return hidden;
};

const judges = [inTheme('dark', 'color-contrast'), inTheme('light'), underTab, onPhone];

test.each(watchers.map((who) => [who ?? 'somebody not signed in', who] as const))(
  'the screens of %s keep WCAG 2.2 AA in both languages and themes, under Tab and at 320 px',
  async (_, who) => expect(await faultsFor(who)).toEqual([]),
  300_000,
);

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

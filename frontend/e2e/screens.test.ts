import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
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

type Language = 'ru' | 'en';
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

/** The language of the pages from the next one on; runs in the page. */
function speak(language: Language) {
  localStorage.setItem('clausula.settings', JSON.stringify({ language, theme: 'light' }));
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

/** What stands out at the right where the page scrolls sideways (WCAG 1.4.10); runs in the page. */
function tooWide(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
  );
  const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
  return [`${root.scrollWidth} px wide`, ...inner.slice(0, 4).map((one) => one.outerHTML.slice(0, 160))];
}

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

/** The focused element where something else lies over it (WCAG 2.4.11); runs in the page. */
function covered(): string[] {
  const here = document.activeElement;
  if (!here || here === document.body) return [];
  const box = here.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  const labels = [...((here as HTMLInputElement).labels ?? [])];
  const own = [here, ...labels.map((label) => label.parentElement ?? label)];
  if (!at) return [`${here.outerHTML.slice(0, 160)} beyond the edge of the window`];
  if (at.contains(here) || own.some((one) => one.contains(at))) return [];
  return [`${here.outerHTML.slice(0, 160)} under ${at.outerHTML.slice(0, 100)}`];
}

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

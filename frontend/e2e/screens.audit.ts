import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import type { Look } from './harness/person';
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

type Judge = (page: Page) => Promise<string[]>;

/** Looks at every screen once, one person after another; gives what was found wrong, each with its screen. */
async function walk(look: Look, judges: readonly Judge[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const who of watchers) {
    const person = await entered(browser, who, { ...desk, ...look });
    for (const screen of screens.filter((one) => one.who === who)) {
      await visit(person, screen);
      for (const judge of judges) wrong.push(...(await judge(person.page)).map((fault) => `${screen.name}: ${fault}`));
      await person.page.setViewportSize(desk);
    }
    wrong.push(...person.troubles);
    await person.leave();
  }
  return wrong;
}

/** A theme is nothing but colours, so both are looked at on one opening of a screen. */
const inTheme =
  (theme: 'light' | 'dark'): Judge =>
  async (page) => {
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
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

const underTab: Judge = async (page) => {
  const hidden: string[] = [];
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

test('every screen keeps WCAG 2.2 AA in Russian, light and dark, under Tab and at 320 px', async () => {
  const judges = [inTheme('dark'), inTheme('light'), underTab, onPhone];
  expect(await walk({ language: 'ru' }, judges)).toEqual([]);
}, 300_000);

test('every screen keeps WCAG 2.2 AA in English, light and dark, and at 320 px', async () => {
  expect(await walk({ language: 'en' }, [inTheme('dark'), inTheme('light'), onPhone])).toEqual([]);
}, 300_000);

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

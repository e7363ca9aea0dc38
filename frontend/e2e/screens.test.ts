import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import type { Look } from './harness/person';
import { entered, screens, visit } from './harness/screens';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);
const watchers = [...new Set(screens.map((screen) => screen.who))];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Looks at every screen, one person after another; gives what was found wrong, each with its screen. */
async function walk(look: Look, judge: (page: Page) => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const who of watchers) {
    const person = await entered(browser, who, look);
    for (const screen of screens.filter((one) => one.who === who)) {
      await visit(person, screen);
      wrong.push(...(await judge(person.page)).map((fault) => `${screen.name}: ${fault}`));
    }
    wrong.push(...person.troubles);
    await person.leave();
  }
  return wrong;
}

describe('no screen breaks a rule of WCAG 2.2 AA that a machine can find', () => {
  test.each(looks)('$language, $theme', async (look) => {
    const wrong = await walk(look, async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id} ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('at 320 px nothing but a wide table scrolls sideways', async () => {
  const wrong = await walk({ width: 320, height: 800 }, (page) => page.evaluate(tooWide));
  expect(wrong).toEqual([]);
});

/** What stands out of the page at the right, where the page scrolls sideways; runs in the page. */
function tooWide(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
  );
  const inner = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
  return [`${root.scrollWidth} px wide`, ...inner.slice(0, 4).map((one) => one.outerHTML.slice(0, 160))];
}

test('whatever Tab comes to can be seen', async () => {
  const wrong = await walk({}, async (page) => {
    const hidden: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      hidden.push(...(await page.evaluate(covered)));
    }
    return hidden;
  });
  expect(wrong).toEqual([]);
});

/** The focused element where something else lies over it; runs in the page (WCAG 2.4.11). */
function covered(): string[] {
  const here = document.activeElement;
  if (!here || here === document.body) return [];
  const box = here.getClientRects()[0] ?? here.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
  if (at && (here.contains(at) || at.contains(here))) return [];
  const labels = [here.closest('label'), ...((here as HTMLInputElement).labels ?? [])];
  if (labels.some((label) => label?.contains(at))) return [];
  return [`${here.outerHTML.slice(0, 160)} under ${at?.outerHTML.slice(0, 100) ?? 'the edge of the window'}`];
}

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

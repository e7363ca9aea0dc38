import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { entered } from './harness/entered';
import type { Look } from './harness/person';
import { screens, visit } from './harness/screens';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const size = { width: 1360, height: 850 };
const low = { ...size, height: 690 };
const most = 250_000;
const drawn = screens.filter(({ name }) => !/-(nothing-left|correcting|postponing|exception|inviting)$/.test(name));
const alsoEnglish = new Set(['workspace', 'gate', 'amendments']);
const alsoDark = new Set(['workspace', 'editor']);

let browser: Browser;
beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pictures: { name: string; file: string; look: Look }[] = drawn.flatMap(({ name }) => [
  { name, file: `${name}.png`, look: {} },
  ...(alsoEnglish.has(name) ? [{ name, file: `${name}-en.png`, look: { language: 'en' as const } }] : []),
  ...(alsoDark.has(name) ? [{ name, file: `${name}-dark.png`, look: { theme: 'dark' as const } }] : []),
]);

test.each(pictures)('$file', async ({ name, file, look }) => {
  const screen = drawn.find((one) => one.name === name);
  if (!screen) throw new Error(`There is no screen ${name}`);
  const person = await entered(browser, screen.who, { ...(/^(workspace|editor|what-if|sources)$/.test(name) ? low : size), ...look });
  await visit(person, screen);
  await person.page.screenshot({ path: folder + file, animations: 'disabled', caret: 'initial' });
  await person.leave();
  expect(statSync(folder + file).size).toBeLessThan(most);
});

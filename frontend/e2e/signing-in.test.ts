import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { Person, persons } from './harness/person';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('somebody signs in, looks around and signs out without a mouse', async () => {
  const chair = await Person.signedIn(browser, 'chair');
  await chair.sees(persons.chair);
  await chair.keys.press('G', 'A');
  await chair.page.waitForURL(/\/acts$/);
  await chair.keys.press('?');
  await chair.page.getByRole('dialog').waitFor();
  await chair.keys.press('Escape');
  await chair.press('Выйти');
  await chair.sees('Вход');
  expect(chair.troubles).toEqual([]);
  await chair.leave();
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { speak, tooWide } from './harness/in-page';
import { begun, broughtBeforeCommission, convened, Desk, listed } from './harness/office';
import type { Held } from './harness/office';
import { Person, workWith } from './harness/person';
import { law } from './harness/screens';
import { startServer } from './harness/server';
import type { Running } from './harness/server';
import { tellWaits } from './harness/together';
import { Strokes, comesForesighted, darkensAndLights, decided, numberOnTable, onTheWall, ready } from './steps/meeting';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A commission sits on an act with seventy-nine amendments: chair, hall, tablet, a lost connection. */

let browser: Browser;
let server: Running;
let held: Held;
let chair: Person;
let hall: Person;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const { address } = server;
  workWith(address);
  await broughtBeforeCommission(address, law);
  held = await convened(address, law);
  await begun(address, held);
  chair = await Person.signedIn(browser, 'chair');
  hall = await Person.signedIn(browser, 'auditor', { width: 1920, height: 1080 });
  await chair.goTo(`/m/${held.id}/run`);
  await hall.goTo(`/m/${held.id}/screen`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('at the console, on a Russian keyboard', () => {
  test('forty amendments are put and decided with at most 55 strokes, each of them on the wall before', async () => {
    const strokes = new Strokes(chair.keys);
    const waits: number[] = [];
    await ready(chair);
    await strokes.press('Space');
    for (let put = 0; put < 40; put += 1) {
      const number = await numberOnTable(chair);
      const since = Date.now();
      await onTheWall(hall, number);
      waits.push(Date.now() - since);
      await ready(chair);
      await strokes.press(put % 3 === 2 ? '2' : '1');
      await expect.poll(() => numberOnTable(chair)).not.toBe(number);
    }
    expect(strokes.count).toBeLessThanOrEqual(55);
    expect(await decided(chair)).toBeGreaterThanOrEqual(40);
    tellWaits('on_the_wall', waits);
  }, 300_000);

  test('Ctrl+Z takes the last decision back, B darkens the wall and lights it again', async () => {
    const before = await decided(chair);
    await chair.keys.press('Ctrl+Z');
    await expect.poll(() => decided(chair)).toBeLessThan(before);
    await darkensAndLights(chair, hall);
    await ready(chair);
    await chair.keys.press('1');
  });
});

describe('a vote of the delegations', () => {
  test('V opens it, a head votes with two taps, the wall shows the voice, V closes it and the amendment is decided', async () => {
    const head = await Person.signedIn(browser, 'headBy', { width: 768, height: 1024 });
    await head.goTo(`/m/${held.id}/vote`);
    await ready(chair);
    const number = await numberOnTable(chair);
    await chair.keys.press('V');
    await head.page.locator('.ballot-choice[data-voice=for]').click();
    await head.page.getByRole('button', { name: 'Подтвердить' }).click();
    await head.page.locator('.ballot-given').waitFor();
    const tile = hall.page.locator('.ballot-voices li', { hasText: 'Беларусь' });
    await tile.getByText('нет возражений').waitFor();
    await chair.page.locator('.voting tr', { hasText: 'Беларусь' }).getByText('нет возражений').waitFor();
    await chair.keys.press('V');
    await expect.poll(() => numberOnTable(chair)).not.toBe(number);
    const desk = await Desk.of(server.address, 'chair');
    const after = (await listed(desk, law)).find((one) => one.number === number);
    expect(after?.status).toBe('adopted');
    expect(head.troubles).toEqual([]);
    await head.leave();
  });
});

describe('when the connection is lost', () => {
  test('decisions wait, marked; on return each is recorded once, or told what happened meanwhile', async () => {
    const desk = await Desk.of(server.address, 'chair');
    await comesForesighted(chair, `/m/${held.id}/run`);
    const first = await numberOnTable(chair);
    await chair.context.setOffline(true);
    await chair.sees(/Нет связи с/);
    await ready(chair);
    await chair.keys.press('2');
    await expect.poll(() => numberOnTable(chair)).not.toBe(first);
    await ready(chair);
    const second = await numberOnTable(chair);
    await chair.keys.press('2');
    await chair.sees('2 решения не отправлены');
    expect(await chair.page.locator('.strip-cell[data-unsent]').count()).toBeGreaterThanOrEqual(2);

    const meanwhile = (await listed(desk, law)).find((one) => one.number === second);
    const { sees } = await desk.ask<{ sees: string }>('GET', `/api/amendments/${meanwhile?.id}/consequences?outcome=fallen`);
    await desk.ask('POST', `/api/amendments/${meanwhile?.id}/decision`, { outcome: 'fallen', sees, reason: 'Объявлена отпавшей за другим столом.' });

    await chair.context.setOffline(false);
    await chair.sees('Связь восстановлена: что стало с решениями');
    await chair.page.locator('.unsent-fate[data-ok]').getByText('записано').waitFor();
    await chair.sees(/тем временем решено иначе: отпала/);
    const now = await listed(desk, law);
    expect(now.find((one) => one.number === first)?.status).toBe('rejected');
    expect(now.find((one) => one.number === second)?.status).toBe('fallen');
    for (const number of [first, second]) {
      const file = await desk.ask<{ decisions: { undone_at: string | null }[] }>('GET', `/api/acts/${law}/amendments/${number}`);
      expect(file.decisions.filter(({ undone_at }) => undone_at === null)).toHaveLength(1);
    }
  });

  test('the wall says that it has lost the connection, and since when', async () => {
    await hall.context.setOffline(true);
    await hall.sees(/Нет связи. На экране то, что было в/);
    await hall.context.setOffline(false);
    await hall.page.locator('.hall-lost[data-shown]').waitFor({ state: 'detached' });
    expect(hall.troubles.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
  });
});

describe('every screen of the sitting keeps WCAG 2.2 AA', () => {
  const pages = ['', '/run', '/screen', '/vote', '/protocol'];
  const looks = [['light', 'ru'], ['dark', 'en']] as const;
  afterAll(() => chair.page.evaluate(speak, 'ru' as const));
  test.each(pages.flatMap((page) => looks.map(([theme, language]) => [page || '/', theme, language, page] as const)))(
    '%s, %s, %s; at 320 px nothing stands out',
    async (_, theme, language, page) => {
      await chair.page.evaluate(speak, language);
      await chair.goTo(`/m/${held.id}${page}`);
      await chair.page.locator('.projection, .page h2, .tablet, .protocol h2, .floor').first().waitFor();
      await chair.page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
      const { violations } = await new AxeBuilder({ page: chair.page }).setLegacyMode().withTags(rules).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html.slice(0, 160)}`))).toEqual([]);
      const before = chair.page.viewportSize();
      await chair.page.setViewportSize({ width: 320, height: 800 });
      expect(await chair.page.evaluate(tooWide)).toEqual([]);
      if (before) await chair.page.setViewportSize(before);
    },
  );

  test('what a delegate taps is at least 44 px high, on a tablet and on a phone', async () => {
    for (const [width, height] of [[768, 1024], [390, 844]] as const) {
      const head = await Person.signedIn(browser, 'headKz', { width, height });
      await head.page.setViewportSize({ width, height });
      await head.goTo(`/m/${held.id}/vote`);
      await head.page.locator('.tablet-seat').waitFor();
      const low = await head.page.$$eval('.tablet button, .tablet summary', (all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(low).toEqual([]);
      expect(await head.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await head.leave();
    }
  });
});

import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { dayFromNow } from './harness/journey';
import { admitted } from './harness/office';
import { Person, workWith } from './harness/person';
import type { PersonName } from './harness/person';
import { move, waive } from './harness/procedure';
import { startServer } from './harness/server';
import type { Running } from './harness/server';
import { downloads, wordDocument } from './steps/adopted';
import { darkensAndLights, decided, numberOnTable, onTheWall, ready } from './steps/meeting';

/** docs/tutorials/a-sitting.md, followed heading by heading: each has its step here, and each step its heading. */

const docs = resolve(import.meta.dirname, '../../docs');
const page = readFileSync(`${docs}/tutorials/a-sitting.md`, 'utf8');
const headings = [...page.matchAll(/^## (\d+\. .+)$/gm)].map(([, heading]) => heading ?? '');
const act = '/a/kii';

let browser: Browser;
let server: Running;
let meeting = '';
const people = new Map<PersonName, Person>();

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  workWith(server.address);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function as(who: PersonName, path: string): Promise<Person> {
  const person = people.get(who) ?? (await Person.signedIn(browser, who, who === 'headBy' ? { width: 768, height: 1024 } : {}));
  people.set(who, person);
  await person.goTo(path);
  return person;
}

const at = (path = '') => `/m/${meeting}${path}`;

/** The pictures of the page are drawn where CLAUSULA_PICTURES is set. */
async function draw(person: Person, name: string): Promise<void> {
  if (!process.env.CLAUSULA_PICTURES) return;
  await mkdir(`${docs}/images`, { recursive: true });
  await person.page.waitForTimeout(1_000);
  await person.page.screenshot({ path: `${docs}/images/${name}.png`, animations: 'disabled' });
}

/** Waits while a dialog tells how far it has come, until it closes: as many requests as amendments take their time. */
async function runsOut({ page }: Person): Promise<void> {
  const told = () => page.evaluate(() => document.querySelector('[role=dialog]')?.textContent ?? null);
  for (let now = await told(); now !== null; now = await told()) await expect.poll(told).not.toBe(now);
}

const steps: Record<string, () => Promise<void>> = {
  '1. The act comes before the commission': async () => {
    const secretariat = await as('secretariat', `${act}/gate`);
    await waive(secretariat, 'Делегация не вносит больше поправок');
    const chair = await as('chair', `${act}/amendments`);
    await chair.press(/^Допустить \d+ поправ/);
    await chair.page.getByRole('dialog').waitFor();
    await chair.press(/^Допустить$/);
    await runsOut(chair);
    await admitted(server.address, 'kii');
    await chair.goTo(`${act}/gate`);
    await move(chair, 'Передать в комиссию', 'Постоянная комиссия');
  },
  '2. The meeting is convened': async () => {
    const chair = await as('chair', '/meetings');
    await chair.press('Созвать заседание');
    await chair.select('Орган', 'Постоянная комиссия по вопросам обороны');
    await chair.tabTo('День заседания');
    await chair.typeDay(dayFromNow(0));
    await chair.fill('Место', 'Санкт-Петербург, Таврический дворец');
    await chair.tabTo(/критической информационной инфраструктуры/);
    await chair.keys.press('Space');
    await chair.press(/^Созвать$/);
    await chair.fill('Почему созывается в сокращённый срок', 'Срок внесения в Совет истекает.');
    await chair.press(/^Созвать$/);
    await chair.sees(/Кворума нет: 0 из 6, нужно 4/);
    meeting = new URL(chair.page.url()).pathname.split('/')[2] ?? '';
  },
  '3. The delegations register': async () => {
    const secretariat = await as('secretariat', at());
    for (const name of ['Армения', 'Казахстан', 'Россия', 'Таджикистан']) {
      const seat = secretariat.page.locator('.seat', { hasText: name });
      await seat.getByText('в зале').click();
      await seat.and(secretariat.page.locator('[data-state=hall]')).waitFor();
    }
    const head = await as('headBy', at('/vote'));
    await head.press('Я в зале');
    await head.sees(/Голос делегации у вас, в зале/);
    await secretariat.sees(/Кворум есть: 5 из 6, нужно 4/);
  },
  '4. The chair opens the meeting and takes up the item': async () => {
    const chair = await as('chair', at());
    await chair.press('Открыть заседание');
    await chair.press('За пульт');
    await chair.press(/^Взять вопрос 1/);
    await ready(chair);
    const hall = await as('auditor', at('/screen'));
    await hall.page.setViewportSize({ width: 1280, height: 720 });
    await hall.sees('Вопрос 1');
    await draw(await as('secretariat', at()), 'meeting');
  },
  '5. Amendments are put and decided': async () => {
    const [chair, hall] = [people.get('chair'), people.get('auditor')];
    if (!chair || !hall) throw new Error('The meeting has not begun');
    await chair.keys.press('Space');
    await onTheWall(hall, await numberOnTable(chair));
    for (const key of ['1', '2', '3', '1', '1', '1', '1', '1', '1', '1', '1']) {
      await ready(chair);
      const number = await numberOnTable(chair);
      await chair.keys.press(key);
      await expect.poll(() => numberOnTable(chair)).not.toBe(number);
    }
    const before = await decided(chair);
    await chair.keys.press('Ctrl+Z');
    await expect.poll(() => decided(chair)).toBeLessThan(before);
    await darkensAndLights(chair, hall);
    await ready(chair);
    await draw(chair, 'console');
    await draw(hall, 'screen');
  },
  '6. The delegations vote on one': async () => {
    const [chair, head] = [people.get('chair'), people.get('headBy')];
    if (!chair || !head) throw new Error('The meeting has not begun');
    const number = await numberOnTable(chair);
    await chair.keys.press('V');
    await head.page.locator('.ballot-choice[data-voice=for]').waitFor();
    await draw(head, 'tablet');
    await head.page.locator('.ballot-choice[data-voice=for]').click();
    await head.page.getByRole('button', { name: 'Подтвердить' }).click();
    await head.page.locator('.ballot-given').waitFor();
    await chair.page.locator('.voting tr', { hasText: 'Беларусь' }).getByText('нет возражений').waitFor();
    await chair.keys.press('V');
    await expect.poll(() => numberOnTable(chair)).not.toBe(number);
  },
  '7. The meeting is closed, the protocol is signed': async () => {
    const chair = await as('chair', at());
    await chair.press('Закрыть вопрос');
    await chair.page.locator('.item[data-state=done]').waitFor();
    await chair.press('Закрыть заседание');
    await chair.page.locator('.act-standing').getByText('закрыто').waitFor();
    await chair.goTo(at('/protocol'));
    await chair.sees('В протоколе всё есть, его можно подписать.');
    await chair.press('Подписать как председатель');
    await chair.page.getByRole('dialog').waitFor();
    await chair.press(/^Подписать$/);
    await chair.page.getByRole('dialog').waitFor({ state: 'detached' });
    const secretariat = await as('secretariat', at('/protocol'));
    await secretariat.press('Подписать как секретарь');
    await secretariat.page.getByRole('dialog').waitFor();
    await secretariat.press(/^Подписать$/);
    await secretariat.sees('Протокол подписан и закрыт. Изменить решение может только новое решение.');
    await draw(secretariat, 'protocol');
    expect(wordDocument(await downloads(secretariat, 'Word, по-русски'))).toContain('Беларусь');
  },
};

test('every heading of the tutorial has its step, and every step its heading', () => {
  expect(Object.keys(steps)).toEqual(headings);
});

test.each(headings)('%s', async (heading) => {
  await steps[heading]?.();
  for (const person of people.values()) expect(person.troubles).toEqual([]);
}, 300_000);

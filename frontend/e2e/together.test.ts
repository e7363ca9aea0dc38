import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { Journey } from './harness/journey';
import type { Person, PersonName } from './harness/person';
import { seenByOthers } from './harness/together';
import * as drafting from './steps/drafting';
import { comments, opensComments } from './steps/opinions';

/** Two browsers on one act. */

let browser: Browser;
let act: Journey;
let told = Date.now();

/** Words that nobody has said yet. */
const fresh = (words: string) => `${words} ${(told += 1)}.`;

beforeAll(async () => {
  browser = await openBrowser();
  act = new Journey(browser, 'kii');
});
afterAll(() => browser.close());

type Place = [who: PersonName, page: string];

/** Two persons, each at a page of the act in a browser of his own. */
const two = (one: Place, other: Place, part: (one: Person, other: Person) => Promise<void>) =>
  act.onAct(...one, (first) => act.onAct(...other, (second) => part(first, second)));

test('an amendment tabled in one browser comes up in the other', () =>
  two(['headBy', '/text#art_3__para_1'], ['headKz', '/text#art_3__para_1'], async (author, reader) => {
    const tabling = (words: string) => ({
      made: async () => {
        await author.keys.press('E');
        await drafting.types(author, words);
        await drafting.tablesHere(author);
      },
      seen: reader.page.locator('.card').getByText(words).first(),
    });
    await seenByOthers([tabling(fresh('Основу составляют договоры')), tabling(fresh('Основу составляют соглашения'))]);
  }));

test('a comment written in one browser comes up in the other', () =>
  two(['expert', '/text#art_4__point_1'], ['memberBy', '/text#art_4__point_1'], async (author, reader) => {
    await opensComments(author);
    await opensComments(reader);
    const comment = (words: string) => ({
      made: () => comments(author, words),
      seen: reader.page.locator('.comment').getByText(words),
    });
    await seenByOthers([comment(fresh('Законность чего')), comment(fresh('И чья')), comment(fresh('И когда'))]);
  }));

test('of two members on one draft the later is told, and nobody’s words are lost', async () => {
  const place = '/text#art_6__para_1';
  const [first, second, third] = [fresh('Первые слова'), fresh('Вторые слова'), fresh('Третьи слова')];
  await two(['memberBy', place], ['headBy', '/amendments?show=mine'], async (member, head) => {
    await member.keys.press('E');
    await drafting.saves(member, first);
    const draft = new URL(member.page.url()).searchParams.get('draft');
    await head.goTo(act.at(`/text?do=text&draft=${draft}`));
    await expect.poll(() => drafting.proposed(head)).toBe(first);

    await drafting.saves(member, second);
    await drafting.types(head, third);
    await drafting.isTold(head, second);
    expect(await drafting.proposed(head)).toBe(third);
    expect(await drafting.proposed(member)).toBe(second);

    await head.press('Оставить мой текст');
    await drafting.saved(head);
    await drafting.types(member, `${second} И ещё.`);
    await drafting.isTold(member, third);
    await member.press('Взять сохранённый');
    await member.page.locator('.ProseMirror').waitFor({ state: 'detached' });
    await member.keys.press('E');
    await expect.poll(() => drafting.proposed(member)).toBe(third);
    await member.press('Удалить черновик');
    await member.press('Да, удалить');
    await member.page.locator('.ProseMirror').waitFor({ state: 'detached' });
  });
});

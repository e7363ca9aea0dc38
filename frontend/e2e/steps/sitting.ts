import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from '../harness/person';

/** Decides the amendment before the commission with a key, once its consequences are known. */
export async function decides(person: Person, key: '1' | '2', done: string): Promise<void> {
  const verb = key === '1' ? /^Принять поправку/ : /^Отклонить поправку/;
  const { page } = person;
  await page.locator('.foreseen[aria-busy=false]').waitFor();
  await page.getByRole('button', { name: verb }).and(page.locator(':not([aria-disabled])')).waitFor();
  await person.keys.press(key);
  await person.sees(done);
}

/** Takes the last decision back. */
export async function undoes(person: Person, done: string): Promise<void> {
  await person.keys.press('Ctrl+Z');
  await person.sees(done);
}

/** Refuses an amendment as inadmissible, with the reason that everybody reads. */
export async function refuses(person: Person, number: number, reason: string): Promise<void> {
  const named = `Поправка № ${number}`;
  const amendment = person.page.locator(`[aria-label="${named}"]`);
  const current = () => person.page.evaluate(() => document.querySelector('.am[data-current]')?.getAttribute('aria-label'));
  await amendment.waitFor();
  for (let at = await current(); at !== named; at = await current()) {
    await person.keys.press('J');
    await expect.poll(current).not.toBe(at);
  }
  await person.keys.press('2');
  await person.fill(/Почему поправка № \d+ недопустима/, reason);
  await person.press(/^Не допустить$/);
  await amendment.getByText('не допущена', { exact: true }).waitFor();
  await amendment.getByText(`«${reason}»`).waitFor();
}

/** Opens the sitting with everybody present; while its dialog stands, keys do nothing at the desk that shows behind it. */
export async function opensSitting(person: Person): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  await person.press('Открыть заседание');
  await dialog.waitFor();
  await person.press(/^Открыть$/);
  await dialog.waitFor({ state: 'detached' });
}

export async function closesSitting(person: Person): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  await person.press('Закрыть заседание');
  await dialog.waitFor();
  await person.press('Закрыть заседание');
  await dialog.waitFor({ state: 'detached' });
  await person.sees('Решения больше не отменить');
}

/** There are so many of something at last. */
export async function count(things: Locator, wanted: number): Promise<void> {
  await expect.poll(() => things.count()).toBe(wanted);
}

import { expect } from 'vitest';
import type { Journey } from './journey';
import { dayFromNow } from './journey';
import type { Person } from './person';

/** What several persons do on the page «Стадия» in the same way, each by keyboard. */

export const delegations = ['Армения', 'Беларусь', 'Казахстан', 'Кыргызстан', 'Россия', 'Таджикистан'];

/** Puts an act of procedure on record; days are given as 2026-11-30. */
export async function record(person: Person, name: string, fields: Record<string, string> = {}): Promise<void> {
  await person.press(`Записать: ${name}`);
  for (const [field, value] of Object.entries(fields)) {
    await person.tabTo(new RegExp(`^${field}`));
    if (field === 'Дата') await person.typeDay(value);
    else await person.keys.type(value);
  }
  await person.press(/^Записать$/);
  await person.page.getByRole('form', { name: `Записать: ${name}` }).waitFor({ state: 'detached' });
  await person.settled();
}

/** A paper with its number and the day, as most acts of procedure have one. */
export const paper = (number: string) => ({ Номер: number, Дата: dayFromNow(-1) });

/** Records, for every delegation, that it waives the rest of a window. */
export async function waive(person: Person, name: string, letter?: string): Promise<void> {
  for (const delegation of delegations) {
    await person.press(`Записать: ${name}`);
    await person.select('Делегация', delegation);
    if (letter) await person.fill('Письмо', letter);
    await person.press(/^Записать$/);
    await person.page.getByRole('form', { name: `Записать: ${name}` }).waitFor({ state: 'detached' });
    await person.settled();
  }
}

/** Makes a move whose gate is open, through its check page. */
export async function move(person: Person, name: string, target: string): Promise<void> {
  await person.page.getByRole('button', { name }).and(person.page.locator(':not([aria-disabled])')).waitFor();
  await person.press(name);
  const dialog = person.page.getByRole('dialog');
  await dialog.waitFor();
  await person.press(name);
  await dialog.waitFor({ state: 'detached' });
  await person.page.getByRole('heading', { name: `Стадия «${target}»` }).waitFor();
}

/** The button of a move rests, says why, and does nothing; each open condition says who can meet it. */
export async function cannotMove(person: Person, name: string, why: string): Promise<void> {
  const { page } = person;
  const button = page.getByRole('button', { name });
  await button.waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  const described = (await button.getAttribute('aria-describedby')) ?? '';
  const reasons = described.split(' ').filter(Boolean).map((id) => page.locator(`[id="${id}"]`).textContent());
  expect((await Promise.all(reasons)).join(' ')).toContain(why);
  await person.tabTo(name);
  await person.keys.press('Enter');
  expect(await page.getByRole('dialog').count()).toBe(0);
}

/** The move asked for past the page, with the session of the person: status and problem of the answer. */
export async function forced(person: Person, slug: string, move: string): Promise<string> {
  return person.page.evaluate(
    async ([act, name]) => {
      const session = (await (await fetch('/api/session')).json()) as { csrf: string };
      const gate = (await (await fetch(`/api/acts/${act}/gate`)).json()) as { revision: number };
      const answer = await fetch(`/api/acts/${act}/transitions`, {
        method: 'POST',
        body: JSON.stringify({ move: name, seen_revision: gate.revision }),
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': session.csrf,
          'Idempotency-Key': crypto.randomUUID(),
        },
      });
      const { type } = (await answer.json()) as { type: string };
      return `${answer.status} ${type.split('/').at(-1)}`;
    },
    [slug, move] as const,
  );
}

interface Round {
  /** What delegations answer by letter, where it is not «нет возражений». */
  letters?: Partial<Record<string, string>>;
  /** Whether the delegation that speaks for itself objects before it agrees. */
  objecting?: boolean;
}

/** A round of consensus: opened by the chair, one head speaks for himself, the rest by letters, closed. */
export async function agreed(journey: Journey, question: string, { letters = {}, objecting }: Round = {}): Promise<void> {
  await journey.onAct('assemblyChair', '/gate', async (person) => {
    await person.press('Поставить текст перед делегациями');
    await person.fill('Вопрос делегациям', question);
    await person.press('Открыть раунд');
    await person.sees(question);
  });
  await journey.onAct('headBy', '/gate', async (person) => {
    if (objecting) await objects(person, 'Беларусь', 'Срок не согласован с министерством.');
    await speaks(person, 'Беларусь', 'нет возражений');
  });
  await journey.onAct('secretariat', '/gate', async (person) => {
    for (const delegation of delegations.filter((one) => one !== 'Беларусь')) {
      await person.select('Делегация', delegation);
      await speaks(person, delegation, letters[delegation] ?? 'нет возражений');
    }
  });
  await journey.onAct('assemblyChair', '/gate', async (person) => {
    await person.sees('Если закрыть сейчас: консенсус.');
    await person.press('Закрыть раунд');
    await person.sees('Консенсус достигнут');
  });
}

const openRound = ({ page }: Person) =>
  page.locator('.round', { has: page.getByRole('button', { name: 'Сказать позицию' }) });

/** Says that a delegation objects, and why. */
async function objects(person: Person, delegation: string, reason: string): Promise<void> {
  await person.answer(`Позиция делегации: ${delegation}`, 'возражает');
  await person.fill('В чём возражение', reason);
  await person.press('Сказать позицию');
  await openRound(person).getByRole('row', { name: delegation }).getByText(reason).waitFor();
}

/** Says the position of a delegation in the open round. */
export async function speaks(person: Person, delegation: string, position: string): Promise<void> {
  await person.answer(`Позиция делегации: ${delegation}`, position);
  await person.press('Сказать позицию');
  await openRound(person).getByRole('row', { name: delegation }).getByText(position).waitFor();
  await person.settled();
}

import { expect } from 'vitest';
import type { Person } from '../harness/person';

const editorOf = ({ page }: Person) => page.locator('.ProseMirror').first();
const focusedEditor = async (person: Person) => {
  await editorOf(person).and(person.page.locator(':focus')).waitFor();
};
/** The draft is on the server. */
export const saved = ({ page }: Person) => page.locator('.save-word[data-state=saved]').waitFor();

/** The words in the editor, without those shown as struck out. */
export const proposed = (person: Person) =>
  editorOf(person).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('del').forEach((gone) => gone.remove());
    return copy.textContent;
  });

/** The formal instruction as it is built of the change, in both languages. */
export async function seesInstruction(person: Person, russian: RegExp, english: RegExp): Promise<void> {
  const words = person.page.locator('.instruction-words');
  await words.and(person.page.locator('[lang=ru]')).getByText(russian).waitFor();
  await person.answer('Язык записи', 'EN');
  await words.and(person.page.locator('[lang=en]')).getByText(english).waitFor();
}

/** Rewrites the words of the clause in place; in the middle of a word the page is loaded anew. */
export async function rewrites(person: Person, begun: string, rest: string): Promise<void> {
  const { page, keys } = person;
  await keys.press('E');
  await focusedEditor(person);
  await keys.press('Ctrl+A');
  await keys.type(begun);
  await expect.poll(() => proposed(person)).toBe(begun);
  await page.reload();
  await expect.poll(() => proposed(person)).toBe(begun);
  await focusedEditor(person);
  await keys.press('Ctrl+End');
  await keys.type(rest);
  await page.locator('.panes del').first().waitFor();
  await page.locator('.panes ins').first().waitFor();
}

/** Gives the reason, sees the draft saved, and closes it. */
export async function leavesDraft(person: Person, justification: string): Promise<void> {
  await person.fill(/^Обоснование/, justification);
  await saved(person);
  await person.press(/^Закрыть/);
  await editorOf(person).waitFor({ state: 'detached' });
}

/** Proposes a new part after the clause. */
export async function insertsAfter(person: Person, words: string): Promise<void> {
  await person.keys.press('A');
  await focusedEditor(person);
  await person.keys.type(words);
}

/** Begins one of the other changes of the clause: its heading, the whole of it, leaving it out. */
export async function changesOtherwise(person: Person, how: string): Promise<void> {
  await person.choose('Ещё: другие виды поправки', how);
  await person.page.getByRole('region', { name: /^Поправка:/ }).waitFor();
}

/** Types other words into the editor that has just opened. */
export async function types(person: Person, words: string): Promise<void> {
  await focusedEditor(person);
  await person.keys.press('Ctrl+A');
  await person.keys.type(words);
}

/** The same, and sees them saved: what stands beside the title may be about the words before, until one save is answered. */
export async function saves(person: Person, words: string): Promise<void> {
  const answered = person.page.waitForResponse(
    (answer) => /\/amendments(\/[^/]+)?$/.test(answer.url()) && answer.request().method() !== 'GET' && answer.ok(),
  );
  await types(person, words);
  await answered;
  await saved(person);
}

/** The head of the delegation reads the next draft of the list and tables it. */
export async function tablesNext(person: Person, list: string): Promise<void> {
  await person.goTo(list);
  await person.press('черновик');
  await person.press('Внести поправку');
  await person.sees(/Поправка № \d+/);
  await person.sees('внесена');
}

/** The amendments that touch the same words are named while one writes. */
export function meets(person: Person, named: string): Promise<void> {
  return person.page.locator('.meets').getByText(named).waitFor();
}

/** Checks the amendment that is being written and tables it. */
export async function tablesHere(person: Person): Promise<void> {
  const dialog = person.page.getByRole('dialog');
  await person.keys.press('Ctrl+Enter');
  await dialog.getByText('Поправку увидят все делегации').waitFor();
  await dialog.getByRole('button', { name: 'Внести поправку' }).and(person.page.locator(':not([aria-disabled])')).waitFor();
  await person.keys.press('Ctrl+Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The later of two is told that the draft was saved elsewhere, and sees those words. */
export async function isTold(person: Person, theirs: string): Promise<void> {
  const notice = person.page.locator('.notice', { hasText: 'Черновик сохранили в другом окне' });
  await notice.getByText(theirs).waitFor();
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import type { Person } from '../harness/person';

export const title = 'О проверке пути';

/** The last line is no part of the law; the words of article 3 have no number. */
const law = `${title}

Глава 1. Общие положения

Статья 1. Предмет регулирования

1. Настоящий Закон устанавливает порядок обмена сведениями.

2. Государства обмениваются сведениями в течение 30 дней.

Статья 2. Понятия

1. Сведения – данные о событиях.

2. Событие – происшествие, о котором сообщают государства.

Статья 3. Вступление в силу

Настоящий Закон вступает в силу со дня его опубликования.

Пояснительная записка прилагается на двух листах.
`;

/** Gives a file to the import page, as the file dialog would that Space opens. */
export async function uploads(person: Person, file: string): Promise<void> {
  person.page.once('filechooser', (chooser) => void chooser.setFiles(file));
  await person.tabTo('Файл с текстом акта');
  await person.keys.press('Space');
  await person.page.locator('.file-field').getByText(basename(file)).waitFor();
  await person.press('Загрузить и разобрать');
  await person.sees('Разбор файла');
}

export function writtenFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'clausula-')), 'проект.txt');
  writeFileSync(file, law);
  return file;
}

const row = ({ page }: Person, at: number) => page.locator(`[data-row="${at}"]`);

/** Walks down to a paragraph of the report with J. */
async function walksTo(person: Person, at: number): Promise<void> {
  const current = () => person.page.locator('.import-row[data-current]').getAttribute('data-row');
  for (let step = Number(await current()); step < at; step += 1) {
    await person.keys.press('J');
    await expect.poll(current).toBe(String(step + 1));
  }
}

/** Saves the paragraph; its form closes after the report has been read anew, and until then keys are letters of it. */
async function saves({ page, keys }: Person): Promise<void> {
  await keys.press('Ctrl+Enter');
  await page.locator('.row-editor').waitFor({ state: 'detached' });
}

/** Puts right a level, words, a paragraph taken for a continuation, and a line that does not belong to the law. */
export async function corrects(person: Person): Promise<void> {
  const { keys } = person;
  await walksTo(person, 7);
  await keys.press(']');
  await row(person, 7).locator('[style*="--level: 3"]').waitFor();
  await keys.press('[');
  await row(person, 7).locator('[style*="--level: 2"]').waitFor();
  await keys.press('E');
  await person.fill('Текст', 'Событие – происшествие, о котором государства сообщают друг другу.');
  await saves(person);
  await person.sees('слова не те, что в файле');

  await walksTo(person, 9);
  await keys.press('E');
  await person.answer('Что это за абзац', 'начинает единицу текста');
  await person.select('Вид единицы', 'часть статьи');
  await person.fill('Уровень', '2');
  await person.fill('Номер', '1');
  await saves(person);
  await row(person, 9).getByText('часть', { exact: true }).waitFor();

  await walksTo(person, 10);
  await keys.press('X');
  await row(person, 10).getByText('Не размещено: убрано вручную').waitFor();
}

/** Opens the dossier whose text the file becomes. */
export async function opensDossier(person: Person, slug: string): Promise<void> {
  await person.press('Завести новое дело для этого файла');
  await person.sees('Новое дело акта');
  await person.fill('Название на русском', title);
  await person.fill('Обозначение', slug);
  await person.select('Разработчик', 'Рабочая группа');
  await person.select('Комиссия', 'Постоянная комиссия по вопросам обороны');
  await person.tabTo('МГИМО');
  await person.keys.press('Space');
  await person.press('Завести дело');
}

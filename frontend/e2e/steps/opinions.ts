import type { Person } from '../harness/person';

/** The comment that an expert makes on words of a clause. */
export async function commentsOn(person: Person, clause: string, words: string, comment: string): Promise<void> {
  await person.mark(clause, words);
  await person.keys.press('C');
  await person.sees('Замечание к выделенным словам');
  await comments(person, comment);
}

/** Opens the comments at the clause, where one can be written. */
export async function opensComments({ page, keys }: Person): Promise<void> {
  await keys.press('C');
  await page.locator('#new-comment:focus').waitFor();
}

/** Writes a comment where the last one was written. */
export async function comments({ page, keys }: Person, comment: string): Promise<void> {
  await page.locator('#new-comment:focus').waitFor();
  await keys.type(comment);
  await keys.press('Ctrl+Enter');
  await page.locator('.comment').getByText(comment).waitFor();
}

/** Answers the last thing said at the clause to which the page was opened. */
export async function answers(person: Person, words: string): Promise<void> {
  const { page, keys } = person;
  await person.press(/^Замечаний: \d/);
  await person.press('Ответить');
  await page.locator('.thread textarea:focus').waitFor();
  await keys.type(words);
  await keys.press('Ctrl+Enter');
  await page.locator('.comment').getByText(words).waitFor();
}

/** Writes a conclusion with one remark on words of article 1, part 2 and a wording of its own, and signs it. */
export async function concludes(person: Person): Promise<void> {
  const { page, keys } = person;
  await person.press(/^Заключения/);
  await person.press('Подготовить заключение');
  await person.sees('Общий вывод');
  await person.answer('Общий вывод', 'поддержать с учётом замечаний');
  await person.fill('О проекте в целом', 'Проект отвечает целям сближения законодательства.');
  await person.press('Добавить замечание');
  await person.tabTo('Место текста', { back: true });
  await keys.type('статья 1, часть 2');
  await keys.press('ArrowDown', 'Enter');
  await person.tabTo('Слова, о которых речь');
  await keys.press('Ctrl+Home', ...Array<string>(42).fill('ArrowRight'), ...Array<string>(7).fill('Shift+ArrowRight'));
  await person.press('Взять выделенное');
  await person.fill(/^Замечание/, 'Срок велик: сведения устаревают.');
  await person.tabTo('Предложить свою редакцию');
  await keys.press('Space');
  await person.fill('Предлагаемая редакция', 'Государства обмениваются сведениями в течение 10 дней.');
  await person.sees(/Сохранено/);
  await person.press('Проверить и подписать');
  await page.getByRole('dialog').waitFor();
  await person.press('Подписать');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.sees('поддержать с учётом замечаний');
  await person.sees('1 замечание: без ответа 1');
}

/** The developer's answer to the only remark. */
export async function answersRemark(person: Person): Promise<void> {
  await person.press('Ответить на замечание');
  await person.answer('Ответ разработчика', 'обсудить на заседании');
  await person.fill('Обоснование', 'Решат делегации на стадии поправок.');
  await person.press('Записать ответ');
  await person.page.locator('.summary').getByText('обсудить на заседании').waitFor();
}

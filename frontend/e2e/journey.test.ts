import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './harness/browser';
import { dayFromNow, Journey } from './harness/journey';
import { agreed, cannotMove, forced, move, paper, record, waive } from './harness/procedure';
import { seenByOthers } from './harness/together';
import { compares, downloads, tellsBeginning, wordDocument, written } from './steps/adopted';
import { changesAllKinds } from './steps/changes';
import * as drafting from './steps/drafting';
import { corrects, opensDossier, uploads, writtenFile } from './steps/importing';
import { answers, answersRemark, commentsOn, concludes } from './steps/opinions';
import { closesSitting, count, decides, opensSitting, refuses, undoes } from './steps/sitting';

/** One act from a file to its adopted text: eleven persons, each with a Russian keyboard and nothing else. */

// CLAUSULA_E2E_ACT names an act on which a run broke off, to go on from there.
const slug = process.env.CLAUSULA_E2E_ACT ?? `put-${Date.now().toString(36)}`;
const term = '#art_1__para_2';
const mine = '/amendments?show=mine';
const adoptedTerm = 'Государства обмениваются сведениями в течение 10 дней.';
const files: Record<string, string> = {};

let browser: Browser;
let journey: Journey;

beforeAll(async () => {
  browser = await openBrowser();
  journey = new Journey(browser, slug);
});
afterAll(() => browser.close());

describe('a draft becomes an adopted act', () => {
  test('2. the secretariat imports a file, corrects what was recognised, and publishes version 1', () =>
    journey.comes('secretariat', '/acts/import', async (person) => {
      await uploads(person, writtenFile());
      await person.sees(/В файле 11 абзацев: размещено 11, не размещено 0/);
      await corrects(person);
      await person.sees(/В файле 11 абзацев: размещено 10, не размещено 1/);
      await opensDossier(person, slug);
      await person.sees('Станет первой редакцией: 10 единиц текста.');
      await person.press('Опубликовать редакцию 1');
      await person.page.waitForURL(new RegExp(`/a/${slug}/text`));
      await person.sees('Государства обмениваются сведениями в течение 30 дней.');
    }));

  test('6. the gate cannot be passed while the letter is not signed, through no door and by nobody', async () => {
    const onward = 'Направить в парламенты и на экспертизу';
    await journey.onAct('legalEditor', '/gate', (person) => record(person, 'Юридико-техническая проверка пройдена'));
    await journey.onAct('executiveSecretary', '/gate', async (person) => {
      await cannotMove(person, onward, 'сначала условия выше');
      await person.sees('Перейти пока нельзя: осталось 1 условие из 5');
      await person.sees(/ответственный секретарь: /i);
      expect(await forced(person, slug, 'send_to_parliaments')).toBe('409 gate-closed');
      await record(person, 'Сопроводительное письмо', paper('15'));
    });
    await journey.onAct('headBy', '/gate', async (person) => {
      await cannotMove(person, onward, 'у вас нет полномочий на это');
      expect(await forced(person, slug, 'send_to_parliaments')).toMatch(/^403/);
    });
    await journey.onAct('executiveSecretary', '/gate', (person) => move(person, onward, 'Парламенты и экспертиза'));
  });

  test('4. the expert opens a link to a clause, comments on words, and signs a conclusion', () =>
    journey.onAct('expert', `/text${term}`, async (person) => {
      await commentsOn(person, 'art_1__para_2', 'в течение 30 дней', 'Почему именно тридцать дней?');
      await concludes(person);
    }));

  test('4. a member of a delegation answers in the thread, and the expert answers again', async () => {
    await journey.onAct('memberBy', `/text${term}`, (person) => answers(person, 'Таков срок в прежнем законе.'));
    await journey.onAct('expert', `/text${term}`, async (person) => {
      await answers(person, 'Прежний закон писали для почты.');
      await person.sees('Таков срок в прежнем законе.');
    });
  });

  test('6. the parliaments have no remarks, and the act goes on to the summary', () =>
    journey.onAct('secretariat', '/gate', async (person) => {
      await waive(person, 'Парламент не имеет замечаний', 'без замечаний');
      await move(person, 'Перейти к своду замечаний', 'Свод замечаний');
    }));

  test('6. the developer answers the remark, and the summary is frozen', async () => {
    await journey.onAct('developer', '/opinions?view=summary', answersRemark);
    await journey.onAct('secretariat', '/gate', async (person) => {
      await record(person, 'Сводка замечаний и предложений закрыта');
      await record(person, 'Заседание комиссии назначено', { Дата: dayFromNow(60) });
    });
    await journey.onAct('executiveSecretary', '/gate', (person) =>
      move(person, 'Передать комиссии в первом чтении', 'Первое чтение в комиссии'),
    );
  });

  test('6. the commission approves the concept in its first reading, and amendments are open', async () => {
    await journey.onAct('chair', '/sitting', async (chair) => {
      await opensSitting(chair);
      await closesSitting(chair);
      await chair.press('Стадия');
      await record(chair, 'Концепция одобрена комиссией', { 'Охват концепции': 'проект в целом' });
      await move(chair, 'Открыть приём поправок', 'Поправки');
    });
  });

  test('3. a member of a delegation amends the text in place; reloading in the middle of a word loses nothing', () =>
    journey.onAct('memberBy', `/text${term}`, async (person) => {
      await drafting.rewrites(person, 'Государства обмениваются сведениями в течение 20 дн', 'ей.');
      await drafting.seesInstruction(person, /цифры «30» заменить цифрами «20»/, /for the figure “30” substitute “20”/i);
      await drafting.leavesDraft(person, 'Срок сокращается.');
    }));

  test('3. inserting, another heading, a new wording of the whole, and leaving out go the same way', () =>
    changesAllKinds(journey, `/text${term}`));

  test('3. drafts are private to the delegation until its head tables them', async () => {
    await journey.onAct('headKz', '/amendments', (person) => person.sees('Поправок пока нет'));
    await journey.onAct('headBy', mine, async (person) => {
      await count(person.page.locator('.am'), 5);
      for (let left = 5; left > 0; left -= 1) await drafting.tablesNext(person, journey.at(mine));
    });
  });

  test('4. another delegation takes over the expert’s wording, its origin credited, and tables it', () =>
    journey.onAct('headKz', '/opinions?view=summary', async (person) => {
      await person.press('Взять редакцию в свою поправку');
      await person.press('Открыть черновик');
      await person.sees(/МГИМО/);
      await person.press('Продолжить');
      await drafting.meets(person, '№ 1 (Беларусь)');
      await drafting.tablesHere(person);
      await person.page.locator('.margin-chip[aria-label*="Казахстан"]').first().waitFor();
    }));

  test('6. nobody tables any more, so the window closes before its day', () =>
    journey.onAct('secretariat', '/gate', (person) => waive(person, 'Делегация не вносит больше поправок')));

  test('5. the chair sees rivals together, rules on admissibility with a reason, and submits the act', () =>
    journey.onAct('chair', '/amendments', async (person) => {
      await person.sees('На одном месте, рассматриваются вместе: № 6, № 1');
      await refuses(person, 4, 'Понятие нужно статье 1.');
      await person.press(/^Допустить 5 поправок/);
      await person.page.getByRole('dialog').waitFor();
      await person.press(/^Допустить$/);
      await count(person.page.locator('.am').getByText('допущена', { exact: true }), 5);
      await person.press('Стадия');
      await move(person, 'Передать в комиссию', 'Постоянная комиссия');
    }));

  test('5. what falls is shown before the decision and recorded after it; a decision is undone and made again', () =>
    journey.onAct('chair', '/sitting', async (chair) => {
      const fallen = chair.page.locator('.what-falls').first();
      await opensSitting(chair);
      await fallen.getByText('№ 1').waitFor();
      await fallen.getByText('отклонена вследствие принятия другой').waitFor();
      await journey.onAct('headBy', '/am/1', (author) => {
        const standing = (words: string) => author.page.locator('.amendment-page header').getByText(words, { exact: true });
        const adopted = { made: () => decides(chair, '1', 'решено 2 из 5'), seen: standing('отклонена вследствие принятия другой') };
        return seenByOthers([adopted, { made: () => undoes(chair, 'решено 0 из 5'), seen: standing('допущена') }, adopted]);
      });
      await decides(chair, '1', 'решено 3 из 5');
      await decides(chair, '2', 'решено 4 из 5');
      await decides(chair, '1', 'решено 5 из 5');
      await closesSitting(chair);
      await chair.press('Стадия');
      await move(chair, 'Внести в Совет', 'Совет');
    }));

  test('5. what fell names its cause, what was refused its reason', async () => {
    await journey.onAct('headBy', '/am/1', (person) => person.sees(/№ 6/));
    await journey.onAct('headBy', '/am/4', (person) => person.sees('Понятие нужно статье 1.'));
  });

  test('4. the expert sees what became of the remark', () =>
    journey.onAct('expert', '/opinions', async (person) => {
      await person.press('1 замечание: обсудить на заседании 1');
      const fate = person.page.locator('.answer li', { hasText: 'Поправка № 6' });
      await fate.getByText('принята', { exact: true }).waitFor();
    }));

  test('6. the Council agrees by consensus, once an objection is taken back', async () => {
    await agreed(journey, 'Есть ли возражения против включения в повестку?', {
      objecting: true,
      letters: { Армения: 'не участвует', Таджикистан: 'отсутствует' },
    });
    await journey.onAct('assemblyChair', '/gate', (person) =>
      move(person, 'Включить в повестку пленарного заседания', 'Пленарное заседание'),
    );
  }, 180_000);

  test('6. the plenary adopts by consensus', async () => {
    await agreed(journey, 'Принять модельный закон?');
    await journey.onAct('secretariat', '/gate', (person) => record(person, 'Постановление принято', paper('19-5')));
    await journey.onAct('assemblyChair', '/gate', (person) => move(person, 'Принять', 'Оформление'));
  }, 180_000);

  test('6. the text is checked, signed by somebody else, and dispatched', async () => {
    await journey.onAct('legalEditor', '/gate', (person) => record(person, 'Окончательный текст выверен редактором'));
    await journey.onAct('executiveSecretary', '/gate', (person) => record(person, 'Окончательный текст подписан'));
    await journey.onAct('secretariat', '/gate', (person) => record(person, 'Акт направлен в парламенты', paper('16')));
    await journey.onAct('executiveSecretary', '/gate', (person) =>
      move(person, 'Завершить и передать в архив', 'Направлен в парламенты'),
    );
  });

  test('7. the adopted text is read with its number and fingerprint, and taken away in four formats', () =>
    journey.onAct('headBy', '/adopted', async (person) => {
      await person.sees('постановление № 19-5');
      await person.sees(adoptedTerm);
      await person.page.locator('code.adopted-hash', { hasText: /^[0-9a-f]{64}$/ }).waitFor();
      files.docx = await downloads(person, 'Word, чистый текст');
      files.akn = await downloads(person, 'Akoma Ntoso 3.0 (XML)');
      files.text = await downloads(person, 'Простой текст');
      files.tracked = await downloads(person, 'Word с отмеченными изменениями');
      expect(wordDocument(files.docx)).toContain('10 дней');
      expect(wordDocument(files.docx)).not.toContain('<w:del ');
      expect(wordDocument(files.tracked)).toMatch(/<w:del [^]*30[^]*<w:ins [^]*10/);
      expect(written(files.akn)).toContain('<akomaNtoso');
      expect(written(files.text)).toContain(adoptedTerm);
    }));

  test.each(['docx', 'akn'])('2. the %s that was taken away is read again, every paragraph accounted for', (format) =>
    journey.comes('secretariat', '/acts/import', async (person) => {
      await uploads(person, files[format] ?? '');
      await person.sees(/размещено 11, не размещено/);
      await person.sees(adoptedTerm);
    }),
  );

  test('7. versions are compared, the history of the act and of one clause read', () =>
    journey.onAct('auditor', '/compare?from=1&to=2', async (person) => {
      await compares(person, ['изменены 2 единицы', 'добавлена 1']);
      await person.press('История');
      await person.sees('Завершить и передать в архив: «Оформление» → «Направлен в парламенты»');
      await tellsBeginning(person);
      await person.goTo(journey.at('/history/art_1__para_2'));
      await count(person.page.locator('.editions li'), 2);
      await person.sees('№ 6');
    }));
});

import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

export interface Unread {
  title: MessageDescriptor;
  advice: MessageDescriptor;
}

const again = msg`Откройте файл в редакторе, сохраните его заново как DOCX и отправьте ещё раз.`;
const smaller = msg`Разделите файл на части или оставьте в нём только текст акта.`;

/** Why a file cannot be read as an act, and what to do about it. Nothing of a refused file is kept. */
export const unreadable: Record<string, Unread> = {
  empty: { title: msg`Файл пуст`, advice: msg`Проверьте, тот ли файл выбран.` },
  'too-large': { title: msg`Файл больше 20 МБ`, advice: smaller },
  'unknown-format': {
    title: msg`Формат не узнан`,
    advice: msg`Читаются DOCX, Akoma Ntoso 3.0 (XML) и текст или Markdown в UTF-8.`,
  },
  'wrong-encoding': {
    title: msg`Текст не в кодировке UTF-8`,
    advice: msg`Сохраните файл в UTF-8 и отправьте ещё раз: угадывать буквы программа не станет.`,
  },
  'no-text': { title: msg`В файле нет текста`, advice: msg`Возможно, это скан: нужен файл с набранным текстом.` },
  'too-many-paragraphs': { title: msg`В файле слишком много абзацев`, advice: smaller },
  'password-protected': {
    title: msg`Файл закрыт паролем`,
    advice: msg`Снимите пароль в Word (Файл – Сведения – Защита документа) и отправьте ещё раз.`,
  },
  'old-word-format': {
    title: msg`Это старый формат Word (.doc)`,
    advice: msg`Сохраните документ как DOCX и отправьте ещё раз.`,
  },
  truncated: { title: msg`Файл оборван`, advice: msg`Он дошёл не целиком. Скопируйте его заново и отправьте ещё раз.` },
  damaged: { title: msg`Файл повреждён`, advice: again },
  macros: { title: msg`В файле есть макросы`, advice: msg`Сохраните документ без макросов, как DOCX, и отправьте ещё раз.` },
  'too-many-entries': { title: msg`Файл устроен не как документ Word`, advice: again },
  'inflates-too-much': { title: msg`Файл при распаковке растёт сверх меры`, advice: again },
  'overlapping-entries': { title: msg`Файл устроен не как документ Word`, advice: again },
  'unsafe-entry': { title: msg`В файле есть недопустимые вложения`, advice: again },
  'not-a-document': { title: msg`Это не текстовый документ`, advice: msg`Таблицы, презентации и снимки не подходят: нужен документ с текстом.` },
  'not-an-act': { title: msg`Это не акт в разметке Akoma Ntoso`, advice: msg`Проверьте, тот ли файл выбран.` },
  'not-xml': { title: msg`Файл XML написан с ошибкой`, advice: msg`Исправьте указанное место и отправьте ещё раз.` },
  doctype: {
    title: msg`В файле XML есть объявление DOCTYPE`,
    advice: msg`Такие файлы не принимаются: удалите объявление и сущности из файла.`,
  },
  'too-deep': { title: msg`Вложенность в файле XML слишком велика`, advice: msg`Так акты не пишут. Проверьте, тот ли файл выбран.` },
  'too-many-nodes': { title: msg`Файл XML слишком велик`, advice: smaller },
};

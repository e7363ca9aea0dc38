import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';
import type { ClauseKind, Place } from './api';

/** What a person should look at before publishing. */
const doubts: Record<string, MessageDescriptor> = {
  'same-number': msg`номер повторяется`,
  'out-of-order': msg`номер меньше предыдущего`,
  'number-skipped': msg`перед этим номером недостаёт номера: возможно, строка с ним не распознана`,
  'printed-otherwise': msg`в этом акте номер печатается иначе`,
  'in-quotes': msg`в кавычках: часть текста или новая единица?`,
  'words-differ': msg`слова не те, что в файле`,
  'bidirectional-control': msg`знак, меняющий направление строки`,
  'invisible-character': msg`невидимый знак`,
  'control-character': msg`управляющий знак`,
  'private-character': msg`знак без общего значения`,
  'foreign-digit': msg`цифра другой письменности`,
  'mixed-scripts': msg`буквы двух алфавитов в одном слове`,
  'lookalike-word': msg`слово из похожих букв другого алфавита`,
};

/** Why a paragraph of the file is not in the text. */
const leftOut: Record<string, MessageDescriptor> = {
  'by-hand': msg`убрано вручную`,
  colophon: msg`выходные данные нашей же выгрузки`,
  rule: msg`черта`,
  header: msg`верхний колонтитул`,
  footer: msg`нижний колонтитул`,
  table: msg`ячейка таблицы`,
  'table-of-contents': msg`оглавление`,
  'tracked-deletion': msg`удалено в режиме правки`,
  'hidden-text': msg`скрытый текст`,
  'text-box': msg`надпись поверх текста`,
  'embedded-object': msg`вложенный объект`,
  'embedded-document': msg`вложенный документ`,
  formula: msg`формула`,
  footnote: msg`сноска`,
  endnote: msg`концевая сноска`,
  comment: msg`примечание`,
  picture: msg`изображение`,
};

const loose: Record<string, MessageDescriptor> = {
  'no-such-unit': msg`такой единицы в тексте нет`,
  ambiguous: msg`подходит больше одной единицы`,
  'not-understood': msg`не понятно, о какой единице речь`,
  'no-place': msg`не понятно, откуда считать`,
};

const told = (words: Record<string, MessageDescriptor>) => (i18n: I18n, code: string) => {
  const known = words[code];
  return known ? i18n._(known) : code;
};

export const doubtInWords = told(doubts);
export const leftOutInWords = told(leftOut);
export const looseInWords = told(loose);

/** What becomes of a paragraph. */
export const places: Record<Place, MessageDescriptor> = {
  unit: msg`начинает единицу текста`,
  heading: msg`продолжает заголовок`,
  text: msg`продолжает текст`,
  left_out: msg`не размещается`,
};

/** Kinds of unit, apart from what an act calls them. */
export const kinds: Record<ClauseKind, MessageDescriptor> = {
  name: msg`название акта`,
  citation: msg`правовое основание`,
  recital: msg`пункт преамбулы (recital)`,
  preamble: msg`преамбула`,
  part: msg`часть кодекса`,
  division: msg`раздел`,
  subdivision: msg`подраздел`,
  chapter: msg`глава`,
  section: msg`параграф`,
  article: msg`статья`,
  paragraph: msg`часть статьи`,
  point: msg`пункт`,
  subpoint: msg`подпункт`,
  introduction: msg`вступительные слова`,
  indent: msg`абзац`,
  annex: msg`приложение`,
  note: msg`примечание`,
  closing: msg`заключительная надпись`,
  table: msg`таблица`,
  row: msg`строка таблицы`,
};

/** «строка 12», «абзац 12», «таблица 1, строка 2, столбец 3»: a place in the file for people. */
export function whereInWords(i18n: I18n, where: string): string {
  const [kind = '', at = ''] = where.split(':');
  const [table = '', row = '', column = ''] = at.split('/');
  switch (kind) {
    case 'line':
      return i18n._(msg`строка ${at}`);
    case 'paragraph':
      return i18n._(msg`абзац ${at}`);
    case 'byte':
      return i18n._(msg`байт ${at}`);
    case 'table':
      return i18n._(msg`таблица ${table}, строка ${row}, столбец ${column}`);
    default:
      return where;
  }
}

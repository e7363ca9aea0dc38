import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';

/** Why words cannot stand together, or want a look: what a carry-over or a supposition names. One line a code. */
const words: Record<string, MessageDescriptor> = {
  // they cannot stand together
  'same-words': msg`меняют одни и те же слова`,
  'same-heading': msg`меняют один и тот же заголовок`,
  'same-label': msg`дают разным местам один номер`,
  'changed-and-removed': msg`одна меняет место, которое другая исключает`,
  'put-under-removed': msg`одна вставляет в место, которое другая исключает`,
  'put-into-redraft': msg`одна вставляет в место, которое другая излагает заново`,
  'moved-and-removed': msg`одна переносит место, которое другая исключает`,
  'moved-twice': msg`переносят одно место в разные стороны`,
  'inside-itself': msg`место оказалось бы внутри самого себя`,
  'needs-wording': msg`нужна редакция, в которой учтены обе`,
  'parent-not-adopted': msg`поправка, которую меняет эта, не выбрана`,
  'in-the-text': msg`уже внесена в текст`,
  unconfirmed: msg`автор ещё не подтвердил её на нынешнем тексте`,
  // they can, but somebody should look
  negation: msg`изменения стоят в одном предложении, и одно из них вносит или убирает отрицание`,
  number: msg`изменения стоят в одном предложении, и одно из них меняет число`,
  date: msg`изменения стоят в одном предложении, и одно из них меняет дату или срок`,
  modal: msg`изменения стоят в одном предложении, и одно из них меняет «должен», «вправе» или подобное слово`,
  'unknown-language': msg`в этом языке отрицания и числа не узнать`,
  adjoining: msg`слова стоят вплотную`,
  'unsure-place': msg`место вставки нельзя назвать точно`,
  'rewritten-around': msg`слова вокруг изложены заново`,
  'same-number': msg`два места под одним номером`,
  'term-brought-in': msg`одна заменяет слово по всему тексту, другая вносит его снова`,
  'partly-satisfied': msg`часть этого уже сделана`,
  // the text under it is another
  'clause-missing': msg`этого места больше нет`,
  'clause-gone': msg`этого места больше нет`,
  'clause-exists': msg`такое место уже есть`,
  'words-changed': msg`слова этого места изменились`,
  'words-moved': msg`слова перешли в другое место`,
  'heading-changed': msg`заголовок изменился`,
  'unit-changed': msg`в этой единице что-то изменилось`,
  'unit-split': msg`место разделено надвое`,
  'unit-joined': msg`место объединено с соседним`,
  'both-halves': msg`место разделено, а слова остались в обеих половинах`,
  'at-the-border': msg`место разделено как раз там, где поправка`,
  'another-cut': msg`место уже разделено иначе`,
  'label-changed': msg`номер места изменился`,
  'label-taken': msg`этот номер уже занят`,
  'place-changed': msg`место перенесено`,
  'parent-missing': msg`единицы, в которую вставлять, больше нет`,
  'parent-gone': msg`единицы, в которую вставлять, больше нет`,
  'parent-in-conflict': msg`поправка, которую меняет эта, сама не ложится на текст`,
  'sibling-missing': msg`места, после которого вставлять, больше нет`,
  'sibling-elsewhere': msg`место, после которого вставлять, перенесено`,
  'neighbour-gone': msg`соседнего места больше нет`,
  'neighbour-elsewhere': msg`соседнее место перенесено`,
  'neighbour-new': msg`рядом появилось новое место`,
  'not-next': msg`места больше не стоят рядом`,
  'out-of-order': msg`порядок частей изменился`,
  'halves-differ': msg`слова двух частей изменились`,
  'occurrence-gone': msg`слово встречается уже не везде`,
  'occurrence-new': msg`слово появилось в новых местах`,
  'term-gone': msg`этого слова в тексте больше нет`,
  'term-missing': msg`этого слова в тексте нет`,
  'language-gone': msg`текста на этом языке больше нет`,
  'already-so': msg`текст уже таков`,
  'own-words': msg`автор изложил её заново`,
};

/** The same in the reader's language; nothing for a code that this program does not know. */
export function whyMoved(i18n: I18n, reason: string): string | null {
  const known = words[reason];
  return known ? i18n._(known) : null;
}

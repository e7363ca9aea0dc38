import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { reasonInWords } from '@/i18n/reasons';
import { whyMoved } from '@/reading/whyMoved';

/** Why an instruction could not be read to the end. One line a code. */
const words: Record<string, MessageDescriptor> = {
  // it may mean several places
  'words-several': msg`эти слова стоят там не один раз: назовите место точнее`,
  'unit-several': msg`таких единиц несколько: назовите, в какой именно`,
  'end-mark': msg`неясно, остаётся ли знак в конце`,
  position: msg`неясно, где встаёт новое`,
  readings: msg`прочесть можно по-разному`,
  forms: msg`неясно, какие формы слова имеются в виду`,
  // there is no such place
  'words-missing': msg`таких слов в этом месте нет`,
  'unit-missing': msg`такой единицы в тексте нет`,
  'too-few': msg`слова встречаются реже, чем названо`,
  'sentence-missing': msg`такого предложения в этом месте нет`,
  // it is not understood
  deed: msg`не понято, что сделать: заменить, исключить, дополнить, изложить…`,
  place: msg`не понято, где`,
  quotation: msg`здесь нужны слова в кавычках`,
  'one-unit': msg`здесь нужна одна единица`,
  'as-many': msg`в кавычках не столько единиц, сколько названо`,
  'one-to-one': msg`заменяемых и новых слов должно быть поровну`,
  unit: msg`не понято, какая единица`,
  'unit-number': msg`не понят номер единицы`,
  'free-number': msg`нужен номер, которого в тексте ещё нет`,
  'text-language': msg`слова не на языке текста`,
  numbers: msg`номера не поняты`,
  // it does not go together
  meets: msg`две её операции мешают одна другой`,
  'no-change': msg`так ничего не изменится`,
};

export function whyUnread(i18n: I18n, reason: string): string | null {
  const known = words[reason];
  return known ? i18n._(known) : (whyMoved(i18n, reason) ?? reasonInWords(i18n, reason));
}

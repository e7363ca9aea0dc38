import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';

/** Why something may not be done now, as the server's rules name it. */
const words: Record<string, MessageDescriptor> = {
  // who asks
  'not-signed-in': msg`сначала нужно войти`,
  'no-mandate': msg`у вас нет полномочий на это`,
  'not-readable': msg`этот акт не открыт для вас`,
  'not-your-body': msg`это другой делегации или организации`,
  'not-seized': msg`это делает разработчик или комиссия этого акта`,
  'not-invited': msg`ваша организация не приглашена к этому акту`,
  'not-the-author': msg`это делает автор`,
  'not-your-move': msg`этот переход делает другое лицо`,
  'signed-already': msg`ваша делегация уже поддерживает эту поправку`,
  'not-joined': msg`ваша делегация к этой поправке не присоединялась`,
  'prepared-by-you': msg`подписывает не тот, кто готовил`,
  'powers-with-another': msg`полномочия делегации сейчас у другого лица`,
  'to-yourself': msg`себе мандат не даёт никто`,
  'ends-already': msg`мандат и так оканчивается к этому дню`,
  'no-provider': msg`вход через поставщика здесь не настроен`,
  'outside-the-scope': msg`вас пригласили к другим местам текста`,
  'not-a-member': msg`это лицо не из этого органа`,
  'not-of-this-kind': msg`в программе назван другой вид акта`,
  'not-of-these-years': msg`этот год не из программы`,
  'not-of-an-earlier-programme': msg`это пункт не прежней программы`,
  'in-the-future': msg`этот день ещё не наступил`,
  unchanged: msg`ничего не изменилось`,
  removed: msg`исключаемый пункт ничего не говорит`,
  'not-a-delegation': msg`это не делегация`,
  // when
  'still-in-time': msg`срок ещё не прошёл: вносите как обычно`,
  'stage-does-not-take': msg`на этой стадии не предусмотрено`,
  'deadline-passed': msg`срок прошёл`,
  'status-does-not-allow': msg`сейчас это уже или ещё невозможно`,
  'no-open-sitting': msg`заседание не открыто`,
  // parts of an amendment
  compromise: msg`компромиссную не делят: она решается целиком`,
  'not-open': msg`по поправке уже решено`,
  'already-a-part': msg`это уже часть поправки`,
  'one-piece': msg`поправка меняет одно место одним предложением`,
  'one-part': msg`частей нужно две или больше`,
  'piece-left-out': msg`какое-то место не попало ни в одну часть`,
  'leans-on-another': msg`одна из частей ложится на текст только вместе с другой`,
  'sentence-unfinished': msg`в одной из частей предложение осталось бы неоконченным`,
  'fits-no-text': msg`поправка не ложится на нынешний текст`,
  'others-hang-on-it': msg`от поправки зависят другие: неизвестно, от какой её части`,
  // what is wrong with a field
  missing: msg`нужно заполнить`,
  unknown: msg`такого нет`,
  taken: msg`уже занято`,
  ambiguous: msg`подходит больше одного`,
  slug: msg`только строчные латинские буквы, цифры и дефис, не длиннее 60 знаков`,
  language: msg`такой язык не узнан`,
  'too-long': msg`слишком длинно`,
  'too-many': msg`слишком много`,
  'too-deep': msg`слишком глубоко`,
  'not-a-date': msg`это не дата`,
  'not-earlier': msg`дата раньше, чем можно`,
  'ends-before-it-begins': msg`конец раньше начала`,
  'not-a-commission': msg`это не комиссия`,
  'not-a-participating-delegation': msg`эта делегация не участвует`,
  'forbidden-character': msg`есть недопустимый знак`,
  'beyond-storage': msg`такое число не хранится`,
  'goes-on-with-nothing': msg`продолжать нечего: перед этим абзацем нет единицы`,
  'unit-without-kind': msg`выберите вид единицы`,
  'level-out-of-range': msg`такого уровня нет`,
  'no-such-paragraph': msg`такого абзаца в файле нет`,
  'not-in-the-text': msg`таких слов в этом месте нет`,
  'other-words': msg`слова этого места с тех пор изменились`,
  'other-clause': msg`это другое место текста`,
  'nothing-changed': msg`ничего не изменено`,
  'meets-another': msg`сталкивается с другой правкой`,
  'draft-text': msg`это проект: признать утратившей силу можно только единицу действующего акта, здесь её исключают`,
  'enacted-text': msg`это действующий акт: номера и места единиц в нём не меняют`,
  unnumbered: msg`у этой единицы нет номера`,
  'not-editorial': msg`это больше, чем опечатка: меняются слова`,
  'editorial-alone': msg`исправление опечатки вносят отдельно от других правок`,
  'authentic-only': msg`только на языке подлинника`,
  'only-tracked': msg`сравнивать можно только в выгрузке с правками`,
};

/** A reason in the reader's language; an unknown code is shown as it is. */
export function reasonInWords(i18n: I18n, reason: string | null | undefined): string | null {
  if (!reason) return null;
  const known = words[reason];
  return known ? i18n._(known) : reason;
}

import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';

/** What each refusal of the server means to a person: what happened. One line a code. */
const words: Record<string, MessageDescriptor> = {
  offline: msg`Нет связи с сервером`,
  'server-error': msg`Сервер не справился с запросом`,
  unexpected: msg`Страница не смогла этого сделать`,
  unknown: msg`Сервер отказал и не назвал причины`,
  'not-found': msg`Здесь ничего нет, или это не для вас`,
  'not-permitted': msg`Вам это сейчас нельзя`,
  'not-signed-in': msg`Сначала нужно войти`,
  'no-provider': msg`Служба входа не подключена`,
  'sign-in-expired': msg`Вход занял слишком много времени`,
  'sign-in-refused': msg`Служба учётных записей отказала во входе`,
  'provider-unavailable': msg`Служба учётных записей не отвечает`,
  'no-mandate': msg`У вас нет действующих полномочий в Ассамблее`,
  internal: msg`Сервер не справился с запросом`,
  'too-large': msg`Это слишком много для одного раза`,
  'foreign-request': msg`Запрос пришёл не с этой страницы`,
  'body-unreadable': msg`Сервер не смог прочитать запрос`,
  'revision-required': msg`Запрос не назвал, что он меняет`,
  'slug-taken': msg`Такой адрес акта уже занят`,
  'text-damaged': msg`Хранимый текст не сходится со своим отпечатком`,
  'stale-revision': msg`Это изменили, пока вы смотрели`,
  'key-reused': msg`Этот запрос уже был отправлен с другим содержанием`,
  'invalid-input': msg`В данных есть ошибка`,
  'invalid-request': msg`В данных есть ошибка`,
  'too-many-requests': msg`Слишком много запросов подряд, подождите немного`,
  busy: msg`Сейчас это меняет кто-то другой`,
  unavailable: msg`Сервер сейчас недоступен`,
  'profile-missing': msg`Правила процедуры этого акта не найдены`,
  // procedure
  'act-elsewhere': msg`Акт уже на другой стадии`,
  'renewal-refused': msg`Перевести акт на эти правила нельзя`,
  'gate-closed': msg`Не все условия перехода выполнены`,
  'no-way-round': msg`Эти условия не обойти и в порядке исключения`,
  'gate-is-open': msg`Все условия выполнены: исключения не нужно`,
  'exception-asked': msg`Об исключении уже попросили, ответа ещё нет`,
  'exception-over': msg`На этот запрос уже ответили, или его срок вышел`,
  'nobody-to-remind': msg`Напоминать некому`,
  'reminded-today': msg`Сегодня об этом уже напомнили`,
  'leave-missing': msg`Поправка внесена после срока и ещё не допущена`,
  'leave-decided': msg`О допуске этой поправки уже решено, или время возражать прошло`,
  'not-tabled-late': msg`Эта поправка внесена в срок`,
  'powers-held': msg`На это время полномочия делегации уже у другого лица`,
  'already-ended': msg`Это уже окончено`,
  'invitation-ended': msg`Это приглашение уже отозвано`,
  'nobody-left': msg`Так акт закрылся бы и для вас: сначала пригласите себя или свой орган`,
  'already-recorded': msg`Это уже записано`,
  'deadline-shortened': msg`Так срок стал бы короче обещанного`,
  'already-put': msg`Этот текст уже поставлен перед делегациями`,
  'nobody-decides': msg`Нет органа, который решает на этой стадии`,
  'spoken-for-itself': msg`Делегация уже сказала позицию сама`,
  'sitting-is-open': msg`Заседание уже открыто`,
  'sitting-closed': msg`Заседание закрыто`,
  // amendments
  'does-not-fit': msg`Поправка не ложится на нынешний текст`,
  'stale-picture': msg`Последствия решения изменились, пока вы смотрели`,
  'decide-first': msg`Сначала нужно решить по другим поправкам`,
  'author-must-confirm': msg`Автор ещё не подтвердил поправку на новом тексте`,
  'carry-unconfirmed': msg`Текст под поправкой изменился: сначала подтвердите её`,
  'nothing-to-confirm': msg`Подтверждать нечего`,
  'nothing-to-undo': msg`Отменять нечего`,
  'not-the-latest': msg`Решения отменяются по порядку: сначала последнее`,
  'parent-closed': msg`По поправке, которую меняет эта, решение уже принято`,
  'others-stand-by-it': msg`К поправке присоединились другие: за всех её снять нельзя`,
  'nothing-to-arrange': msg`Порядок от этого не изменится`,
  'order-confirmed': msg`Это распоряжение уже подтверждено`,
  'order-undone': msg`Это распоряжение уже отменено`,
  'nothing-in-table': msg`В этой таблице сейчас нечего решать вместе`,
  'pulled-out-already': msg`Ваша делегация уже выделила эту поправку`,
  'nothing-to-put-back': msg`Ваша делегация эту поправку не выделяла`,
  'consent-asked': msg`Автора уже спросили`,
  'compromise-settled': msg`По компромиссной уже решено`,
  'too-late-to-take-over': msg`Взять снятую поправку можно только сразу: до следующей и до конца заседания`,
  'parent-gone': msg`Поправки, которую меняет эта, больше нет`,
  // remarks
  'asked-already': msg`Эту организацию уже спросили, и она ещё не ответила`,
  'request-closed': msg`Ответа на этот запрос больше не ждут`,
  'conclusion-under-way': msg`Ваша организация уже пишет заключение к этому акту`,
  'nothing-to-sign': msg`Подписывать ещё нечего`,
  'reason-missing': msg`К такому ответу нужно обоснование`,
  'nothing-proposed': msg`В этом замечании нет предложенной редакции`,
  'taken-over-already': msg`Ваша делегация уже взяла эту редакцию в поправку`,
  'wording-unfit': msg`Предложенная редакция не ложится на нынешний текст`,
  'thread-resolved': msg`Это обсуждение закрыто`,
  // files
  'unreadable-file': msg`Файл не прочитан`,
  'import-closed': msg`Этот файл уже опубликован или убран`,
  'nothing-recognised': msg`В файле не узнано ни одной единицы текста`,
  'nothing-new': msg`Файл слово в слово повторяет нынешнюю редакцию`,
  'nothing-pairs': msg`Ни одна единица файла не нашла пары в подлиннике`,
  'not-a-draft': msg`Действующий акт сохраняет свои номера`,
  'numbered-through': msg`Номера и ссылки уже окончательные`,
  'no-text-yet': msg`Перевод добавляют после подлинника, а его ещё нет`,
};

/** What is safe and what to do. */
const advice: Record<string, MessageDescriptor> = {
  offline: msg`Написанное сохранено на этом устройстве. Проверьте сеть и повторите.`,
  'server-error': msg`Ничего не изменено и не потеряно. Повторите чуть позже.`,
  unexpected: msg`Написанное сохранено на этом устройстве. Откройте страницу снова.`,
  'not-found': msg`Проверьте адрес или найдите акт в реестре.`,
  'not-signed-in': msg`Войдите, и вы вернётесь сюда.`,
  'sign-in-expired': msg`Начните вход ещё раз.`,
  'no-mandate': msg`Обратитесь в секретариат.`,
  internal: msg`Ничего не изменено и не потеряно. Повторите чуть позже.`,
  'foreign-request': msg`Откройте страницу снова и повторите.`,
  'text-damaged': msg`Ничего не показано и не изменено. Сообщите тому, кто ведёт сервер.`,
  'stale-revision': msg`Ваш текст цел. Откройте новое состояние и повторите.`,
  'too-many-requests': msg`Слишком много запросов подряд, подождите немного`,
  busy: msg`Ничего не потеряно. Повторите через несколько секунд.`,
  unavailable: msg`Ничего не потеряно. Повторите чуть позже.`,
  'act-elsewhere': msg`Ничего не изменено. Посмотрите, где акт теперь.`,
  'renewal-refused': msg`Ничего не изменено. Что мешает, сказано в отчёте об изменениях.`,
  'gate-closed': msg`Ничего не изменено. Условия со своими исполнителями – в списке.`,
  'stale-picture': msg`Решение не принято. Посмотрите последствия заново и решите ещё раз.`,
  'decide-first': msg`Решение не принято.`,
  'carry-unconfirmed': msg`Ваши слова целы.`,
  'does-not-fit': msg`Ваши слова целы. Откройте место заново и повторите.`,
  'wording-unfit': msg`Откройте это место в тексте и предложите поправку сами.`,
  'nothing-recognised': msg`Поправьте виды абзацев или разберите файл с другими названиями единиц.`,
};

export interface Told {
  title: string;
  advice: string | null;
}

/** A refusal in the reader's language; an unknown code is shown as it is rather than hidden. */
export function tell(i18n: I18n, code: string): Told {
  const known = words[code];
  const next = advice[code];
  return {
    title: known ? i18n._(known) : i18n._(msg`Сервер отказал: ${code}`),
    advice: next ? i18n._(next) : null,
  };
}

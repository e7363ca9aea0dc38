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
  busy: msg`Сейчас это меняет кто-то другой`,
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
  busy: msg`Ничего не потеряно. Повторите через несколько секунд.`,
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

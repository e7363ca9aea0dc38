import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

const reasons: Record<string, MessageDescriptor> = {
  'act-unsaid': msg`не сказано, что речь об этом акте`,
  gone: msg`этой единицы в тексте больше нет`,
  changed: msg`эта единица говорит теперь другое`,
  'other-unit': msg`с новыми номерами ссылка указала бы на другое место`,
  'no-such-unit': msg`такой единицы в тексте нет`,
  ambiguous: msg`таких единиц в тексте несколько`,
  'not-understood': msg`ссылка не понята`,
  'mixed-hands': msg`цифры и буквы вперемешку: продолжить счёт нельзя`,
  'no-number-follows': msg`после последнего номера нет следующего`,
};

/** Why a reference wants a person's eyes, or a run of units keeps its numbers. */
export function why(reason: string): MessageDescriptor {
  return reasons[reason] ?? { id: reason, message: reason };
}

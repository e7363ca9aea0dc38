import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';

const names: Record<string, MessageDescriptor> = {
  number: msg`номер`,
  date: msg`дата`,
  letter: msg`письмо`,
  reference: msg`номер или ссылка`,
  place: msg`место`,
  scope: msg`охват концепции`,
};

/** A field of an act of procedure; the profile may name others, which are shown as it names them. */
export function fieldName(i18n: I18n, key: string): string {
  const known = names[key];
  return known ? i18n._(known) : key;
}

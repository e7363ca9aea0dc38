import { msg } from '@lingui/core/macro';
import type { I18n, MessageDescriptor } from '@lingui/core';

/** Why something may not be done now, as the server's rules name it. */
const words: Record<string, MessageDescriptor> = {
  'not-signed-in': msg`сначала нужно войти`,
  'no-mandate': msg`нет действующих полномочий`,
  'deadline-passed': msg`срок прошёл`,
};

/** A reason in the reader's language; an unknown code is shown as it is. */
export function reasonInWords(i18n: I18n, reason: string | null | undefined): string | null {
  if (!reason) return null;
  const known = words[reason];
  return known ? i18n._(known) : reason;
}

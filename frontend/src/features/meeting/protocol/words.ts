import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

/** What a protocol can lack before it is signed. */
export const gaps: Partial<Record<string, MessageDescriptor>> = {
  'meeting-not-closed': msg`заседание ещё не закрыто`,
};

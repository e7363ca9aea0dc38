import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';

const reasons: Record<string, MessageDescriptor> = {
  imported: msg`загружена из файла`,
  taken_up: msg`принятый текст, взятый для пересмотра`,
  edited: msg`правка разработчика`,
  translated: msg`исправлен перевод`,
  consolidated: msg`внесены принятые поправки`,
  finalised: msg`окончательный текст`,
  renumbered: msg`сквозная нумерация`,
};

/** Why a version came to be. */
export function versionReason(reason: string): MessageDescriptor {
  return reasons[reason] ?? { id: reason, message: reason };
}

import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Leave } from '@/api/leaves';
import type { Tone } from '@/ui/Chip';

/** How leave to table late stands. */
export const leaveStates: Record<Leave['state'], { name: MessageDescriptor; tone: Tone }> = {
  asked: { name: msg`ждёт решения председателя`, tone: 'conflict' },
  granted_unless: { name: msg`допущена, если никто не возразит`, tone: 'conflict' },
  granted: { name: msg`допущена к рассмотрению`, tone: 'ok' },
  refused: { name: msg`председатель не допустил`, tone: 'error' },
  objected: { name: msg`не допущена: есть возражение`, tone: 'error' },
};

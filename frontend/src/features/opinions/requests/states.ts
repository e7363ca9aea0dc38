import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Tone } from '@/ui/Chip';
import type { IconName } from '@/ui/Icon';
import type { Request } from './api';

/** How a request stands: by a sign and in words, never by colour alone. */
export const states: Record<Request['state'], { name: MessageDescriptor; tone: Tone; icon: IconName }> = {
  requested: { name: msg`запрошено`, tone: 'plain', icon: 'clock' },
  in_work: { name: msg`в работе`, tone: 'accent', icon: 'pencil' },
  received: { name: msg`получено`, tone: 'ok', icon: 'check' },
  overdue: { name: msg`просрочено`, tone: 'error', icon: 'warning' },
  waived: { name: msg`запрос снят`, tone: 'plain', icon: 'cross' },
};

/** Requests that somebody may still answer. */
export const waited: ReadonlySet<Request['state']> = new Set(['requested', 'in_work', 'overdue']);

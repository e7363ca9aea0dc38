import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { IconName } from '@/ui/Icon';
import type { Condition } from './api';

type State = Condition['state'];

/** How a condition stands, in words and as a drawing beside them. */
export const states: Record<State, { name: MessageDescriptor; icon: IconName }> = {
  met: { name: msg`выполнено`, icon: 'check' },
  open: { name: msg`не начато`, icon: 'cross' },
  in_work: { name: msg`в работе`, icon: 'half' },
  not_required: { name: msg`не требуется`, icon: 'circle' },
  waiting: { name: msg`ждёт другого`, icon: 'clock' },
};

/** The states with which a gate lets the act pass. */
export const passing: ReadonlySet<State> = new Set<State>(['met', 'not_required']);

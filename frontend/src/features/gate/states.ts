import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { IconName } from '@/ui/Icon';
import type { Tone } from '@/ui/Chip';
import type { Condition, DueDocument, Exception } from './api';

type State = Condition['state'];

/** How a condition stands, in words and as a drawing beside them. */
export const states: Record<State, { name: MessageDescriptor; icon: IconName }> = {
  met: { name: msg`выполнено`, icon: 'check' },
  open: { name: msg`не начато`, icon: 'cross' },
  in_work: { name: msg`в работе`, icon: 'half' },
  not_required: { name: msg`не требуется`, icon: 'circle' },
  waiting: { name: msg`ждёт другого`, icon: 'clock' },
};

/** How a due document stands; `as` is the state of a condition that it looks like. */
export const documentStates: Record<DueDocument['state'], { name: MessageDescriptor; icon: IconName; as: State }> = {
  not_begun: { name: msg`не представлен`, icon: 'circle', as: 'waiting' },
  filed: { name: msg`представлен`, icon: 'check', as: 'met' },
  late: { name: msg`представлен с опозданием`, icon: 'clock', as: 'in_work' },
  overdue: { name: msg`просрочен`, icon: 'cross', as: 'open' },
  not_required: { name: msg`не требуется`, icon: 'circle', as: 'not_required' },
};

/** What became of a request for an exception. */
export const exceptionStates: Record<Exception['state'], { name: MessageDescriptor; tone: Tone }> = {
  asked: { name: msg`ждёт второго лица`, tone: 'conflict' },
  confirmed: { name: msg`подтверждено`, tone: 'error' },
  refused: { name: msg`отказано`, tone: 'plain' },
  withdrawn: { name: msg`отозвано`, tone: 'plain' },
  expired: { name: msg`срок вышел`, tone: 'plain' },
};

/** The states with which a gate lets the act pass. */
export const passing: ReadonlySet<State> = new Set<State>(['met', 'not_required']);

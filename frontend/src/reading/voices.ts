import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Voice, VoteResult, Way } from '@/api/meeting';
import type { IconName } from '@/ui/Icon';

/** How a voice looks and what it is called; «absent» is no voice, but stands where one would. */
export interface VoiceLook {
  name: MessageDescriptor;
  icon: IconName;
}

type Heard = Voice | 'absent';

const votes: Record<Heard, VoiceLook> = {
  for: { name: msg`за`, icon: 'check' },
  against: { name: msg`против`, icon: 'cross' },
  abstains: { name: msg({ message: 'воздержался', context: 'голос' }), icon: 'minus' },
  not_taking_part: { name: msg`не участвует`, icon: 'minus' },
  absent: { name: msg({ message: 'отсутствует', context: 'делегация' }), icon: 'dot' },
};

const consensus: Record<Heard, VoiceLook> = {
  ...votes,
  for: { name: msg`нет возражений`, icon: 'check' },
  against: { name: msg`возражает`, icon: 'cross' },
};

export function lookOf(voice: Heard, way: string): VoiceLook {
  return (way === 'consensus' ? consensus : votes)[voice];
}

/** What may be said, in the order of the buttons. */
export const sayable = ['for', 'against', 'abstains'] as const;

export const results: Record<VoteResult, MessageDescriptor> = {
  adopted: msg({ message: 'принято', context: 'итог голосования' }),
  rejected: msg({ message: 'не принято', context: 'итог голосования' }),
  objected: msg`консенсуса нет`,
  no_quorum: msg`нет кворума`,
};

/** A way of deciding by what is counted. */
export const ways: Record<Way['way'], MessageDescriptor> = {
  consensus: msg`Консенсус`,
  by_delegation: msg`Голосование делегаций`,
  by_member: msg`Поимённое голосование`,
};

export const thresholds: Record<NonNullable<Way['threshold']>, MessageDescriptor> = {
  simple: msg`простое большинство`,
  two_thirds: msg`две трети`,
  absolute: msg`большинство от всех`,
  double: msg`двойное большинство`,
};

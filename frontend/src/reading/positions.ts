import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';

export type Position = Schemas['NewPosition']['position'];

/** What a delegation can say of a text. */
export const positions: Record<Position, MessageDescriptor> = {
  no_objection: msg`нет возражений`,
  objects: msg`возражает`,
  not_taking_part: msg`не участвует`,
  absent: msg`отсутствует`,
};

/** What the positions of a round come to. */
export const outcomes: Record<string, MessageDescriptor> = {
  adopted: msg`консенсус достигнут`,
  objected: msg`консенсуса нет: есть возражения`,
  no_quorum: msg`кворума не было`,
};

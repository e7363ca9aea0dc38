import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Tone } from '@/ui/Chip';
import type { Change, Item } from '@/api/programmes';

export const standings: Record<Item['standing'], { words: MessageDescriptor; tone: Tone }> = {
  included: { words: msg`в программе`, tone: 'plain' },
  begun: { words: msg`в работе`, tone: 'accent' },
  done: { words: msg`принят`, tone: 'ok' },
  removed: { words: msg`исключён`, tone: 'moved' },
  transferred: { words: msg`перенесён в следующую программу`, tone: 'moved' },
};

/** What an item of the programme is called in the drawing until an act is begun on it. */
export const notBegun = msg`не начат`;

export const lateness: Record<NonNullable<Item['late']>, MessageDescriptor> = {
  not_begun: msg`опаздывает: работа не начата`,
  not_done: msg`опаздывает: акт ещё не принят`,
};

export const whats: Record<Change['what'], MessageDescriptor> = {
  add: msg`включить`,
  alter: msg`изменить`,
  remove: msg`исключить`,
};

export const statuses: Record<Change['status'], { words: MessageDescriptor; tone: Tone }> = {
  waiting: { words: msg`предложено`, tone: 'plain' },
  put: { words: msg`на утверждении`, tone: 'accent' },
  approved: { words: msg`утверждено`, tone: 'ok' },
  refused: { words: msg`не утверждено`, tone: 'error' },
  declined: { words: msg`не внесено на утверждение`, tone: 'error' },
  withdrawn: { words: msg`отозвано автором`, tone: 'moved' },
};

/** Why a change cannot be put together with what stands now. */
export const misfits: Record<string, MessageDescriptor> = {
  twice: msg`в наборе есть другое изменение того же пункта`,
  gone: msg`пункта в программе больше нет`,
  'changed-since': msg`пункт изменили после того, как это было написано`,
  begun: msg`по пункту уже идёт работа над актом`,
};

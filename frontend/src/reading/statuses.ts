import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Carry, Relation, Status } from '@/api/amendments';
import type { Tone } from '@/ui/Chip';
import type { IconName } from '@/ui/Icon';

export interface StatusLook {
  name: MessageDescriptor;
  tone: Tone;
  icon?: IconName;
}

/** Where an amendment is in its life, in words and in a drawing. */
export const statuses: Record<Status, StatusLook> = {
  draft: { name: msg`черновик`, tone: 'plain', icon: 'pencil' },
  tabled: { name: msg`внесена`, tone: 'accent' },
  admissible: { name: msg`допущена`, tone: 'accent', icon: 'check' },
  inadmissible: { name: msg`не допущена`, tone: 'moved', icon: 'cross' },
  adopted: { name: msg`принята`, tone: 'ok', icon: 'check' },
  rejected: { name: msg`отклонена`, tone: 'moved', icon: 'cross' },
  rejected_by_implication: { name: msg`отклонена вследствие принятия другой`, tone: 'moved', icon: 'cross' },
  fallen: { name: msg`отпала`, tone: 'moved', icon: 'minus' },
  absorbed: { name: msg`поглощена`, tone: 'moved', icon: 'minus' },
  satisfied: { name: msg`учтена`, tone: 'ok', icon: 'check' },
  withdrawn: { name: msg`снята автором`, tone: 'moved', icon: 'undo' },
  postponed: { name: msg`отложена`, tone: 'conflict', icon: 'clock' },
  divided: { name: msg`голосуется по частям`, tone: 'accent', icon: 'half' },
  adopted_in_part: { name: msg`принята частично`, tone: 'ok', icon: 'half' },
};

/** Amendments that still await a decision. */
export const open: ReadonlySet<Status> = new Set<Status>(['draft', 'tabled', 'admissible', 'postponed']);

/** Whether somebody has decided it, be it only to postpone. */
export const isDecided = (status: Status): boolean => status === 'postponed' || !open.has(status);

/** How an open amendment came over to the present version; nothing to say where it came over clean. */
export const carries: Partial<Record<Carry, StatusLook>> = {
  satisfied: { name: msg`текст уже таков`, tone: 'ok', icon: 'check' },
  touched: { name: msg`текст изменён, автору проверить`, tone: 'conflict', icon: 'warning' },
  conflict: { name: msg`не ложится на новый текст`, tone: 'error', icon: 'warning' },
  orphaned: { name: msg`пункта больше нет`, tone: 'error', icon: 'warning' },
};

/** How another amendment meets the one shown; `relation` says what the one shown is to it. */
export const relationNames: Record<Relation['relation'], MessageDescriptor> = {
  identical: msg`тождественна`,
  same_effect: msg`тот же результат, но записана иначе`,
  contains: msg`меняет слова внутри этой единицы`,
  within: msg`меняет или исключает это место целиком`,
  exclusive: msg`меняет те же слова иначе`,
  parallel: msg`дополняет то же место`,
  includes: msg`делает часть того же`,
  included: msg`делает то же и больше`,
  child: msg`эта поправка – к ней`,
  parent: msg`поправка к этой поправке`,
  consequential: msg`эта поправка следует из неё`,
  principal: msg`следует из этой поправки`,
  depends: msg`говорит о единице, которую вводит только она`,
  needed: msg`говорит о единице, которую вводит эта поправка`,
  supersedes: msg`эта поправка – компромисс вместо неё`,
  superseded: msg`компромисс вместо этой поправки`,
  other_language: msg`к тексту на другом языке`,
  independent: msg`не пересекается`,
};

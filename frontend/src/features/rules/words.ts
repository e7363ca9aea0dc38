import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Change, Profile } from './api';

type Stage = Profile['stages'][number];

/** How a body decides. */
export const ways: Record<NonNullable<Stage['way']>, MessageDescriptor> = {
  consensus: msg`консенсусом`,
  by_delegation: msg`голосованием делегаций`,
  by_member: msg`голосованием членов`,
};

/** How many voices for it adopt. */
export const thresholds: Record<NonNullable<Stage['threshold']>, MessageDescriptor> = {
  simple: msg`простым большинством`,
  two_thirds: msg`двумя третями`,
  absolute: msg`большинством от всех`,
  double: msg`двойным большинством`,
};

/** Whose voices count in a body. */
export const compositions: Record<Profile['bodies'][number]['composition'], MessageDescriptor> = {
  delegations: msg`делегации, у каждой один голос`,
  members: msg`члены, у каждого один голос`,
  appointed: msg`без права голоса`,
};

/** What a number counts. */
export const units: Record<Profile['numbers'][number]['unit'], MessageDescriptor> = {
  days: msg`календарных дней`,
  working_days: msg`рабочих дней`,
  share: msg`доля`,
  count: msg`штук`,
  characters: msg`знаков`,
};

/** What of the rules changes. */
export const changed: Record<Change['what'], MessageDescriptor> = {
  stage: msg`Стадия`,
  move: msg`Переход`,
  conditions: msg`Условия перехода`,
  movers: msg`Кто делает переход`,
  powers: msg`Что можно на стадии`,
  deciding: msg`Как решают на стадии`,
  deadline: msg`Срок`,
  act: msg`Процедурное действие`,
  number: msg`Число`,
  passed_by: msg`Стадия, которую акт миновал`,
  window: msg`Срок этого акта`,
};

/** What forbids it. */
export const hindrances: Record<string, MessageDescriptor> = {
  'not-newer': msg`новее правил нет`,
  over: msg`путь акта окончен`,
  'under-way': msg`идёт заседание или опрос делегаций`,
  'stage-gone': msg`стадии, на которой стоит акт, больше нет`,
  'kind-gone': msg`такого вида актов больше нет`,
  'record-lost': msg`пропала бы запись о процедурном действии`,
  'window-lost': msg`пропал бы объявленный срок`,
};

/** Another reason, which this page does not know yet. */
export const unforeseen = msg`этого не допускают правила`;

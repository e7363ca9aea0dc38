import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';

export type OrderKind = Schemas['OrderKind'];

/** What is ordered, as a verb of a menu and as the title of what is asked then. */
export const verbs: Record<OrderKind, MessageDescriptor> = {
  move: msg`Переместить после №…`,
  priority: msg`Рассмотреть первой в статье`,
  reserve: msg`Отложить в конец списка`,
  isolate: msg`Вывести из общего обсуждения`,
  tie: msg`Решить порядок равных: поставить перед №…`,
  debate: msg`Обсуждать вместе с №…`,
  identity: msg`Не считать тождественной другим`,
  exclusion: msg`Сказать, исключает ли она №…`,
  reopen: msg`Вернуться к решённому месту`,
};

/** What was ordered, as it stands on file. */
export const deeds: Record<OrderKind, MessageDescriptor> = {
  move: msg`перемещена`,
  priority: msg`рассматривается первой`,
  reserve: msg`отложена в конец списка`,
  isolate: msg`выведена из общего обсуждения`,
  tie: msg`порядок равных решён`,
  debate: msg`обсуждаются вместе`,
  identity: msg`тождественность`,
  exclusion: msg`исключают друг друга`,
  reopen: msg`место открыто для нового решения`,
};

/** The same where it was said that it is not so. */
export const denials: Partial<Record<OrderKind, MessageDescriptor>> = {
  exclusion: msg`не исключают друг друга`,
  identity: msg`не тождественны`,
};

/** What needs another amendment to be named. */
export const besides: ReadonlySet<OrderKind> = new Set<OrderKind>(['move', 'tie', 'debate', 'exclusion']);

import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Item, Meeting, Seat } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import type { Tone } from '@/ui/Chip';

/** What an item of an agenda is called: by its act, where it is about one. */
export const titleOf = (item: Pick<Item, 'act' | 'title'> | null | undefined, language: string): string =>
  item ? nameIn(item.act?.title ?? item.title, language) : '';

export const meetingStates: Record<Meeting['status'], MessageDescriptor> = {
  convened: msg({ message: 'назначено', context: 'заседание' }),
  open: msg({ message: 'идёт', context: 'заседание' }),
  closed: msg({ message: 'закрыто', context: 'заседание' }),
  signed: msg({ message: 'протокол подписан', context: 'заседание' }),
  cancelled: msg({ message: 'отменено', context: 'заседание' }),
};

export const protocolStates: Record<Meeting['protocol']['status'], MessageDescriptor> = {
  none: msg`протокола ещё нет`,
  draft: msg`проект протокола`,
  signing: msg`протокол подписывают`,
  signed: msg`протокол подписан и закрыт`,
};

export const itemStates: Record<Item['state'], { name: MessageDescriptor; tone: Tone }> = {
  waiting: { name: msg({ message: 'впереди', context: 'вопрос повестки' }), tone: 'plain' },
  current: { name: msg({ message: 'рассматривается', context: 'вопрос повестки' }), tone: 'accent' },
  done: { name: msg({ message: 'рассмотрен', context: 'вопрос повестки' }), tone: 'ok' },
  postponed: { name: msg({ message: 'отложен', context: 'вопрос повестки' }), tone: 'conflict' },
  removed: { name: msg({ message: 'снят с повестки', context: 'вопрос повестки' }), tone: 'moved' },
};

export const seatStates: Record<Seat['state'], MessageDescriptor> = {
  hall: msg`в зале`,
  remote: msg`дистанционно`,
  absent: msg({ message: 'отсутствует', context: 'делегация' }),
};

export const modes: Record<Meeting['mode'], MessageDescriptor> = {
  hall: msg`в зале`,
  remote: msg`дистанционно`,
  hybrid: msg`в зале и дистанционно`,
};

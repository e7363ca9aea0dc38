import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';
import type { Review } from '@/api/programmes';

export const aims: Record<Review['aim'], MessageDescriptor> = {
  amend: msg`внести изменения`,
  replace: msg`принять в новой редакции`,
  repeal: msg`признать утратившим силу`,
};

export const causes: Record<Review['cause'], MessageDescriptor> = {
  threat: msg`изменилась угроза`,
  report: msg`так показало применение`,
  term: msg`подошёл срок пересмотра`,
};

export const applied: Record<Schemas['ApplicationOut']['state'], MessageDescriptor> = {
  applied: msg`учтён в законе`,
  in_part: msg`учтён частично`,
  in_work: msg`идёт работа`,
  not_applied: msg`не учтён`,
};

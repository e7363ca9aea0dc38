import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Amendment } from '@/api/amendments';
import type { Schemas } from '@/api/client';

/** What put an amendment behind the one before it. */
export const whys: Record<Amendment['why'], MessageDescriptor> = {
  first: msg`первая в списке`,
  'order-of-consideration': msg`по порядку рассмотрения: статьи, приложения, преамбула, название`,
  'text-position': msg`по месту в тексте`,
  'after-unit': msg`новая единица – после поправок к той, за которой она встаёт`,
  'compromise-first': msg`компромиссная идёт первой`,
  'wider-range': msg`охватывает больше текста`,
  'further-kind': msg`дальше отходит от текста: исключить, изложить заново, заменить слова`,
  'larger-number-change': msg`сильнее меняет число`,
  undetermined: msg`порядок не определён правилом: стоит по номеру, председатель может решить иначе`,
  'before-its-parent': msg`поправка к поправке решается раньше неё`,
  'with-its-principal': msg`следует за основной`,
  identical: msg`тождественна предыдущей: один голос на всех`,
  'printing-point': msg`исправляет только опечатки: рассматривается последней`,
  'unit-last': msg`единица целиком – после поправок внутри неё`,
  'commission-first': msg`поправка комиссии идёт первой`,
  'longer-text': msg`вносит больше нового текста`,
  'order-of-notice': msg`внесена раньше`,
  'with-its-debate': msg`обсуждается вместе с предыдущей`,
  'next-part': msg`следующая часть той же поправки`,
  'fits-no-text': msg`не ложится на текст: в конце списка`,
};

/** By which rule another amendment falls with a decision. */
export const rules: Record<Schemas['Rule'], MessageDescriptor> = {
  'D1-child': msg`поправка к ней, решается раньше`,
  'D2-identical': msg`говорит то же самое, один голос`,
  'D2-satisfied': msg`принятый текст это уже говорит`,
  'D2-gone': msg`текст, который она меняет, исключён`,
  'D2-implied': msg`те же слова решены иначе`,
  'D3-child': msg`то, что она меняет, не прошло`,
  'D3-consequential': msg`стоит и падает с основной`,
  'D5-absorbed': msg`на её месте компромиссная`,
  'D2-rival': msg`дополняет то же место, обсуждались вместе`,
  'D2-declared': msg`объявлены исключающими друг друга`,
  'D2-overtaken': msg`те же слова потом решены иначе`,
  'D7-parts': msg`решены все её части`,
  'D5-waits': msg`сначала решается компромиссная`,
  'chair-fallen': msg`объявлена отпавшей председателем`,
  'chair-satisfied': msg`признана учтённой председателем`,
};

/** What each table advises. */
export const tableNames: Record<1 | 2 | 3, MessageDescriptor> & Partial<Record<number, MessageDescriptor>> = {
  1: msg`рекомендуется принять`,
  2: msg`рекомендуется отклонить`,
  3: msg`решение не предложено`,
};

/** Why an amendment is not decided with its table. */
export const singlyWhys: Partial<Record<string, MessageDescriptor>> = {
  'table-3': msg`в этой таблице решают по одной`,
  'not-open': msg`уже решена`,
  objection: msg`выделена делегацией`,
  'decided-before-it': msg`сначала решается другая`,
  'hangs-on-another': msg`решается вместе с другой`,
  identical: msg`тождественная ей решается отдельно`,
  rival: msg`вместе с другой из таблицы не может быть принята`,
};

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
  'fits-no-text': msg`не ложится на текст: в конце списка`,
};

/** Reasons to look closer before ruling. */
export const hints: Record<Amendment['hints'][number], MessageDescriptor> = {
  'A1-does-not-fit': msg`не ложится на нынешний текст`,
  'A2-whole-act': msg`заменяет или исключает весь акт`,
  'A3-several-units': msg`меняет больше одной единицы`,
  'A9-no-justification': msg`нет обоснования`,
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
};

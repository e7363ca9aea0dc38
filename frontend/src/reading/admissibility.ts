import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Schemas } from '@/api/client';

/** What is looked at before an amendment is admitted. */
export const criteria: Record<Schemas['Criterion'], MessageDescriptor> = {
  A1: msg`ложится на текст`,
  A2: msg`меняет часть акта, а не весь`,
  A3: msg`меняет одну единицу`,
  A4: msg`в пределах концепции`,
  A5: msg`поправка к поправке держится её слов`,
  A6: msg`внесена в срок`,
  A7: msg`достаточно поддержки`,
  A8: msg`меняет не только написание`,
  A9: msg`обоснована`,
  A10: msg`об этом ещё не решено`,
};

/** What was found under one of them. */
export const judgements: Record<Schemas['Judged'], MessageDescriptor> = {
  holds: msg`соблюдено`,
  against: msg`не соблюдено`,
  'not-computed': msg`не вычислено`,
  'does-not-apply': msg`не относится`,
};

/** Reasons to look closer before ruling. */
export const hints: Record<Schemas['Hint'], MessageDescriptor> = {
  'A1-does-not-fit': msg`не ложится на нынешний текст`,
  'A2-whole-act': msg`заменяет или исключает весь акт`,
  'A3-several-units': msg`меняет больше одной единицы`,
  'A4-outside-concept': msg`выходит за утверждённую концепцию`,
  'A4-no-scope-on-record': msg`в деле не записано, какие единицы охватывает концепция`,
  'A5-too-deep': msg`поправка к поправке к поправке`,
  'A5-beyond-parent': msg`меняет не то, что вносит основная поправка`,
  'A5-reverses-parent': msg`просто отменяет основную поправку`,
  'A6-late': msg`внесена после срока`,
  'A7-too-little-support': msg`поддержана меньшим числом делегаций, чем нужно`,
  'A8-language-only': msg`меняет только написание: это дело редактора`,
  'A9-no-justification': msg`нет обоснования`,
  'A9-too-long': msg`обоснование длиннее, чем разрешено`,
  'A10-decided-point': msg`об этом на этой стадии уже решено`,
  'no-text': msg`поправка не ложится на текст`,
};

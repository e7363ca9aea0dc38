import type { I18n } from '@lingui/core';
import type { Problem } from '@/api/problem';
import { reasonInWords } from '@/i18n/reasons';

/** What the server found wrong with one field of a form, in words; null when it is fine. */
export function faultAt(i18n: I18n, problem: Problem | null, pointer: string): string | null {
  const faults = Array.isArray(problem?.members.errors) ? problem.members.errors : [];
  const found = (faults as { pointer?: string; reason?: string }[]).find((fault) => fault.pointer === pointer);
  return reasonInWords(i18n, found?.reason);
}

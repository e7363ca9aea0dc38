import type { BodyRef } from '@/api/queries';
import { bodyCode } from './BodyName';

/** «BY·14»: the delegation's code and the number; a draft has no number yet. */
export function amendmentCode(of: { number: number | null; body: BodyRef }, language: string): string {
  return `${bodyCode(of.body, language)}·${of.number ?? '✎'}`;
}

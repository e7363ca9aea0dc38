import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';

export type Body = Schemas['BodyOut'];

/** Kinds of body that develop an act, the likeliest first. */
export const developing: readonly Body['kind'][] = [
  'working_group',
  'commission',
  'delegation',
  'expert_organisation',
  'military_body',
  'executive_body',
  'secretariat',
];

/** The bodies of some kinds, in the order of the kinds. */
export function ofKinds(bodies: readonly Body[], kinds: readonly Body['kind'][]): Body[] {
  return kinds.flatMap((kind) => bodies.filter((body) => body.kind === kind));
}

/** Bodies as choices of a list, by their full names. */
export function bodyOptions(bodies: readonly Body[], language: string): { value: string; label: string }[] {
  return bodies.map((body) => ({ value: body.id, label: nameIn(body.name, language) }));
}

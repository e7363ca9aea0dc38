import { useLingui } from '@lingui/react/macro';
import type { BodyRef } from '@/api/queries';
import { nameIn } from '@/i18n/language';

/** A body by its name in the reader's language. */
export function BodyName({ body }: { body: Pick<BodyRef, 'name'> }) {
  const { i18n } = useLingui();
  return nameIn(body.name, i18n.locale);
}

/** So many letters still fit into a chip. */
const TIGHT = 8;

/** A short name for tight places: the ISO code of a delegation's state, else a part of the body's name. */
export function bodyCode(body: Pick<BodyRef, 'state' | 'name' | 'key'>, language: string): string {
  if (body.state) return body.state;
  const short = body.name[`${language}_short`];
  const name = typeof short === 'string' ? short : nameIn(body.name, language);
  return name.length <= TIGHT ? name : initials(name);
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word.length > 3);
  const chosen = words.length > 1 ? words.slice(0, 3).map((word) => word.charAt(0)) : [name.slice(0, 4)];
  return chosen.join('').toUpperCase();
}

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

/** «Комиссия по обороне и безопасности» is «КОБ», «Группа депутатов 7 (LIBE)» is «ГД7». */
function initials(name: string): string {
  const words = name.replace(/\(.*?\)/g, '').split(/[\s-]+/);
  const long = words.filter((word) => word.length > 3).slice(0, 3);
  const chosen = long.length > 1 ? long.map((word) => word.charAt(0)) : [name.slice(0, 4)];
  return [...chosen, ...words.filter((word) => /^\d{1,3}$/.test(word))].join('').toUpperCase();
}

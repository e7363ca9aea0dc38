import type { Condition } from './api';

/** Where in the product a condition of the profile is met; conditions it does not know have no link. */
const places: Record<string, (act: string) => string> = {
  version_published: (act) => `/a/${act}/import`,
  remarks_disposed: (act) => `/a/${act}/opinions`,
  rejections_explained: (act) => `/a/${act}/opinions`,
  parliaments_answered: (act) => `/a/${act}/opinions`,
  conclusions_present: (act) => `/a/${act}/opinions`,
  amendments_ruled: (act) => `/a/${act}/amendments`,
  carries_confirmed: (act) => `/a/${act}/amendments`,
  amendments_decided: (act) => `/a/${act}/sitting`,
  no_clashes: (act) => `/a/${act}/sitting`,
  sitting_closed: (act) => `/a/${act}/sitting`,
};

export function placeOf(condition: Pick<Condition, 'key'>, act: string): string | null {
  return places[condition.key]?.(act) ?? null;
}

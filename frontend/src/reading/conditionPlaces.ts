type Place = (act: string) => string;

const opinions: Place = (act) => `/a/${act}/opinions`;
const amendments: Place = (act) => `/a/${act}/amendments`;
const sitting: Place = (act) => `/a/${act}/sitting`;
const recorded: Place = (act) => `/a/${act}/gate#recorded`;
const assignment: Place = (act) => `/a/${act}/gate#assignment`;

/** Where in the product a condition is met, by the guard that asks for it. */
const places: Record<string, Place> = {
  version_published: (act) => `/a/${act}/import`,
  developer_assigned: assignment,
  commission_assigned: assignment,
  in_programme: (act) => `/a/${act}#programme-item`,
  recorded,
  document_filed: (act) => `/a/${act}/gate#documents`,
  window_ahead: recorded,
  deadline_passed: recorded,
  remarks_disposed: opinions,
  rejections_explained: opinions,
  parliaments_answered: opinions,
  conclusions_present: opinions,
  council_approved: opinions,
  disagreements_answered: opinions,
  amendments_ruled: amendments,
  carries_confirmed: amendments,
  amendments_decided: sitting,
  no_clashes: sitting,
  text_carried: sitting,
  sitting_closed: sitting,
  consensus: (act) => `/a/${act}/gate#rounds`,
};

export function conditionPlace(guard: string, act: string): string | null {
  return places[guard]?.(act) ?? null;
}

import type { Schemas } from '@/api/client';
import type { Item, Programme } from '@/api/programmes';

/** What the form of a change holds. */
export interface Draft {
  ru: string;
  en: string;
  kind: string;
  threat: string;
  basis: string;
  developer: string;
  year: string;
  session: string;
  tags: string;
  reason: string;
  /** The item of an earlier programme that it goes on with; empty for none. */
  takenFrom: string;
}

/** What the form begins with: the words of the item, or nothing of a new one. */
export function begun(programme: Programme, item?: Item): Draft {
  return item ? saying(item) : { ...EMPTY, ...usual(programme) };
}

const EMPTY = { ru: '', en: '', threat: '', basis: '', developer: '', tags: '', reason: '', takenFrom: '' };

/** The first kind, the present year, the last session of it. */
function usual({ kinds, sessions, first_year, last_year, today }: Programme) {
  const year = Math.max(first_year, Math.min(last_year, Number(today.slice(0, 4))));
  return { kind: kinds[0]?.key ?? '', year: String(year), session: sessions.at(-1)?.key ?? '' };
}

/** The words of an item of an earlier programme, for the first year of this one; what was written as the reason stays. */
export function goingOn(programme: Programme, draft: Draft, id: string): Draft {
  const origin = programme.leftovers.find((one) => one.id === id);
  if (!origin) return { ...draft, takenFrom: '' };
  const { kind, ...said } = saying(origin);
  const known = programme.kinds.some((one) => one.key === kind) ? kind : draft.kind;
  return { ...said, kind: known, year: String(programme.first_year), reason: draft.reason, takenFrom: id };
}

function saying({ planned }: Pick<Item, 'planned'>): Draft {
  const { title, kind, threat, basis, developer, year, session, tags } = planned;
  return {
    ru: title.ru ?? '',
    en: title.en ?? '',
    kind: kind.key,
    threat,
    basis,
    developer: developer?.id ?? '',
    year: String(year),
    session: session.key,
    tags: tags.join(', '),
    reason: '',
    takenFrom: '',
  };
}

/** The change as the server wants it, written on the programme as it was seen. */
export function asChange(draft: Draft, programme: Programme, what: Schemas['NewChange']['what'], item?: Item): Schemas['NewChange'] {
  const { ru, en, kind, threat, basis, developer, year, session, tags, reason, takenFrom } = draft;
  const title = Object.fromEntries(Object.entries({ ru, en }).filter(([, words]) => words.trim()));
  const becomes = {
    title,
    kind,
    threat,
    basis,
    developer: developer || null,
    year: Number(year),
    session,
    tags: tags.split(',').map((tag) => tag.trim()).filter(Boolean),
  };
  return { what, item: item?.id ?? null, becomes: what === 'remove' ? null : becomes, reason, seen: programme.current, taken_from: takenFrom || null };
}

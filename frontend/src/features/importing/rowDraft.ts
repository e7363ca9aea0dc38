import type { ClauseKind, Correction, Place, Unit } from './api';

/** What the form of one paragraph holds. */
export interface RowDraft {
  place: Place;
  kind: ClauseKind;
  level: string;
  label: string;
  heading: string;
  text: string;
}

export function drafted(unit: Unit): RowDraft {
  return {
    place: unit.place,
    kind: unit.kind ?? 'paragraph',
    level: String(unit.level),
    label: unit.label,
    heading: unit.heading,
    text: unit.place === 'left_out' ? unit.source : unit.text,
  };
}

/**
 * What the person changed and nothing else, so that the program goes on dividing the rest.
 *
 * With another kind the paragraph is divided anew: number, heading and words are sent only where the person wrote them.
 */
export function correctionOf(unit: Unit, draft: RowDraft): Correction {
  const stood = drafted(unit);
  if (draft.place === 'left_out') return { place: 'left_out' };
  if (draft.place !== 'unit') {
    return { place: draft.place, ...(draft.text === unit.source ? {} : { text: draft.text }) };
  }
  const words = (['label', 'heading', 'text'] as const).filter((name) => draft[name] !== stood[name]);
  return {
    place: 'unit',
    kind: draft.kind,
    ...Object.fromEntries(words.map((name) => [name, draft[name]])),
    ...(draft.level === stood.level || !/^\d+$/.test(draft.level) ? {} : { level: Number(draft.level) }),
  };
}

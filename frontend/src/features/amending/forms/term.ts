import type { Schemas } from '@/api/client';
import type { Edit } from '../edit';

export type FoundTerm = Schemas['FoundTermOut'];
type TermEdit = Extract<Edit, { kind: 'term' }>;
type Place = FoundTerm['places'][number];
type Occurrence = Place['occurrences'][number];

/** One occurrence, told apart from every other. */
export const keyOf = ({ clause, heading }: Pick<Place, 'clause' | 'heading'>, { form, which }: Pick<Occurrence, 'form' | 'which'>) =>
  `${clause} ${heading} ${which} ${form}`;

/** The occurrences that an edit replaces already. */
export function taken(edit: TermEdit): Set<string> {
  return new Set(
    edit.places.flatMap((place) => place.swaps.map((swap) => keyOf({ clause: place.clause, heading: place.heading ?? false }, swap))),
  );
}

/** What each form gives way to in an edit. */
export function given(edit: TermEdit): Record<string, string> {
  return Object.fromEntries(edit.places.flatMap(({ swaps }) => swaps.map(({ form, by }) => [form, by])));
}

/** The forms that stand somewhere and have no words to give way to: an amendment leaves them as they are. */
export const unsaid = (found: FoundTerm, by: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(found.forms.filter(({ form }) => !by[form]?.trim()).map(({ form }) => form));

/** How many occurrences an edit replaces. */
export const replaced = (edit: TermEdit): number => edit.places.reduce((sum, { swaps }) => sum + swaps.length, 0);

/** The confirmed occurrences as an edit: those whose form has words to give way to. */
export function confirmed(
  found: FoundTerm,
  by: Readonly<Record<string, string>>,
  isIn: (key: string) => boolean,
): TermEdit['places'] {
  return found.places.flatMap((place) => {
    const swaps = place.occurrences
      .filter((one) => by[one.form]?.trim() && isIn(keyOf(place, one)))
      .map(({ form, which }) => ({ form, which, by: by[form]?.trim() ?? '' }));
    const { clause, heading, base_hash } = place;
    return swaps.length > 0 ? [{ clause, heading, base_hash, swaps }] : [];
  });
}

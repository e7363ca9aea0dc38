import type { Amendment } from '@/api/amendments';

/**
 * The parts that come of choosing one for each piece: the places of its pieces, the parts nobody chose left out.
 *
 * `chosen` gives for every piece, by place, the number of its part.
 */
export function partsOf(chosen: readonly number[]): number[][] {
  const numbers = [...new Set(chosen)].toSorted((one, other) => one - other);
  return numbers.map((number) => chosen.flatMap((part, place) => (part === number ? [place] : [])));
}

/** The parts in which an amendment is put, in their order. */
export function partsIn(all: readonly Amendment[], whole: Amendment): Amendment[] {
  return all.filter((one) => one.part_of === whole.id).toSorted((one, other) => one.part - other.part);
}

import type { Unit } from './api';

export type Shown = 'all' | 'doubtful' | 'left_out';

/** The paragraphs to show: all, those to look at, or those that are not in the text. */
export function shownOf(units: readonly Unit[], shown: Shown): readonly Unit[] {
  if (shown === 'doubtful') return units.filter((unit) => unit.doubts.length > 0);
  if (shown === 'left_out') return units.filter((unit) => unit.place === 'left_out');
  return units;
}

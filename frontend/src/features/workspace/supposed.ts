import type { ClauseMarks, Run } from '@/api/amendments';
import type { Schemas } from '@/api/client';
import { column } from './marks';
import type { Drawn } from './marks';

export type Supposed = Schemas['SupposedOut'];
type Change = Supposed['clauses'][number];

/** Whether a change is drawn behind another clause than the one it changes. */
const isPut = ({ change }: Change) => change.change === 'inserted' || change.change === 'moved';

/**
 * What is drawn at each clause of the text where some amendments are supposed in it.
 *
 * New units are drawn behind the clause they come after; where that is new itself, behind the one it hangs on.
 */
export function supposedAt(changes: readonly Change[], first: string | undefined): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  const anchors = new Map<string, string>();
  const at = (clause: string): Drawn => drawn.get(clause) ?? { heading: null, text: null, after: [] };
  for (const change of changes) {
    const { id, marks } = change.change;
    if (change.change.change !== 'inserted') drawn.set(id, { ...at(id), ...stands(change) });
    if (!isPut(change)) continue;
    const anchor = (change.after === null ? first : anchors.get(change.after)) ?? change.after;
    if (anchor === null) continue;
    anchors.set(id, anchor);
    const unit = { ...change.change, clause: id, became: 'inserted', heading: come(marks.heading), text: come(marks.text) };
    drawn.set(anchor, { ...at(anchor), after: [...at(anchor).after, unit as ClauseMarks] });
  }
  return drawn;
}

/** What is drawn where the clause stands now. */
function stands({ change: { change, marks, number, number_before } }: Change): Partial<Drawn> {
  if (change === 'moved') return { heading: gone(marks.heading), text: gone(marks.text) };
  const renumbered = change === 'changed' && number !== number_before;
  return {
    heading: marks.heading.length > 0 ? marks.heading : null,
    text: marks.text.length > 0 ? marks.text : null,
    ...(renumbered && { number: [{ op: 'del', text: number_before }, { op: 'ins', text: number }] as Run[] }),
  };
}

const gone = (runs: readonly Run[]): Run[] => column(runs, 'base').map(({ text }) => ({ op: 'del', text }));
const come = (runs: readonly Run[]): Run[] => column(runs, 'result').map(({ text }) => ({ op: 'ins', text }));

import type { Amendment, ClauseMarks, Run } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';

/** How a text is shown: with the changes, as it would be, as it is, both side by side. */
export type View = 'marks' | 'result' | 'base' | 'columns';

export const views: readonly View[] = ['marks', 'result', 'base', 'columns'];

/** What is drawn of an amendment at one clause. */
export interface Drawn {
  heading: readonly Run[] | null;
  text: readonly Run[] | null;
  /** The printed number, where it would be another. */
  number?: readonly Run[];
  /** New units that would stand after the clause. */
  after: readonly ClauseMarks[];
}

const nothing: Drawn = { heading: null, text: null, after: [] };

/** An amendment to a text that is no more: it would draw words that do not stand here now. */
const isOffText = ({ carry }: Amendment) => carry === 'conflict' || carry === 'orphaned';

/** Only what is drawn over the very words that stand at the clause: other words are never shown in their place. */
export function fitting(drawn: Drawn, { heading, text }: Pick<ClauseView, 'heading' | 'text'>): Drawn {
  const over = (runs: readonly Run[] | null, words: string) =>
    runs && column(runs, 'base').map((run) => run.text).join('') === words ? runs : null;
  return { ...drawn, heading: over(drawn.heading, heading), text: over(drawn.text, text) };
}

/** What an amendment does to a clause; units it puts in are drawn at the clause where it stands. */
export function drawnAt(clause: string, amendment: Amendment | undefined): Drawn {
  if (!amendment) return nothing;
  const marks = amendment.current.marks.find((one) => one.clause === clause);
  return {
    heading: marks?.heading ?? null,
    text: marks?.text ?? null,
    after: amendment.clause === clause ? amendment.current.marks.filter((one) => one.became === 'inserted') : [],
  };
}

/**
 * Which amendment is drawn at each clause of a passage, in the order of the text.
 *
 * At a clause with amendments of its own it is the chosen one, else the first; a clause with none
 * shows the one drawn above it where that reaches down to it, such as the leaving out of an article.
 * One that does not fit the present text is not drawn over it.
 */
export function drawnOver(
  clauses: readonly string[],
  at: ReadonlyMap<string, readonly Amendment[]>,
  chosen: Readonly<Record<string, string>>,
  language: string,
): Map<string, Amendment> {
  const drawn = new Map<string, Amendment>();
  const reaching = new Map<string, Amendment>();
  for (const clause of clauses) {
    const own = at.get(clause)?.filter((amendment) => amendment.language === language && !isOffText(amendment)) ?? [];
    const shown = own.find((amendment) => amendment.id === chosen[clause]) ?? own[0] ?? reaching.get(clause);
    if (!shown) continue;
    drawn.set(clause, shown);
    for (const marks of shown.current.marks) if (!reaching.has(marks.clause)) reaching.set(marks.clause, shown);
  }
  return drawn;
}

/** The runs of a field as a view wants them: all, or the words of one side. */
export function inView(runs: readonly Run[], view: View): readonly Run[] {
  if (view === 'marks' || view === 'columns') return runs;
  return column(runs, view).map((run) => ({ op: 'same', text: run.text }));
}

/** In two columns: what goes is marked on the left, what comes on the right. */
export function column(runs: readonly Run[], side: 'base' | 'result'): Run[] {
  const gone = side === 'base' ? 'ins' : 'del';
  return runs.filter((run) => run.op !== gone);
}

/** Relations that a reader must weigh; the others are only told. */
const clashing = new Set(['exclusive', 'parallel', 'contains', 'within', 'includes', 'included']);

/** How many amendments an amendment cannot simply stand beside. */
export function clashes(amendment: Amendment): number {
  return amendment.relations.filter(({ relation }) => clashing.has(relation)).length;
}

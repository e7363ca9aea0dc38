import type { Amendment, Marks, Run } from '@/api/amendments';

/** How a text is shown: with the changes, as it would be, as it is, both side by side. */
export type View = 'marks' | 'result' | 'base' | 'columns';

export const views: readonly View[] = ['marks', 'result', 'base', 'columns'];

/** What is drawn of the amendments at one clause. */
export interface Drawn {
  heading: Run[] | null;
  text: Run[] | null;
  /** New units that would stand after the clause. */
  after: Marks[];
}

const nothing: Drawn = { heading: null, text: null, after: [] };

/** What an amendment does to a clause, as runs; units it puts in are drawn at the clause where it stands. */
export function drawnAt(clause: string, amendment: Amendment | undefined): Drawn {
  if (!amendment) return nothing;
  const of = (field: Marks['field']) =>
    amendment.marks.find((marks) => marks.clause === clause && marks.field === field)?.runs ?? null;
  return {
    heading: of('heading'),
    text: of('text'),
    after: amendment.clause === clause ? amendment.marks.filter((marks) => marks.clause === null) : [],
  };
}

/** The words of one side of a change. */
export function side(runs: readonly Run[], which: 'base' | 'result'): Run[] {
  const gone = which === 'base' ? 'ins' : 'del';
  return runs.flatMap((run): Run[] => (run.op === gone ? [] : [{ op: 'same', text: run.text }]));
}

/** The runs of a field as a view wants them: all, or one side without marks. */
export function inView(runs: Run[], view: View): Run[] {
  return view === 'marks' || view === 'columns' ? runs : side(runs, view);
}

/** In two columns: what goes is marked on the left, what comes on the right. */
export function column(runs: readonly Run[], which: 'base' | 'result'): Run[] {
  const gone = which === 'base' ? 'ins' : 'del';
  return runs.filter((run) => run.op !== gone);
}

import type { ClauseMarks } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import type { Asks } from '@/editor/create';
import type { EditTarget } from '@/reading/editing';
import { Cells } from './Cells';
import { isRearranged } from './edit';
import type { Edit } from './edit';
import { Rearranging } from './forms/Rearranging';
import { Panes } from './Panes';
import type { PanesProps } from './Panes';
import { UnitForm } from './UnitForm';

interface WordsProps {
  target: EditTarget;
  edit: Edit;
  marks: readonly ClauseMarks[] | undefined;
  asks: Asks;
  onChange: (edit: Edit) => void;
}

/** The words of the edit, in the shape that fits what is being done. */
export function Words({ target, edit, marks, asks, onChange }: WordsProps) {
  if (isRearranged(edit)) return <Rearranging target={target} edit={edit} marks={marks} onChange={onChange} />;
  switch (edit.kind) {
    case 'text':
      return (
        <Written
          target={target}
          asks={asks}
          base={target.clause.text}
          words={edit.text}
          runs={runsOf(marks, edit.clause, 'text')}
          onChange={(text) => onChange({ ...edit, text })}
        />
      );
    case 'heading':
      return (
        <Panes
          target={target}
          asks={asks}
          base={target.clause.heading}
          words={edit.heading}
          runs={runsOf(marks, edit.clause, 'heading')}
          oneLine
          onChange={(heading) => onChange({ ...edit, heading })}
        />
      );
    case 'remove':
      return <Removed clause={target.clause} clauses={target.text.clauses} lang={target.text.language} />;
    case 'insert':
    case 'replace':
      return <UnitForm target={target} unit={edit.unit} asks={asks} onChange={(unit) => onChange({ ...edit, unit })} />;
    case 'correct':
      return (
        <Written
          target={target}
          asks={asks}
          base={edit.heading ? target.clause.heading : target.clause.text}
          words={edit.text}
          runs={runsOf(marks, edit.clause, edit.heading ? 'heading' : 'text')}
          oneLine={edit.heading}
          onChange={(text) => onChange({ ...edit, text })}
        />
      );
  }
}

/** Words with what stands there; those of a row of a table cell by cell. */
function Written(props: PanesProps) {
  return props.target.clause.kind === 'row' ? <Cells {...props} /> : <Panes {...props} />;
}

function runsOf(marks: readonly ClauseMarks[] | undefined, clause: string, field: 'heading' | 'text') {
  return marks?.find((one) => one.clause === clause)?.[field] ?? null;
}

interface RemovedProps {
  clause: ClauseView;
  clauses: readonly ClauseView[];
  lang: string;
}

/** A unit that is to go, with all under it. */
function Removed({ clause, clauses, lang }: RemovedProps) {
  return (
    <div className="law removed" lang={lang}>
      <p>
        <del>{[clause.number, clause.heading, clause.text].filter(Boolean).join(' ')}</del>
      </p>
      {clauses
        .filter((one) => one.parent === clause.id)
        .map((child) => (
          <Removed key={child.id} clause={child} clauses={clauses} lang={lang} />
        ))}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { ClauseMarks, Run } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { ClauseEditor } from '@/editor/view';
import type { Asks } from '@/editor/create';
import type { EditTarget } from '@/reading/editing';
import { LawText } from '@/reading/LawText';
import { MarkedText } from '@/reading/MarkedText';
import { OddityNotes } from '@/reading/OddityNotes';
import { isRearranged } from './edit';
import type { Edit } from './edit';
import { Rearranging } from './forms/Rearranging';
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
        <Panes
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
        <Panes
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

function runsOf(marks: readonly ClauseMarks[] | undefined, clause: string, field: 'heading' | 'text') {
  return marks?.find((one) => one.clause === clause)?.[field] ?? null;
}

interface PanesProps {
  target: EditTarget;
  asks: Asks;
  base: string;
  words: string;
  runs: readonly Run[] | null;
  oneLine?: boolean;
  onChange: (words: string) => void;
}

/** What stands there and what is proposed, side by side; the change is marked in both. */
function Panes({ target, asks, base, words, runs, oneLine, onChange }: PanesProps) {
  const { t } = useLingui();
  const hint = useId();
  const lang = target.text.language;
  const gone = runs?.filter((run) => run.op !== 'ins');
  const fits = gone?.map((run) => run.text).join('') === base;
  return (
    <>
      <div className="panes">
        <div>
          <h4>
            <Trans>Как есть</Trans>
          </h4>
          <p className="law base-pane" lang={lang}>
            {gone && fits ? <MarkedText runs={gone} /> : <LawText text={base} />}
          </p>
        </div>
        <div>
          <h4>
            <Trans>Ваша редакция</Trans>
          </h4>
          <ClauseEditor
            text={words}
            label={t`${target.place}, ваша редакция`}
            lang={lang}
            describedBy={hint}
            runs={runs}
            oneLine={oneLine}
            autoFocus
            onChange={onChange}
            {...asks}
          />
        </div>
      </div>
      <p id={hint} className="muted amending-hint">
        <Trans>Esc – выйти из текста, F9 – к формальной записи.</Trans>
      </p>
      <OddityNotes text={words} />
    </>
  );
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

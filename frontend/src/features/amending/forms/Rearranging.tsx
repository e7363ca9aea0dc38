import { Trans } from '@lingui/react/macro';
import type { ClauseMarks } from '@/api/amendments';
import type { EditTarget } from '@/reading/editing';
import { WordingMarks } from '@/reading/WordingMarks';
import type { Edit, Rearranged } from '../edit';
import { JoinForm } from './JoinForm';
import { MoveForm } from './MoveForm';
import { RenumberForm } from './RenumberForm';
import { SplitForm } from './SplitForm';
import { TermForm } from './TermForm';
import './forms.css';

interface RearrangingProps {
  target: EditTarget;
  edit: Rearranged;
  marks: readonly ClauseMarks[] | undefined;
  onChange: (edit: Edit) => void;
}

/** The form of such a change, and what it would make of the text. */
export function Rearranging({ target, edit, marks = [], onChange }: RearrangingProps) {
  return (
    <>
      <Form target={target} edit={edit} onChange={onChange} />
      {marks.length > 0 && (
        <section className="made stack-tight" aria-live="off">
          <h4>
            <Trans>Что получится</Trans>
          </h4>
          <WordingMarks wording={{ marks: [...marks] }} lang={target.text.language} short />
        </section>
      )}
    </>
  );
}

function Form({ target, edit, onChange }: Omit<RearrangingProps, 'marks'>) {
  switch (edit.kind) {
    case 'repeal':
      return (
        <p className="muted">
          <Trans>Номер останется за местом, на месте слов будет стоять, что они утратили силу.</Trans>
        </p>
      );
    case 'renumber':
      return <RenumberForm target={target} edit={edit} onChange={onChange} />;
    case 'move':
      return <MoveForm target={target} edit={edit} onChange={onChange} />;
    case 'split':
      return <SplitForm target={target} edit={edit} onChange={onChange} />;
    case 'join':
      return <JoinForm target={target} edit={edit} onChange={onChange} />;
    case 'term':
      return <TermForm target={target} edit={edit} onChange={onChange} />;
  }
}

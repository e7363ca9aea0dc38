import { Trans, useLingui } from '@lingui/react/macro';
import { LawText } from '@/reading/LawText';
import { RadioGroup } from '@/ui/RadioGroup';
import type { FormProps } from './form';

/** The next unit taken into this one: in one line, or as a paragraph of its own. */
export function JoinForm({ target, edit, onChange }: FormProps<'join'>) {
  const { t } = useLingui();
  const { clause, text } = target;
  const other = text.clauses.find((one) => one.id === edit.other);
  return (
    <div className="stack">
      <div className="halves law" lang={text.language}>
        <p>
          <span className="number">{clause.number} </span>
          <LawText text={clause.text} />
        </p>
        <p>
          <del>{other?.number}</del> <LawText text={other?.text ?? ''} />
        </p>
      </div>
      {clause.text && other?.text && (
        <RadioGroup
          label={t`Как соединить`}
          value={edit.glue === '\n' ? 'line' : 'space'}
          choices={[
            { value: 'space', label: <Trans>в один абзац</Trans> },
            { value: 'line', label: <Trans>с нового абзаца</Trans> },
          ]}
          onChange={(glue) => onChange({ ...edit, glue: glue === 'line' ? '\n' : ' ' })}
          across
        />
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { RequiredMark } from './TextField';

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

/** A question with a few answers, all in sight. */
export function RadioGroup<Value extends string>({
  label,
  value,
  choices,
  onChange,
  hint,
  error,
  required,
  across,
}: {
  label: ReactNode;
  value: Value | null;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  /** Answers side by side. */
  across?: boolean;
}) {
  return (
    <AriaRadioGroup
      className="field choices"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation={across ? 'horizontal' : 'vertical'}
    >
      <Label>
        {label}
        {required && <RequiredMark />}
      </Label>
      {hint && <Text slot="description">{hint}</Text>}
      <div className="choice-list">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            <span className="mark" aria-hidden="true" />
            <span>
              {choice.label}
              {choice.hint && <span className="muted choice-hint">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';

export interface TextFieldProps {
  id?: string;
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong with the value, in words; empty when nothing is. */
  error?: string | null;
  required?: boolean;
  readOnly?: boolean;
  /** Lines of a text area; one line is an input. */
  lines?: number;
  /** The longest text taken, counted in sight. */
  limit?: number;
  type?: 'text' | 'search' | 'date' | 'datetime-local' | 'number' | 'email';
  lang?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
}

/** From which part of the limit on it is shown how much is left: before, it tells nothing. */
const NEAR = 0.8;

/** Words typed by a person, with a name, a hint, and what is wrong. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, lines = 1, limit, required, lang, type, ...rest } = props;
  return (
    <AriaTextField {...rest} className="field" type={type} isRequired={required} isReadOnly={props.readOnly} isInvalid={Boolean(error)} validationBehavior="aria">
      <Label>
        {label}
        {required && <RequiredMark />}
      </Label>
      {hint && <Text slot="description">{hint}</Text>}
      {lines > 1 ? <TextArea id={id} rows={lines} lang={lang} maxLength={limit} /> : <Input id={id} lang={lang} maxLength={limit} />}
      <div className="field-foot">
        <FieldError>{error}</FieldError>
        {limit && props.value.length > limit * NEAR && (
          <span className="muted nowrap">
            {props.value.length}/{limit}
          </span>
        )}
      </div>
    </AriaTextField>
  );
}

/** Says that a field must be filled: a word, since an asterisk alone explains nothing. */
export function RequiredMark() {
  return (
    <span className="muted required">
      {' '}
      <Trans>обязательно</Trans>
    </span>
  );
}

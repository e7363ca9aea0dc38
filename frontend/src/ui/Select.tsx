import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from './Icon';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  detail?: string;
}

/** One of a known few. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  error,
  disabled,
  compact,
}: {
  label: ReactNode;
  value: Value | null;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  hint?: ReactNode;
  error?: string | null;
  disabled?: boolean;
  /** In a row of controls: the label is spoken, not shown. */
  compact?: boolean;
}) {
  const { t } = useLingui();
  return (
    <AriaSelect
      className={compact ? 'field field-compact' : 'field'}
      placeholder={t`Выберите`}
      value={value}
      onChange={(key) => onChange(key as Value)}
      isInvalid={Boolean(error)}
      isDisabled={disabled}
    >
      <Label className={compact ? 'vh' : 'react-aria-Label'}>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

/** The list of a select or a combo box. */
export function Options({ options }: { options: readonly Option[] }) {
  return (
    <ListBox className="listbox" items={options.map((option) => ({ id: option.value, ...option }))}>
      {(option) => (
        <ListBoxItem className="option" textValue={option.label}>
          <Text slot="label">{option.label}</Text>
          {option.detail && <Text slot="description">{option.detail}</Text>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from './Icon';
import { Options } from './Select';
import type { Option } from './Select';

/** One of many, found by typing. */
export function ComboBox<Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  error,
}: {
  label: ReactNode;
  value: Value | null;
  options: readonly Option<Value>[];
  onChange: (value: Value | null) => void;
  hint?: ReactNode;
  error?: string | null;
}) {
  return (
    <AriaComboBox
      className="field"
      value={value}
      onChange={(key) => onChange(key as Value | null)}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      {hint && <Text slot="description">{hint}</Text>}
      <div className="combo">
        <Input />
        <Button className="combo-button">
          <Icon name="down" />
        </Button>
      </div>
      <FieldError>{error}</FieldError>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  );
}

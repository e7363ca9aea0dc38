import type { ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { Key } from './Key';

export interface Command {
  key: string;
  label: string;
  detail?: string;
  shortcut?: string;
}

/** A list of verbs narrowed by typing. */
export function Commands({
  label,
  commands,
  empty,
  onRun,
}: {
  label: string;
  commands: readonly Command[];
  empty: ReactNode;
  onRun: (key: string) => void;
}) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField className="field" autoFocus>
        <Label className="vh">{label}</Label>
        <Input />
      </SearchField>
      <Menu className="listbox commands" aria-label={label} onAction={(key) => onRun(String(key))} renderEmptyState={() => empty}>
        {commands.map((command) => (
          <MenuItem key={command.key} id={command.key} className="option" textValue={command.label}>
            <Text slot="label">{command.label}</Text>
            <Text slot="description">{command.detail}</Text>
            {command.shortcut && <Key chord={command.shortcut} />}
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}

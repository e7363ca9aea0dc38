import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from './Icon';
import type { IconName } from './Icon';

export interface MenuEntry {
  key: string;
  label: string;
  detail?: string;
  /** The one chosen now, in a menu that chooses. */
  chosen?: boolean;
  act: () => void;
}

/** A few verbs behind one button. */
export function Menu({
  label,
  spoken,
  icon,
  entries,
}: {
  label: ReactNode;
  /** The button's name where `label` is too short to tell. */
  spoken?: string;
  icon?: IconName;
  entries: readonly MenuEntry[];
}) {
  const chooses = entries.some((entry) => entry.chosen !== undefined);
  return (
    <MenuTrigger>
      <Button className="button" data-variant="quiet" aria-label={spoken}>
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <AriaMenu
          className="listbox"
          selectionMode={chooses ? 'single' : 'none'}
          selectedKeys={entries.filter((entry) => entry.chosen).map((entry) => entry.key)}
          onAction={(key) => entries.find((entry) => entry.key === key)?.act()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.key} id={entry.key} className="option" textValue={entry.label}>
              <Text slot="label">{entry.label}</Text>
              {entry.detail && <Text slot="description">{entry.detail}</Text>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

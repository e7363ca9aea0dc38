import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import { Key } from './Key';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'type'> {
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** Shown beside the words, and spoken as `aria-keyshortcuts`; the keyboard registry does the work. */
  shortcut?: string;
  /** Why this cannot be done now. The button stays focusable and says so. */
  blocked?: string | null;
  /** Something is under way: a second press does nothing. */
  pending?: boolean;
  submit?: boolean;
  children?: ReactNode;
}

/** A verb. Blocked buttons keep their place, can be focused, and name the reason. */
export function Button({
  variant = 'plain',
  icon,
  shortcut,
  blocked,
  pending,
  submit,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  const reason = useId();
  const inert = Boolean(blocked) || pending === true;
  return (
    <>
      <button
        {...rest}
        type={submit ? 'submit' : 'button'}
        className={joined('button', className)}
        data-variant={variant}
        aria-disabled={inert || undefined}
        aria-busy={pending || undefined}
        aria-describedby={joined(rest['aria-describedby'], blocked && reason)}
        aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
        onClick={inert ? (event) => event.preventDefault() : onClick}
      >
        <Face icon={icon} shortcut={shortcut}>
          {children}
        </Face>
      </button>
      {blocked && (
        <span id={reason} className="blocked-reason">
          {blocked}
        </span>
      )}
    </>
  );
}

function Face({ icon, shortcut, children }: Pick<ButtonProps, 'icon' | 'shortcut' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Key chord={shortcut} />}
    </>
  );
}

function joined(...names: (string | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** A verb shown by a drawing alone; its name is spoken and shown as a tooltip by the browser. */
export function IconButton({ label, ...props }: Omit<ButtonProps, 'children'> & { label: string; icon: IconName }) {
  return <Button variant="quiet" aria-label={label} title={label} {...props} className="icon-button" />;
}

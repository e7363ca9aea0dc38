import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';

const icons: Record<'info' | 'ok' | 'error' | 'conflict', IconName> = {
  info: 'info',
  ok: 'check',
  error: 'warning',
  conflict: 'warning',
};

/** Something the reader must know here, in the page: what happened, what is safe, what to do. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  tone?: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}

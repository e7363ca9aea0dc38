import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';

export type Tone = 'plain' | 'accent' | 'ok' | 'error' | 'conflict' | 'comment' | 'moved';

/** A short state in words, never by colour alone. */
export function Chip({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

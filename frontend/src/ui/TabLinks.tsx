import type { ReactNode } from 'react';
import { Link } from './Link';

export interface TabLink {
  href: string;
  label: ReactNode;
  current: boolean;
}

/** Pages of one thing, side by side; each has its own address. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav className="tab-list" aria-label={label}>
      {links.map((link) => (
        <Link key={link.href} href={link.href} className="tab" aria-current={link.current ? 'page' : undefined}>
          {link.label}
        </Link>
      ))}
    </nav>
  );
}

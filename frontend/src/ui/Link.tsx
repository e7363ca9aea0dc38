import { createContext, useContext } from 'react';
import type { ComponentProps, MouseEvent } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';

/** How the application goes to an address of its own; the router is given once, in app/. */
export const Navigation = createContext<(href: string) => void>((href) => window.location.assign(href));

const ours = (href: string) => href.startsWith('/') && !href.startsWith('/api') && !href.startsWith('/auth');

const ordinary = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export interface LinkProps extends ComponentProps<'a'> {
  href: string;
  icon?: IconName;
  /** Drawn as a button: for the one next step that is an address. */
  asButton?: 'primary' | 'plain' | 'quiet';
}

/** An address. Plain clicks stay in the page, everything else is the browser's. */
export function Link({ href, icon, asButton, children, className, onClick, ...rest }: LinkProps) {
  const go = useContext(Navigation);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !ours(href) || !ordinary(event) || rest.target || rest.download !== undefined) return;
    event.preventDefault();
    go(href);
  };
  const classes = [asButton ? 'button' : 'link', className].filter(Boolean).join(' ');
  return (
    <a {...rest} href={href} className={classes} data-variant={asButton} onClick={follow}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

import { useEffect, useLayoutEffect, useRef } from 'react';
import { addScope, press } from './registry';
import type { Shortcut } from './registry';

/**
 * Makes shortcuts live while the calling component is shown. `name` heads them in the help.
 *
 * A key means what stands on the screen: its action is exchanged as the screen is, not some time after.
 */
export function useShortcuts(name: string, shortcuts: readonly Shortcut[]): void {
  const scope = useRef({ name, shortcuts });
  useLayoutEffect(() => {
    scope.current = { name, shortcuts };
  });
  useLayoutEffect(() => addScope(scope), []);
}

/** Listens to the keyboard; once, at the top of the application. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

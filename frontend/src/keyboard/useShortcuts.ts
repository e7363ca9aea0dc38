import { useEffect, useRef } from 'react';
import { addScope, press } from './registry';
import type { Shortcut } from './registry';

/** Makes shortcuts live while the calling component is shown. `name` heads them in the help. */
export function useShortcuts(name: string, shortcuts: readonly Shortcut[]): void {
  const scope = useRef({ name, shortcuts });
  useEffect(() => {
    scope.current = { name, shortcuts };
  });
  useEffect(() => addScope(scope), []);
}

/** Listens to the keyboard; once, at the top of the application. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

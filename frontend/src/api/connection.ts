import { useSyncExternalStore } from 'react';

/** Whether the service answers: told by every request, by the live stream and by the browser itself. */
export interface Connection {
  on: boolean;
  /** Since when, in milliseconds of this computer's clock. */
  since: number;
}

let current: Connection = { on: navigator.onLine, since: Date.now() };
const watchers = new Set<() => void>();

function set(on: boolean) {
  if (current.on === on) return;
  current = { on, since: Date.now() };
  watchers.forEach((tell) => tell());
}

/** Something was answered. */
export function answered(): void {
  set(true);
}

/** Something was asked and no answer came. */
export function unanswered(): void {
  set(false);
}

export function connection(): Connection {
  return current;
}

export function watchConnection(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export function useConnection(): Connection {
  return useSyncExternalStore(watchConnection, connection);
}

window.addEventListener('offline', unanswered);

import { useSyncExternalStore } from 'react';
import type { Fate, Unsent } from './unsent';

/** The decisions of one sitting that wait on this device, and what became of those sent since. */
export interface Kept {
  waiting: readonly Unsent[];
  settled: readonly { unsent: Unsent; fate: Fate }[];
}

const nothing: Kept = { waiting: [], settled: [] };
const kept = new Map<string, Kept>();
const watchers = new Set<() => void>();

const place = (sitting: string) => `clausula.unsent.${sitting}`;

export function keptOf(sitting: string): Kept {
  let found = kept.get(sitting);
  if (!found) {
    found = stored(sitting);
    kept.set(sitting, found);
  }
  return found;
}

/** Survives closing the page; what cannot be read is left where it is and not shown. */
function stored(sitting: string): Kept {
  try {
    const waiting = JSON.parse(localStorage.getItem(place(sitting)) ?? '[]') as Unsent[];
    return waiting.length > 0 ? { waiting, settled: [] } : nothing;
  } catch {
    return nothing;
  }
}

export function keep(sitting: string, change: (before: Kept) => Kept): void {
  const next = change(keptOf(sitting));
  kept.set(sitting, next);
  try {
    if (next.waiting.length > 0) localStorage.setItem(place(sitting), JSON.stringify(next.waiting));
    else localStorage.removeItem(place(sitting));
  } catch {
    // Without storage the decisions wait until the page is closed.
  }
  watchers.forEach((tell) => tell());
}

export function useKept(sitting: string): Kept {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => keptOf(sitting),
  );
}

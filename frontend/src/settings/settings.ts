import { useSyncExternalStore } from 'react';

/** What a reader chooses for this device: never part of an address, never sent to the server. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  density: 'compact' | 'roomy';
  language: 'ru' | 'en';
  /** Size of legal text, as a factor of the default. */
  lawZoom: number;
  /** Whether shortcuts of one key (J, K, 1…4) work; WCAG 2.1.4 demands the choice. */
  singleKeys: boolean;
  /** Whether the console goes on to the next amendment after a decision. */
  autoAdvance: boolean;
  /** Whether the screen of the hall shows what is chosen at the console. */
  screenFollows: boolean;
  /** How much is said aloud around a change. */
  speak: 'brief' | 'full' | 'none';
}

/** Shared with public/appearance.js, which applies the theme before the first paint. */
const KEY = 'clausula.settings';

const defaults: Settings = {
  theme: 'system',
  density: 'compact',
  language: 'ru',
  lawZoom: 1,
  singleKeys: true,
  autoAdvance: true,
  screenFollows: true,
  speak: 'brief',
};

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return { ...defaults, ...kept };
  } catch {
    return defaults;
  }
}

let current = read();
const watchers = new Set<() => void>();

function show(settings: Settings) {
  const root = document.documentElement;
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
  root.dataset.density = settings.density;
  root.dataset.speak = settings.speak;
  root.lang = settings.language;
  root.style.setProperty('--law-zoom', String(settings.lawZoom));
}

export function settings(): Settings {
  return current;
}

/** Changes some settings, keeps them on this device and shows them at once. */
export function choose(changed: Partial<Settings>) {
  current = { ...current, ...changed };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  show(current);
  watchers.forEach((tell) => tell());
}

export function watchSettings(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export function useSettings(): Settings {
  return useSyncExternalStore(watchSettings, settings);
}

show(current);

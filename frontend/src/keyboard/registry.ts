import { settings } from '@/settings/settings';
import { chordOf, isSingleKey } from './keys';

export interface Shortcut {
  /** `j`, `shift+j`, `ctrl+k`, `f6`, or two presses one after the other: `g w`. */
  chord: string;
  /** The verb in the reader's language: shown in help and in the palette. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Another way to type the same; left out of help. */
  alias?: boolean;
  /** Works in a dialog too. */
  everywhere?: boolean;
  /** Works only where the focus is inside this. */
  within?: () => Element | null;
}

/** The shortcuts of one part of the screen, alive while that part is shown. */
export interface Scope {
  name: string;
  shortcuts: readonly Shortcut[];
}

const scopes: { current: Scope }[] = [];
const watchers = new Set<() => void>();
let begun = '';
let begunAt = 0;

/** Makes shortcuts live; the last scope added answers first. Returns how to take them away. */
export function addScope(scope: { current: Scope }): () => void {
  scopes.push(scope);
  watchers.forEach((tell) => tell());
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    watchers.forEach((tell) => tell());
  };
}

export function watchScopes(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** What can be pressed on this screen now, the nearest part first; a shadowed shortcut is not listed. */
export function liveScopes(): Scope[] {
  const taken = new Set<string>();
  return scopes.toReversed().map(({ current }) => ({
    name: current.name,
    shortcuts: current.shortcuts.filter(({ chord, alias }) => {
      const free = !alias && !taken.has(chord) && (settings().singleKeys || !isSingleKey(chord));
      taken.add(chord);
      return free;
    }),
  }));
}

/** Runs the shortcut a press means, if one is live here. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  const sequence = Date.now() - begunAt < 1500 && begun ? `${begun} ${chord}` : chord;
  const found = find(sequence, event) ?? find(chord, event);
  begun = !found && mayBegin(chord) && !isWriting(event.target) ? chord : '';
  begunAt = Date.now();
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

function find(chord: string, event: KeyboardEvent): Shortcut | undefined {
  for (const { current } of scopes.toReversed()) {
    const found = current.shortcuts.find((shortcut) => shortcut.chord === chord);
    if (found && isInside(found, event.target) && reaches(found, event.target)) return found;
  }
  return undefined;
}

function mayBegin(chord: string): boolean {
  return scopes.some(({ current }) => current.shortcuts.some((shortcut) => shortcut.chord.startsWith(`${chord} `)));
}

function isInside({ within }: Shortcut, target: EventTarget | null): boolean {
  return !within || (target instanceof Node && Boolean(within()?.contains(target)));
}

function reaches({ chord, everywhere }: Shortcut, target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  if (!everywhere && element?.closest('[role=dialog],[role=menu],[role=listbox]')) return false;
  if (isSingleKey(chord)) return settings().singleKeys && !isWriting(target);
  if (/^(home|end|arrow|page)/.test(chord)) return !isWriting(target);
  if (/^(enter|space)$/.test(chord)) return !isWriting(target) && !isControl(element);
  return true;
}

/** Whether characters typed here are somebody's words. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|button|submit|range|file)$/.test(target.type);
  if (target.isContentEditable || target.closest('[contenteditable=true]')) return true;
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isControl(element: Element | null): boolean {
  return Boolean(element?.closest('a,button,summary,input,[role=button],[role=tab]'));
}

/** Says things aloud to readers of the screen, rarely: one polite message in two seconds, joined. */

const pause = 2000;
let waiting: string[] = [];
let spoken = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function region(name: 'status' | 'alert'): HTMLElement | null {
  return document.getElementById(name);
}

function say() {
  timer = undefined;
  spoken = Date.now();
  const place = region('status');
  if (place) place.textContent = [...new Set(waiting)].join(' ');
  waiting = [];
}

/** Speaks when the reader pauses. Several messages at once become one. */
export function announce(message: string): void {
  waiting.push(message);
  timer ??= setTimeout(say, Math.max(50, pause - (Date.now() - spoken)));
}

/** Interrupts: for what cannot wait, such as words that could not be saved. */
export function alert(message: string): void {
  const place = region('alert');
  if (place) place.textContent = message;
}

/** What of the memory is out of date after a message, in keys of queries. */
type Forget = (keys: string[][]) => void;

const burst = 250;

/** What a stream tells of. */
export interface Hearing {
  ready: () => void;
  change: (data: string) => void;
  stop: () => void;
}

/** Everything of acts and of the reader's work. */
const all: string[][] = [['act'], ['acts'], ['work'], ['amendment'], ['meeting']];

/**
 * Gathers the messages of a burst, then forgets once.
 *
 * The first `ready` finds fresh pages; a later one comes after a broken connection, when anything may have been missed.
 */
export function heard(forget: Forget, pause = burst): Hearing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connected = false;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      forget(all);
    }, pause);
  };
  return {
    ready: () => {
      if (connected) later();
      connected = true;
    },
    change: (data: string) => {
      if (isNotice(data)) later();
    },
    stop: () => clearTimeout(timer),
  };
}

function isNotice(data: string): boolean {
  try {
    return typeof (JSON.parse(data) as { kind?: unknown }).kind === 'string';
  } catch {
    return false;
  }
}

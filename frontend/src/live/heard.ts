/** What of the memory is out of date after a message, in keys of queries. */
type Forget = (keys: string[][]) => void;

const pause = 250;

/** Everything of acts and of the reader's work. */
const all: string[][] = [['act'], ['acts'], ['work'], ['amendment']];

/**
 * Gathers the messages of a burst, then forgets once.
 *
 * The first `ready` finds fresh pages; a later one comes after a broken connection, when anything may have been missed.
 */
export function heard(forget: Forget) {
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

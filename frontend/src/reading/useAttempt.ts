import { useCallback, useState } from 'react';
import { announce } from '@/ui/announce';

/** Tries a write: one at a time, its failure kept to be shown, its success said aloud. */
export function useAttempt() {
  const [pending, wait] = useState(false);
  const [failure, fail] = useState<unknown>(null);
  const run = useCallback((write: () => Promise<unknown>, done: string) => {
    wait(true);
    fail(null);
    write()
      .then(() => announce(done))
      .catch((refused: unknown) => fail(refused))
      .finally(() => wait(false));
  }, []);
  return { run, pending, failure };
}

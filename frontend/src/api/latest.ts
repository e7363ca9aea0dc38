import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { connection } from './connection';
import { readAnew, written } from './meeting';

/**
 * Puts what was asked for last at a path, and keeps it to be shown until it is read back.
 *
 * A reading begun before tells of what was before; of two requests under way together either may come last.
 */
export function useLatest<Wish extends object>(path: string | undefined) {
  const client = useQueryClient();
  const [asked, ask] = useState<Wish | null>(null);
  const [refused, refuse] = useState<{ wish: Wish | null; since: number } | null>(null);
  const wish = useRef<Wish | null>(null);
  const { mutate, error } = useMutation({
    mutationFn: async () => {
      const { sent, failure } = await sendLatest(wish, path ?? '');
      await readAnew(client);
      refuse(failure ? { wish: sent, since: connection().since } : null);
      ask((before) => (before === sent ? null : before));
      if (failure) throw failure;
    },
  });
  const put = useCallback(
    (what: Wish) => {
      if (!path) return;
      const under = wish.current !== null;
      wish.current = what;
      ask(what);
      if (!under) mutate();
    },
    [path, mutate],
  );
  return { asked, put, refused, error };
}

/** Sends the wish of the moment, one request at a time, until no other was made meanwhile. */
async function sendLatest<Wish>(wish: RefObject<Wish | null>, path: string): Promise<{ sent: Wish | null; failure?: Error }> {
  for (;;) {
    const sent = wish.current;
    const failure = await written({ method: 'PUT', path, body: sent }).then(() => undefined, (refusal: Error) => refusal);
    if (wish.current !== sent) continue;
    wish.current = null;
    return { sent, failure };
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useActChanged } from '@/api/amendments';
import { api } from '@/api/client';
import { Problem, taken } from '@/api/problem';
import { latestEvents } from '@/api/queries';
import { lastDecision } from './lastDecision';
import type { LastDecision } from './lastDecision';

/** How many of the latest events are looked through for a decision. */
export const LOOKED_AT = 100;

const takingBack = 'taking-back';

interface Asked {
  /** The decision that was on the screen as the last one. */
  shown: LastDecision | null;
  reason: string;
}

export type TakingBack = ReturnType<typeof useTakingBack>;

/**
 * Takes the last decision back, however soon after it that is asked.
 *
 * What this page is still writing is written first, and the record is read anew: «the last» is the decision the chair
 * has just made, not the one before it that the screen may still name. `own` is the last one made at this console.
 */
export function useTakingBack(act: string, own: RefObject<string | null>, onUndone: (amendment: string) => void) {
  const client = useQueryClient();
  const changed = useActChanged(act);
  const now = useRef(onUndone);
  useLayoutEffect(() => {
    now.current = onUndone;
  });
  return useMutation({
    mutationKey: [takingBack],
    networkMode: 'always',
    mutationFn: async ({ shown, reason }: Asked) => {
      await written(client);
      const last = lastDecision(await client.fetchQuery({ ...latestEvents(act, LOOKED_AT), staleTime: 0 }));
      if (!last) throw new Problem('nothing-to-undo', 409);
      const known = last.amendment === own.current || (last.amendment === shown?.amendment && last.at === shown.at);
      if (!known) throw new Problem('not-the-latest', 409);
      const { amendment } = last;
      await taken(api.POST('/api/amendments/{amendment}/decision-undo', { params: { path: { amendment } }, body: { reason } }));
      // Before all is read anew: nobody decides what only stands on the table until then.
      now.current(amendment);
      return last;
    },
    onSettled: changed,
  });
}

/** Waits until every other write of this page has its answer; one that waits for the connection is not waited for. */
function written(client: QueryClient): Promise<void> {
  const cache = client.getMutationCache();
  const under = () =>
    cache.getAll().some(({ state, options }) => state.status === 'pending' && !state.isPaused && options.mutationKey?.[0] !== takingBack);
  if (!under()) return Promise.resolve();
  return new Promise((done) => {
    const stop = cache.subscribe(() => {
      if (under()) return;
      stop();
      done();
    });
  });
}

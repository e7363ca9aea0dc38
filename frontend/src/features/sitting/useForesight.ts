import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Amendment } from '@/api/amendments';
import { useConnection } from '@/api/connection';
import { Problem } from '@/api/problem';
import { foreseen, foresightQuery } from './api';
import type { Consequences } from './api';
import { decidable } from './order';
import { doesTheSame, foreseenIn } from './unsent/unsent';

/** What a chair can say of an amendment, in the order of the keys 1–5. */
export const outcomes = ['adopted', 'rejected', 'postponed', 'withdrawn', 'fallen'] as const;
export type Outcome = (typeof outcomes)[number];
export type Foresight = Record<Outcome, Consequences | undefined>;

/** What each decision on an amendment would do, and how to be sure of it at the moment of deciding. */
export function useForesight(act: string, amendment: Amendment, enabled: boolean) {
  const client = useQueryClient();
  const { on } = useConnection();
  const { data: all, isFetching } = useQuery({ ...foresightQuery(act, amendment), enabled });
  const seen = Object.fromEntries(outcomes.map((outcome) => [outcome, foreseen(all, outcome)])) as Foresight;
  /** The picture to decide on: fresh, and the same in effect as the one on the screen. */
  const certain = async (outcome: Outcome): Promise<Consequences> => {
    const shown = seen[outcome];
    if (!shown) throw new Problem('stale-picture', 0);
    if (!on) return shown;
    const now = await client
      .fetchQuery({ ...foresightQuery(act, amendment), staleTime: 60_000 })
      .then((fresh) => foreseen(fresh, outcome))
      .catch((failure: unknown) => {
        if (failure instanceof TypeError) return shown;
        throw failure;
      });
    if (!now || !doesTheSame(foreseenIn(shown), foreseenIn(now), () => false)) throw new Problem('stale-picture', 409);
    return now;
  };
  return { seen, certain, renewing: isFetching };
}

const ahead = 12;

/** Asks what decisions on the next amendments would do, so that they can be decided at once, and without a connection. */
export function useForethought(act: string, amendments: readonly Amendment[], current: string | undefined): void {
  const client = useQueryClient();
  const { on } = useConnection();
  const at = amendments.findIndex(({ id }) => id === current);
  const next = amendments.slice(at + 1).filter(({ status }) => decidable.has(status)).slice(0, ahead);
  const names = next.map(({ id, revision }) => `${id} ${revision}`).join(' ');
  const asked = useRef(next);
  useEffect(() => {
    asked.current = next;
  });
  useEffect(() => {
    if (!on || !names) return undefined;
    let stopped = false;
    const timer = setTimeout(() => {
      void (async () => {
        for (const [place, amendment] of asked.current.entries()) {
          const query = foresightQuery(act, amendment);
          if (stopped) return;
          if (place < 2 || client.getQueryData(query.queryKey) === undefined) await client.prefetchQuery(query);
        }
      })();
    }, 150);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [act, names, on, client]);
}

import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import type { Amendment, Status } from '@/api/amendments';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Consequences = Schemas['ConsequencesOut'];
export type Sittings = Schemas['SittingsOut'];
export type Sitting = Schemas['SittingOut'];

const PAGE = 100;

/** The amendments of an act in the order in which they are taken, rivals and identical ones together, page by page. */
export function useAmendmentList(act: string, mine: boolean) {
  return useInfiniteQuery({
    queryKey: ['act', act, 'amendments', 'list', mine],
    queryFn: ({ pageParam: after }) =>
      taken(api.GET('/api/acts/{act}/amendments', { params: { path: { act }, query: { mine, after, limit: PAGE } } })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.after ?? undefined,
  });
}

export function useSittings(act: string) {
  return useQuery({
    queryKey: ['act', act, 'sittings'],
    queryFn: () => taken(api.GET('/api/acts/{act}/sittings', { params: { path: { act } } })),
  });
}

/**
 * What each decision would do to other amendments, asked before one is made: all at one time.
 *
 * What was foreseen before the amendment was decided, or its decision undone, is not what is foreseen after.
 */
export function foresightQuery(act: string, { id, status, revision }: Amendment) {
  return {
    queryKey: ['act', act, 'foresight', id, status, revision],
    queryFn: () => taken(api.GET('/api/amendments/{amendment}/foresight', { params: { path: { amendment: id } } })),
    retry: false,
    throwOnError: false,
    gcTime: 30 * 60_000,
  };
}

/** What one decision would do, of all that was foreseen. */
export function foreseen(all: readonly Consequences[] | undefined, outcome: Status): Consequences | undefined {
  return all?.find((one) => one.outcome === outcome);
}

export function useConsequences(act: string, amendment: Amendment, outcome: Status, enabled: boolean) {
  return foreseen(useQuery({ ...foresightQuery(act, amendment), enabled }).data, outcome);
}

function useWrite<Asked, Answer>(act: string, ask: (asked: Asked) => Promise<Answer>) {
  const changed = useActChanged(act);
  return useMutation({ mutationFn: ask, onSettled: changed });
}

export interface Ruled {
  amendment: Amendment;
  admissible: boolean;
  reason: string;
}

const rule = ({ amendment, admissible, reason }: Ruled) =>
  taken(
    api.POST('/api/amendments/{amendment}/ruling', {
      params: { path: { amendment: amendment.id }, header: ifMatch(amendment.revision) },
      body: { admissible, reason },
    }),
  );

export function useRule(act: string) {
  return useWrite(act, rule);
}

/** Admits many, one after the other, and tells how far it has come; stops at the first refusal. */
export function useAdmitAll(act: string, told: (done: number) => void) {
  return useWrite(act, async (amendments: readonly Amendment[]) => {
    for (const [done, amendment] of amendments.entries()) {
      told(done);
      await rule({ amendment, admissible: true, reason: '' });
    }
  });
}

export interface Decided {
  amendment: string;
  outcome: Status;
  /** The picture of consequences that was on the screen. */
  sees: string;
  reason: string;
}

export function useDecide(act: string) {
  return useWrite(act, ({ amendment, outcome, sees, reason }: Decided) =>
    taken(
      api.POST('/api/amendments/{amendment}/decision', {
        params: { path: { amendment } },
        body: { outcome, sees, reason },
      }),
    ),
  );
}

/** Opens a sitting with the delegations that the chair says are present. */
export function useOpenSitting(act: string) {
  return useWrite(act, (present: string[]) =>
    taken(api.POST('/api/acts/{act}/sittings', { params: { path: { act } }, body: { present } })),
  );
}

/** Says anew who is present in a sitting. */
export function usePresent(act: string) {
  return useWrite(act, ({ sitting, present }: { sitting: string; present: string[] }) =>
    taken(api.PUT('/api/sittings/{sitting}/presence', { params: { path: { sitting } }, body: { present } })),
  );
}

export function useCloseSitting(act: string) {
  return useWrite(act, (sitting: string) =>
    taken(api.POST('/api/sittings/{sitting}/closing', { params: { path: { sitting } } })),
  );
}

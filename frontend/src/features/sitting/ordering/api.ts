import { useMutation, useQuery } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Order = Schemas['OrderOut'];
export type NewOrder = Schemas['NewOrder'];

/** Every order ever given over the list of an act. */
export function useOrders(act: string) {
  return useQuery({
    queryKey: ['act', act, 'orders'],
    queryFn: () => taken(api.GET('/api/acts/{act}/orders', { params: { path: { act } } })),
  });
}

function useWrite<Asked, Answer>(act: string, ask: (asked: Asked) => Promise<Answer>) {
  const changed = useActChanged(act);
  return useMutation({ mutationFn: ask, onSettled: changed });
}

export function useGiveOrder(act: string) {
  return useWrite(act, (body: NewOrder) => taken(api.POST('/api/acts/{act}/orders', { params: { path: { act } }, body })));
}

export function useConfirmOrder(act: string) {
  return useWrite(act, (order: string) =>
    taken(api.POST('/api/orders/{order}/confirmation', { params: { path: { order } } })),
  );
}

export function useUndoOrder(act: string) {
  return useWrite(act, ({ order, reason }: { order: string; reason: string }) =>
    taken(api.POST('/api/orders/{order}/undoing', { params: { path: { order } }, body: { reason } })),
  );
}

export function useRecommend(act: string) {
  return useWrite(act, ({ amendment, table, reason }: { amendment: string; table: number; reason: string }) =>
    taken(
      api.POST('/api/amendments/{amendment}/recommendation', {
        params: { path: { amendment } },
        body: { table, reason },
      }),
    ),
  );
}

export function useConfirmTables(act: string) {
  return useWrite(act, () =>
    taken(api.POST('/api/acts/{act}/tables/confirmation', { params: { path: { act } }, body: { amendments: [] } })),
  );
}

/** Has an amendment decided by itself, or lets it be decided with its table after all. */
export function usePullOut(act: string) {
  return useWrite(act, ({ amendment, back, reason }: { amendment: string; back: boolean; reason: string }) =>
    back
      ? taken(api.POST('/api/amendments/{amendment}/putting-back', { params: { path: { amendment } } }))
      : taken(api.POST('/api/amendments/{amendment}/pull-out', { params: { path: { amendment } }, body: { reason } })),
  );
}

export function useAnswerConsent(act: string) {
  return useWrite(
    act,
    ({ compromise, original, given, reason }: { compromise: string; original: string; given: boolean; reason: string }) =>
      taken(
        api.POST('/api/amendments/{amendment}/consents/{original}/answer', {
          params: { path: { amendment: compromise, original } },
          body: { given, reason },
        }),
      ),
  );
}

export function useTakeOver(act: string) {
  return useWrite(act, ({ id, revision }: Amendment) =>
    taken(
      api.POST('/api/amendments/{amendment}/taking-over', {
        params: { path: { amendment: id }, header: ifMatch(revision) },
      }),
    ),
  );
}

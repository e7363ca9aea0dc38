import { useMutation } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Table = 1 | 2;
export type TableForeseen = Schemas['ForeseenOut'];

const at = (act: string, table: Table) => ({ act, table });

/** What deciding a table as one would do, but for amendments of some numbers. */
export function foreseenQuery(act: string, table: Table, excepted: number[]) {
  return {
    queryKey: ['act', act, 'tables', table, 'foreseen', ...excepted],
    queryFn: () =>
      taken(api.GET('/api/acts/{act}/tables/{table}/foreseen', { params: { path: at(act, table), query: { excepted } } })),
    retry: false,
    throwOnError: false,
  };
}

export function useDecideTable(act: string) {
  const changed = useActChanged(act);
  return useMutation({
    mutationFn: ({ table, excepted, sees }: { table: Table; excepted: number[]; sees: string }) =>
      taken(
        api.POST('/api/acts/{act}/tables/{table}/decision', {
          params: { path: at(act, table) },
          body: { excepted, sees, reason: '' },
        }),
      ),
    onSettled: changed,
  });
}

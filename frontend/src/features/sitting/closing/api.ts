import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Closing = Schemas['ClosingOut'];
export type PutClause = Closing['clauses'][number];

/** How far the work on a text is from its end. */
export function useClosing(act: string) {
  return useQuery({
    queryKey: ['act', act, 'closing'],
    queryFn: () => taken(api.GET('/api/acts/{act}/closing', { params: { path: { act } } })),
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { taken } from '@/api/problem';

/** What a clause has been, version by version, and which amendments touched it. */
export function useClauseHistory(act: string, clause: string, language: string) {
  return useQuery({
    queryKey: ['act', act, 'clause', clause, language],
    queryFn: () =>
      taken(
        api.GET('/api/acts/{act}/clauses/{clause}/history', {
          params: { path: { act, clause }, query: { language } },
        }),
      ),
  });
}

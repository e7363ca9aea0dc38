import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Comparison = Schemas['ComparisonOut'];
export type Edition = Schemas['EditionOut'];
export type ClauseHistory = Schemas['ClauseHistoryOut'];

/** Two versions clause by clause. */
export function useComparison(act: string, before: number, after: number, language?: string) {
  return useQuery({
    queryKey: ['act', act, 'compare', before, after, language],
    queryFn: () =>
      taken(
        api.GET('/api/acts/{act}/compare', {
          params: { path: { act }, query: { from: before, to: after, language } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}

/** What one clause has been; `clause` is its permanent id or its place in the present text. */
export function useClauseHistory(act: string, clause: string, language?: string) {
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

const PAGE = 50;

/** The record of an act from its end, page by page; with a clause, what touched it. */
export function useRecord(act: string, clause?: string) {
  return useInfiniteQuery({
    queryKey: ['act', act, 'record', clause],
    queryFn: ({ pageParam }) =>
      taken(
        api.GET('/api/acts/{act}/events/latest', {
          params: { path: { act }, query: { before: pageParam, limit: PAGE, clause } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.number),
  });
}

import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';

/** What is read stays fresh until a live message or a write says otherwise. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, failure) => failures < 2 && [0, 502, 503, 504].includes(asProblem(failure).status),
      throwOnError: (failure, query) => query.state.data === undefined && asProblem(failure).status !== 0,
    },
  },
});

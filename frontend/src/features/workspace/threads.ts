import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Threads = Schemas['ThreadsOut'];
export type Thread = Schemas['ThreadOut'];
export type Comment = Schemas['CommentOut'];
export type NewThread = Schemas['NewThread'];

/** Every thread of an act that the reader may see. */
export function useThreads(act: string) {
  return useQuery({
    queryKey: ['act', act, 'threads'],
    queryFn: () => taken(api.GET('/api/acts/{act}/threads', { params: { path: { act } } })),
  });
}

/** How many threads are open at each clause. */
export function threadCounts(threads: Threads | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thread of threads?.threads ?? []) {
    if (thread.resolved_at === null) counts.set(thread.clause, (counts.get(thread.clause) ?? 0) + 1);
  }
  return counts;
}

/** Writes of the discussion at an act; what is shown of it is read anew after each. */
export function useDiscussion(act: string) {
  const client = useQueryClient();
  // The form is free again with the answer: who writes on is not held up by the reading.
  const onSuccess = () => void outOfDate(client, [['act', act, 'threads']]);
  return {
    open: useMutation({
      mutationFn: (body: NewThread) => taken(api.POST('/api/acts/{act}/threads', { params: { path: { act } }, body })),
      onSuccess,
    }),
    answer: useMutation({
      mutationFn: ({ thread, text, body }: { thread: string; text: string; body: string | null }) =>
        taken(api.POST('/api/threads/{thread}/comments', { params: { path: { thread } }, body: { text, body } })),
      onSuccess,
    }),
    resolve: useMutation({
      mutationFn: ({ id: thread, revision, resolved_at }: Thread) =>
        taken(
          api.POST('/api/threads/{thread}/resolution', {
            params: { path: { thread }, header: ifMatch(revision) },
            body: { resolved: resolved_at === null },
          }),
        ),
      onSuccess,
    }),
  };
}

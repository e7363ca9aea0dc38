import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BodyRef, May, PersonRef } from '@/api/queries';
import { get, write } from '@/api/untyped';

export interface Anchor {
  quote: string;
  before: string;
  after: string;
}

export interface Comment {
  id: string;
  author: PersonRef;
  body: BodyRef;
  role: string;
  text: string;
  at: string;
}

export interface Thread {
  id: string;
  clause: string;
  mark: (Anchor & { part: 'text' | 'heading' }) | null;
  place: { standing: 'located' | 'ambiguous' | 'lost' | 'clause_gone' | 'whole_clause'; occurrence: number | null };
  visibility: 'all' | 'delegation';
  comments: Comment[];
  resolved_by: PersonRef | null;
  resolved_at: string | null;
  revision: number;
  may: May;
}

export interface Threads {
  threads: Thread[];
  may: May;
}

export function useThreads(act: string, version: number, language: string) {
  return useQuery({
    queryKey: ['act', act, 'threads', version, language],
    queryFn: () => get<Threads>(`/api/acts/${act}/threads?version=${version}&language=${language}`),
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

export interface NewThread {
  clause: string;
  mark: Anchor | null;
  text: string;
  visibility: Thread['visibility'];
}

/** Writes of the discussion at an act; what is shown of it is read anew after each. */
export function useDiscussion(act: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['act', act, 'threads'] });
  return {
    open: useMutation({
      mutationFn: (thread: NewThread) => write('POST', `/api/acts/${act}/threads`, thread),
      onSuccess,
    }),
    answer: useMutation({
      mutationFn: ({ thread, text }: { thread: string; text: string }) =>
        write('POST', `/api/threads/${thread}/comments`, { text }),
      onSuccess,
    }),
    resolve: useMutation({
      mutationFn: (thread: Thread) =>
        write('POST', `/api/threads/${thread.id}/resolution`, {}, { 'If-Match': `"${thread.revision}"` }),
      onSuccess,
    }),
  };
}

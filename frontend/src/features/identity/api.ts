import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { sessionQuery } from '@/api/session';

export type Person = Schemas['PersonOut'];

/** The invented persons one may be; empty where the house has none to offer. */
export function useDemoPeople(offered: boolean) {
  return useQuery({
    queryKey: ['demo-people'],
    queryFn: () => taken(api.GET('/api/demo/people')),
    enabled: offered,
  });
}

/** Becomes an invented person: everything read as somebody else is forgotten. */
export function useDemoSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: string) => taken(api.POST('/api/demo/sign-in', { body: { person } })),
    onSuccess: async () => {
      client.clear();
      await client.fetchQuery(sessionQuery);
    },
  });
}

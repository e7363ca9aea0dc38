import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Schemas } from './client';
import { taken } from './problem';
import { carryToken } from './transport';

export type Session = Schemas['SessionOut'];

async function fetchSession(): Promise<Session> {
  const session = await taken(api.GET('/api/session'));
  carryToken(session.csrf);
  return session;
}

export const sessionQuery = { queryKey: ['session'], queryFn: fetchSession, staleTime: 5 * 60_000 };

/** Who is signed in here, under which mandates; undefined while unknown. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

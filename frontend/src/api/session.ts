import { useQuery } from '@tanstack/react-query';
import { carryToken, send } from './transport';
import { taken } from './problem';

export interface SessionView {
  person: { id: string; name: Record<string, string> } | null;
  mandates: {
    id: string;
    role: string;
    body: { id: string; key: string; name: Record<string, string>; kind: string; state: string | null };
  }[];
  csrf: string | null;
  demo: boolean;
  languages: string[];
}

async function fetchSession(): Promise<SessionView> {
  const response = await send(new Request('/api/session'));
  const data: unknown = await response.json();
  const session = await taken(Promise.resolve({ data: data as SessionView, error: data, response }));
  carryToken(session.csrf);
  return session;
}

export const sessionQuery = { queryKey: ['session'], queryFn: fetchSession, staleTime: 5 * 60_000 };

/** Who is signed in here, under which mandates; undefined while unknown. */
export function useSession(): SessionView | undefined {
  return useQuery(sessionQuery).data;
}

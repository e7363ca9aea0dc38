import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Schemas } from './client';
import { taken } from './problem';

export type Leave = Schemas['LeaveOut'];

/** The amendments of an act that were tabled after the deadline, and how their leave stands. */
export function useLeaves(act: string) {
  return useQuery({
    queryKey: ['act', act, 'leaves'],
    queryFn: () => taken(api.GET('/api/acts/{act}/leaves', { params: { path: { act } } })),
  });
}

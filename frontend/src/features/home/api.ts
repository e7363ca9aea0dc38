import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Work = Schemas['WorkOut'];
export type Task = Schemas['TaskOut'];
export type Day = Schemas['DayOut'];

/** What waits for the reader, the most urgent first, and the days ahead. */
export function useWork(signedIn: boolean) {
  return useQuery({ queryKey: ['work'], queryFn: () => taken(api.GET('/api/work')), enabled: signedIn });
}

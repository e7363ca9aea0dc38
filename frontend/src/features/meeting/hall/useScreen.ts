import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { outOfDate } from '@/api/anew';
import { shownQuery } from '@/api/meeting';
import type { Shown } from '@/api/meeting';
import { heard } from '@/live/heard';
import { listen } from '@/live/useLive';

/** What is on the screen now, told by the live stream as it changes and read anew whenever something else happened. */
export function useScreen(meeting: string, signedIn: boolean): Shown | undefined {
  const client = useQueryClient();
  const { data } = useQuery({ ...shownQuery(meeting), enabled: signedIn });
  useEffect(() => {
    if (!signedIn) return undefined;
    const { queryKey } = shownQuery(meeting);
    const hearing = heard(() => void outOfDate(client, [queryKey]), 50);
    const close = listen(`/api/live?meeting=${encodeURIComponent(meeting)}`, hearing, {
      screen: (told) => client.setQueryData(queryKey, JSON.parse(told) as Shown),
    });
    return () => {
      close();
      hearing.stop();
    };
  }, [meeting, signedIn, client]);
  return data;
}

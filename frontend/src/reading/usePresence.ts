import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/api/client';
import { taken } from '@/api/problem';
import type { Meeting, Seat } from '@/api/meeting';

const beat = 4000;

/** Lets the hall know that this person's connection holds, while the meeting is open and the person takes part. */
export function usePresence(meeting: Meeting | undefined): void {
  const id = meeting?.id;
  const leads = meeting?.may['meeting.conduct']?.allowed || meeting?.may['meeting.record']?.allowed;
  const takesPart = meeting?.status === 'open' && (leads || meeting.seats.some((seat) => seat.mine));
  useEffect(() => {
    if (!id || !takesPart) return undefined;
    const tell = () => void api.POST('/api/meetings/{meeting}/presence', at(id)).catch(() => undefined);
    tell();
    const timer = setInterval(tell, beat);
    return () => clearInterval(timer);
  }, [id, takesPart]);
}

const at = (meeting: string) => ({ params: { path: { meeting } } });

/** Since when the holder of a seat has not been heard of; null where the connection holds or was never there. */
export function useLost(meeting: string): (seat: Seat) => string | null {
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['meeting', meeting, 'presence'],
    queryFn: () => taken(api.GET('/api/meetings/{meeting}/presence', at(meeting))),
    refetchInterval: beat,
    retry: false,
    throwOnError: false,
  });
  return (seat) => {
    const holder = seat.holder?.id ?? seat.person?.id;
    const found = data?.people.find(({ person }) => person === holder);
    return found?.state === 'lost' ? new Date(dataUpdatedAt - found.seconds * 1000).toISOString() : null;
  };
}

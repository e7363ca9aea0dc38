import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { connection, useConnection } from '@/api/connection';
import { readAnew, showingOf, written } from '@/api/meeting';
import type { Meeting, Showing } from '@/api/meeting';
import { useSettings } from '@/settings/settings';

export type Projector = ReturnType<typeof useProjector>;

/**
 * Puts things on the screen of the hall, and lets it follow the console once an amendment is on it.
 *
 * What is asked for stands above what is read until it is read back: a reading begun before tells what was on before.
 */
export function useProjector(meeting: Meeting | null, current: string | null) {
  const { since } = useConnection();
  const { screenFollows } = useSettings();
  const { asked, show, refused, error } = useShowing(meeting?.id);
  const showing = asked ?? (meeting && showingOf(meeting));
  const behind = screenFollows && mayShow(meeting) ? behindOf(showing, current) : null;
  // What was refused is not asked for again until something else is, or the connection is another.
  const inVain = refused?.amendment === behind && refused?.since === since;
  useEffect(() => {
    if (behind && !inVain) show({ shows: 'amendment', amendment: behind });
  }, [behind, inVain, show]);
  return { show, showing, error };
}

const mayShow = (meeting: Meeting | null) => meeting?.may['meeting.conduct']?.allowed;

/** The amendment of the console, where the hall sees another one. */
function behindOf(showing: Showing | null, current: string | null): string | null {
  return showing?.shows === 'amendment' && showing.amendment !== current ? current : null;
}

/** What was asked for and not read back yet, and how to ask. */
function useShowing(meeting: string | undefined) {
  const client = useQueryClient();
  const [asked, ask] = useState<Showing | null>(null);
  const [refused, refuse] = useState<{ amendment?: string; since: number } | null>(null);
  const wish = useRef<Showing | null>(null);
  const { mutate, error } = useMutation({
    mutationFn: async () => {
      const { sent, failure } = await sendLatest(wish, `/meetings/${meeting}/screen`);
      await readAnew(client);
      refuse(failure ? { amendment: sent?.amendment, since: connection().since } : null);
      ask((before) => (before === sent ? null : before));
      if (failure) throw failure;
    },
  });
  const show = useCallback(
    (what: Showing) => {
      if (!meeting) return;
      const under = wish.current !== null;
      wish.current = what;
      ask(what);
      if (!under) mutate();
    },
    [meeting, mutate],
  );
  return { asked, show, refused, error };
}

/** Sends the wish of the moment, one request at a time: of two under way together either may come last. */
async function sendLatest(wish: RefObject<Showing | null>, path: string): Promise<{ sent: Showing | null; failure?: Error }> {
  for (;;) {
    const sent = wish.current;
    const failure = await written({ method: 'PUT', path, body: sent }).then(() => undefined, (refusal: Error) => refusal);
    if (wish.current !== sent) continue;
    wish.current = null;
    return { sent, failure };
  }
}

import { useLayoutEffect } from 'react';
import { useConnection } from '@/api/connection';
import { useLatest } from '@/api/latest';
import { showingOf } from '@/api/meeting';
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
  const { asked, put: show, refused, error } = useLatest<Showing>(meeting ? `/meetings/${meeting.id}/screen` : undefined);
  const showing = asked ?? (meeting && showingOf(meeting));
  const behind = screenFollows && mayShow(meeting) ? behindOf(showing, current) : null;
  // What was refused is not asked for again until something else is, or the connection is another.
  const inVain = refused?.wish?.amendment === behind && refused?.since === since;
  // Before the next key, which may ask for something else: a wish to follow that came after it would stand above it.
  useLayoutEffect(() => {
    if (behind && !inVain) show({ shows: 'amendment', amendment: behind });
  }, [behind, inVain, show]);
  return { show, showing, error };
}

const mayShow = (meeting: Meeting | null) => meeting?.may['meeting.conduct']?.allowed;

/** The amendment of the console, where the hall sees another one. */
function behindOf(showing: Showing | null, current: string | null): string | null {
  return showing?.shows === 'amendment' && showing.amendment !== current ? current : null;
}

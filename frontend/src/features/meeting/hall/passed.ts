import { useState } from 'react';
import type { Shown } from '@/api/meeting';
import { isDecided } from '@/reading/statuses';
import type { Passed } from '@/reading/projection/Projection';

type Seen = Pick<Shown, 'amendment'> | undefined;

/** The decision that was on the screen before what is there now: it stays named in the foot of the screen. */
export function passedBetween(before: Seen, now: Seen, passed: Passed | null): Passed | null {
  const left = before?.amendment;
  if (!left || left.id === now?.amendment?.id) return passed;
  return isDecided(left.status) ? { number: left.number, part: left.part, outcome: left.status } : passed;
}

export function usePassed(shown: Shown | undefined): Passed | null {
  const [kept, keep] = useState<{ shown: Seen; passed: Passed | null }>({ shown: undefined, passed: null });
  if (kept.shown !== shown) keep({ shown, passed: passedBetween(kept.shown, shown, kept.passed) });
  return kept.passed;
}

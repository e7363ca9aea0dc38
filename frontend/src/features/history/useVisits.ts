import { useCallback } from 'react';

/** Moves the focus to the next (or previous) element of the page that matches; stays at the ends. */
export function useVisits(selector: string): (step: 1 | -1) => void {
  return useCallback(
    (step) => {
      const places = [...document.querySelectorAll<HTMLElement>(selector)];
      const here = places.findIndex((place) => place.contains(document.activeElement));
      const next = places[here < 0 ? (step > 0 ? 0 : places.length - 1) : here + step];
      next?.focus();
      next?.scrollIntoView({ block: 'center' });
    },
    [selector],
  );
}

import { useEffect, useRef, useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { settings } from '@/settings/settings';
import { nextOpen } from './order';

/** Stands where the list is empty; the page shows no console then. */
const nobody = { id: '', status: 'draft', revision: 0 } as Amendment;

/** Which amendment is on the table. After a decision the next one that waits, unless the chair wants to stay. */
export function useDesk(list: readonly Amendment[], shown: string | null) {
  const [chosen, choose] = useState<string | null>(shown);
  const [passed, pass] = useState<string | null>(null);
  // Known the moment a decision is answered, before anything is drawn of it: the next key may ask for it.
  const own = useRef<string | null>(null);
  const [turn, answered] = [useRef(0), useRef(0)];
  const current = list.find((one) => one.id === chosen) ?? nextOpen(list, passed) ?? list[0] ?? nobody;
  const { place, lead } = useFocusAlong(current.id);
  const go = (id: string | undefined) => {
    if (!id) return;
    lead();
    choose(id);
  };
  const step = (by: 1 | -1) => go(list[list.findIndex((one) => one.id === current.id) + by]?.id);
  /** A decision is being made: who stays with what is decided does so from now on, not from its answer. */
  const deciding = (id: string) => {
    if (!settings().autoAdvance) choose(id);
    return (turn.current += 1);
  };
  /** A decision was answered; of two under way the first may be answered last, and is not the last one for that. */
  const decided = (id: string, made = deciding(id)) => {
    if (made < answered.current) return;
    answered.current = made;
    lead();
    own.current = id;
    pass(id);
    // Who has gone on to another amendment meanwhile stays with it.
    choose((before) => (before === null || before === id ? (settings().autoAdvance ? null : id) : before));
  };
  return { current, go, step, deciding, decided, own, place };
}

/** The focus goes along with what the chair puts on the table, and where what had it is gone with the amendment before. */
function useFocusAlong(current: string) {
  const place = useRef<HTMLDivElement>(null);
  const led = useRef(false);
  const last = useRef(current);
  useEffect(() => {
    if (last.current === current) return;
    last.current = current;
    if (!led.current && document.activeElement !== document.body) return;
    led.current = false;
    place.current?.focus({ preventScroll: true });
  }, [current]);
  return { place, lead: () => void (led.current = true) };
}

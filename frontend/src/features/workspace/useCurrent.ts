import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClauseView } from '@/api/queries';

/** The clause the reader is at: it has the focus of the text, its address is in the page's. */
export interface Current {
  id: string | null;
  /** Set when the address names a clause that this version does not have. */
  unknown: string | null;
  visit: (id: string | null, how?: { focus?: boolean }) => void;
}

const named = () => decodeURIComponent(window.location.hash.slice(1));

/** Follows the fragment of the address (an eId) and keeps it up to date; shown in another `look`, the clause stays in sight. */
export function useCurrent(clauses: readonly ClauseView[], look: string): Current {
  const byEid = useMemo(() => new Map(clauses.map((clause) => [clause.eid, clause.id])), [clauses]);
  const byId = useMemo(() => new Map(clauses.map((clause) => [clause.id, clause.eid])), [clauses]);
  const [hash, setHash] = useState(named);
  const [chosen, choose] = useState<string | null>(null);
  const arrived = useRef('');

  useEffect(() => {
    const follow = () => {
      choose(null);
      setHash(named());
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const id = (chosen !== null && byId.has(chosen) ? chosen : null) ?? byEid.get(hash) ?? null;
  useEffect(() => {
    if (!hash || arrived.current === hash || !byEid.has(hash)) return;
    arrived.current = hash;
    const place = document.getElementById(hash);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [hash, byEid]);

  const seen = useRef(look);
  useLayoutEffect(() => {
    if (seen.current === look) return;
    seen.current = look;
    document.getElementById(named())?.scrollIntoView({ block: 'nearest' });
  }, [look]);

  const visit = useCallback(
    (next: string | null, { focus = true } = {}) => {
      choose(next);
      const eid = next === null ? undefined : byId.get(next);
      if (eid === undefined) return;
      arrived.current = eid;
      setHash(eid);
      window.history.replaceState(window.history.state, '', `#${encodeURIComponent(eid)}`);
      const place = document.getElementById(eid);
      if (!focus || !place) return;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest' });
    },
    [byId],
  );
  const unknown = hash && clauses.length > 0 && !byEid.has(hash) ? hash : null;
  return { id, unknown, visit };
}

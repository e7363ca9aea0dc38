import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClauseView } from '@/api/queries';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { hits, nearest, shortest, wanted } from './find';
import { draw, erase, rangesIn } from './highlight';
import type { Current } from './useCurrent';

/** Looking for words in the text of the act. */
export interface Find {
  open: boolean;
  query: string;
  /** Which hit the reader is at, and of how many; 0 of 0 for none. */
  at: number;
  of: number;
  /** Whether enough is typed to look for. */
  looking: boolean;
  type: (query: string) => void;
  go: (step: 1 | -1) => void;
  show: () => void;
  close: () => void;
}

/** The field of the search: `/` leads there. */
export const FIND = 'find-in-text';

export function useFind(clauses: readonly ClauseView[], current: Current): Find {
  const { t } = useLingui();
  const [open, show] = useState(false);
  const [query, type] = useState('');
  const [at, move] = useState(0);
  const found = useMemo(() => (open ? hits(clauses, query) : []), [open, clauses, query]);
  const hit = found[at];
  const eids = useMemo(() => new Map(clauses.map((clause) => [clause.id, clause.eid])), [clauses]);
  const lead = (next: number, among = found) => {
    move(next);
    const clause = among[next]?.clause;
    if (clause !== undefined) current.visit(clause, { focus: false });
  };
  const go = (step: 1 | -1) => found.length > 0 && lead((at + step + found.length) % found.length);
  const begin = () => {
    show(true);
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`#${FIND}`)?.select());
  };
  const close = () => {
    show(false);
    erase();
    if (current.id !== null) current.visit(current.id);
  };
  useDrawn(open ? query : '', hit && { eid: eids.get(hit.clause) ?? '', nth: hit.nth });
  useShortcuts(t`Поиск`, [
    { chord: '/', label: t`Найти в тексте`, run: begin },
    ...(open
      ? [
          { chord: 'n', label: t`Следующее найденное`, run: () => go(1) },
          { chord: 'shift+n', label: t`Предыдущее найденное`, run: () => go(-1) },
        ]
      : []),
  ]);
  return {
    open,
    query,
    at: found.length > 0 ? at + 1 : 0,
    of: found.length,
    looking: wanted(query).length >= shortest,
    type: (words) => {
      type(words);
      const next = hits(clauses, words);
      lead(nearest(next, clauses, current.id), next);
    },
    go,
    show: begin,
    close,
  };
}

/** Draws what is found where it stands, anew whenever the paper changes, and brings the present hit into sight. */
function useDrawn(query: string, hit: { eid: string; nth: number } | undefined) {
  const seen = useRef('');
  const eid = hit?.eid ?? '';
  const nth = hit?.nth ?? 0;
  useEffect(() => {
    const paper = document.querySelector('.paper');
    if (!query || !paper) {
      erase();
      return undefined;
    }
    let asked = 0;
    const paint = () => {
      const places = [...paper.querySelectorAll('.clause')];
      const ranges = new Map(places.map((place) => [place.id, rangesIn(place, query)]));
      draw([...ranges.values()].flat(), ranges.get(eid)?.[nth]);
    };
    const later = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(paint);
    };
    paint();
    const watcher = new MutationObserver(later);
    watcher.observe(paper, { childList: true, characterData: true, subtree: true });
    return () => {
      cancelAnimationFrame(asked);
      watcher.disconnect();
    };
  }, [query, eid, nth]);
  useEffect(() => {
    const now = `${query}/${eid}/${nth}`;
    if (!query || !eid || seen.current === now) return;
    seen.current = now;
    const place = document.getElementById(eid);
    const line = place && rangesIn(place, query)[nth]?.startContainer.parentElement;
    (line ?? place)?.scrollIntoView({ block: 'center' });
  }, [query, eid, nth]);
  useEffect(() => erase, []);
}

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { api } from '@/api/client';
import { taken } from '@/api/problem';
import type { Drawn } from './marks';
import { supposedAt } from './supposed';
import type { Supposed } from './supposed';
import type { Shown } from './useView';

/** The text as it would be with some amendments in it. */
export interface Suppose {
  chosen: ReadonlySet<string>;
  toggle: (amendments: readonly string[]) => void;
  result: Supposed | undefined;
  failure: unknown;
  pending: boolean;
  /** What is drawn at each clause that would be another. */
  drawn: ReadonlyMap<string, Drawn>;
}

const nothing: ReadonlyMap<string, Drawn> = new Map();

/** Null while the text is read as it is. Which amendments are supposed stands in the address. */
export function useSuppose(act: string, first: string | undefined, shown: Shown): Suppose | null {
  const asked = shown.suppose;
  const chosen = useMemo(() => new Set(asked ?? []), [asked]);
  const ids = [...chosen].toSorted();
  const { data, error, isFetching } = useQuery({
    queryKey: ['act', act, 'what-if', ids],
    queryFn: () =>
      taken(api.POST('/api/acts/{act}/what-if', { params: { path: { act } }, body: { amendments: ids } })),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
    throwOnError: false,
    retry: false,
  });
  const result = ids.length > 0 ? data : undefined;
  const drawn = useMemo(() => (result ? supposedAt(result.clauses, first) : nothing), [result, first]);
  const latest = useRef({ chosen, change: shown.change });
  useEffect(() => {
    latest.current = { chosen, change: shown.change };
  });
  const toggle = useCallback((amendments: readonly string[]) => {
    const { chosen: before, change } = latest.current;
    const all = amendments.every((one) => before.has(one));
    const rest = [...before].filter((one) => !amendments.includes(one));
    change({ with: (all ? rest : [...rest, ...amendments]).join(',') });
  }, []);
  return asked && { chosen, toggle, result, failure: error, pending: isFetching, drawn };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import type { Drawn } from './marks';
import { supposedAt } from './supposed';
import type { Supposed } from './supposed';
import { keyOf, question, writeKeys } from './supposedAddress';
import type { Shown } from './useView';

export type Every = Schemas['Every'];

/** The text as it would be with some amendments in it. */
export interface Suppose {
  chosen: ReadonlySet<string>;
  toggle: (amendments: readonly string[]) => void;
  /** Supposes all that were adopted, or may be, and are not in the text yet. */
  every: (which: Every) => void;
  result: Supposed | undefined;
  failure: unknown;
  pending: boolean;
  /** What is drawn at each clause that would be another. */
  drawn: ReadonlyMap<string, Drawn>;
}

const nobody: readonly string[] = [];
const nothing: ReadonlyMap<string, Drawn> = new Map();

/** What is asked by some keys, and where its answer is kept. */
const asking = (act: string, keys: readonly string[]) => ({
  queryKey: ['act', act, 'what-if', [...keys].toSorted()],
  queryFn: () =>
    taken(api.POST('/api/acts/{act}/what-if', { params: { path: { act } }, body: question(keys) })),
});

/** Null while the text is read as it is. Which amendments are supposed stands in the address, by number. */
export function useSuppose(act: string, first: string | undefined, shown: Shown): Suppose | null {
  const client = useQueryClient();
  const keys = shown.suppose ?? nobody;
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...asking(act, keys),
    enabled: keys.length > 0,
    placeholderData: (before) => before,
    throwOnError: false,
    retry: false,
  });
  const result = keys.length > 0 ? data : undefined;
  const settled = isPlaceholderData ? undefined : result;
  const numbers = useNumbers(result);
  const chosen = useMemo(() => new Set(keys.map((key) => numbers.ids.get(key) ?? key)), [keys, numbers]);
  const drawn = useMemo(() => (result ? supposedAt(result.clauses, first) : nothing), [result, first]);

  const take = (answer: Supposed) => {
    const named = answer.chosen.map(keyOf);
    client.setQueryData(asking(act, named).queryKey, answer);
    shown.change({ with: writeKeys(named) });
  };
  const latest = useRef({ chosen, numbers, take, change: shown.change });
  useEffect(() => {
    latest.current = { chosen, numbers, take, change: shown.change };
  });
  // An id gives way to the number that others can read.
  const named = settled && writeKeys(settled.chosen.map(keyOf));
  const stale = named !== undefined && named !== writeKeys(keys);
  useEffect(() => {
    if (stale && settled) latest.current.take(settled);
  }, [stale, settled]);

  const toggle = useCallback((amendments: readonly string[]) => {
    const { chosen: before, numbers: known, change } = latest.current;
    const all = amendments.every((one) => before.has(one));
    const rest = [...before].filter((one) => !amendments.includes(one));
    change({ with: writeKeys((all ? rest : [...rest, ...amendments]).map((id) => known.keys.get(id) ?? id)) });
  }, []);
  const { mutate: every, isPending } = useMutation({
    mutationFn: (which: Every) =>
      taken(api.POST('/api/acts/{act}/what-if', { params: { path: { act } }, body: { every: which } })),
    onSuccess: (answer) => latest.current.take(answer),
  });
  return shown.suppose && { chosen, toggle, every, result, failure: error, pending: isFetching || isPending, drawn };
}

/** The ids and numbers of all amendments that were ever told here: what is taken out of the text keeps its name. */
function useNumbers(result: Supposed | undefined) {
  const [known, learn] = useState(() => ({ ids: new Map<string, string>(), keys: new Map<string, string>() }));
  const [seen, see] = useState<Supposed>();
  if (result && result !== seen) {
    see(result);
    learn({
      ids: new Map([...known.ids, ...result.chosen.map((one) => [keyOf(one), one.id] as const)]),
      keys: new Map([...known.keys, ...result.chosen.map((one) => [one.id, keyOf(one)] as const)]),
    });
  }
  return known;
}

import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { deeds } from '@/reading/editing';
import type { Deed } from '@/reading/editing';
import { views } from './marks';
import type { View } from './marks';
import { readKeys } from './supposedAddress';

/** How the text is shown, as the address says it: what others should see when they get the link. */
export interface Shown {
  view: View;
  version: number | undefined;
  language: string | undefined;
  /** A second language beside the first. */
  beside: string | null;
  /** What is being done to the current clause. */
  deed: Deed | null;
  /** The amendments supposed in the text, by number or id; null while it is read as it is. */
  suppose: readonly string[] | null;
  draft: string | null;
  change: (changed: Record<string, string | null>) => void;
}

export function useView(): Shown {
  const [search] = useSearchParams();
  const [path, navigate] = useLocation();
  const change = (changed: Record<string, string | null>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    const asked = next.toString();
    // The fragment is the reader's place in the text: it stays.
    navigate(`${path}${asked && '?'}${asked}${window.location.hash}`, { replace: true });
  };
  const version = Number(search.get('v'));
  const supposed = search.get('with');
  const suppose = useMemo(() => (supposed === null ? null : readKeys(supposed)), [supposed]);
  return {
    view: views.find((view) => view === search.get('view')) ?? 'marks',
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    language: search.get('lang') ?? undefined,
    beside: search.get('beside'),
    deed: deeds.find((deed) => deed === search.get('do')) ?? null,
    suppose,
    draft: search.get('draft'),
    change,
  };
}

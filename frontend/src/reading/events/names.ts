import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useBodies, useProfile } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { shortName } from '../shortName';

/** Says by name what events keep by key: bodies, stages, moves, acts of procedure. */
export interface Names {
  body: (id: unknown) => string;
  stage: (key: unknown) => string;
  move: (key: unknown) => string;
  fact: (key: unknown) => string;
}

type Named = { key: string; name: Record<string, unknown> };

export function useNames(): Names {
  const { i18n } = useLingui();
  const bodies = useBodies().data;
  const profile = useProfile().data;
  return useMemo(() => {
    const language = i18n.locale;
    const told = new Map(bodies?.map((body) => [body.id, shortName(body, language)]));
    const by = (things: readonly Named[] | undefined) => {
      const known = new Map(things?.map((thing) => [thing.key, nameIn(thing.name, language)]));
      return (key: unknown) => known.get(String(key)) ?? String(key);
    };
    return {
      body: (id) => told.get(String(id)) ?? '',
      stage: by(profile?.stages),
      move: by(profile?.moves),
      fact: by(profile?.acts),
    };
  }, [bodies, profile, i18n.locale]);
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '@/api/session';
import type { ClauseView } from '@/api/queries';
import { Autosave } from '@/reading/saving/autosave';
import type { Record as Kept, SaveState, Written } from '@/reading/saving/autosave';
import { forget, keep } from '@/reading/saving/localDrafts';
import { saveConclusion } from './api';
import type { Conclusion } from './api';
import { asSent, drafted } from './conclusionDraft';
import type { ConclusionDraft } from './conclusionDraft';

export interface Saving {
  draft: ConclusionDraft;
  saved: SaveState;
  change: (changed: Partial<ConclusionDraft>) => void;
  /** The revision with the latest words; null when they could not be sent. */
  flushed: () => Promise<Written | null>;
  /** These words replace what was saved elsewhere. */
  adopt: (revision: number) => void;
}

/** The name under which this device keeps the words of a conclusion. */
export const localKey = (person: string, conclusion: string) => `${person}/conclusion/${conclusion}`;

/** Holds the words of a conclusion while they are typed and saves them as they change. */
export function useSaving(
  conclusion: Conclusion,
  clauses: ReadonlyMap<string, ClauseView>,
  kept: Kept<ConclusionDraft> | null,
): Saving {
  const person = useSession()?.person?.id ?? 'nobody';
  const [draft, set] = useState(() => kept?.content ?? drafted(conclusion));
  const [saved, tell] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(draft);
  const [save] = useState(() => {
    const key = localKey(person, conclusion.id);
    return new Autosave<ConclusionDraft>(
      {
        keep: (record) => keep(key, record),
        forget: () => forget(key),
        create: () => Promise.reject(new Error('a conclusion is begun before it is written')),
        revise: async (content, { id, revision }) => {
          const receipt = await saveConclusion(id, revision, asSent(content, clauses));
          return { id, revision: receipt.revision ?? revision + 1 };
        },
        newKey: () => crypto.randomUUID(),
        now: () => Date.now(),
        tell,
      },
      { id: conclusion.id, revision: conclusion.revision },
    );
  });
  useEffect(() => {
    if (kept) save.resume({ ...kept, draft: kept.draft ?? { id: conclusion.id, revision: conclusion.revision } });
    return () => save.stop();
    // What this device kept is taken up once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [save]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (save.unsent) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [save]);

  const change = useCallback(
    (changed: Partial<ConclusionDraft>) => {
      latest.current = { ...latest.current, ...changed };
      set(latest.current);
      save.change(latest.current);
    },
    [save],
  );
  const flushed = async () => ((await save.flush()) ? save.draft : null);
  const adopt = (revision: number) => {
    save.adopt({ id: conclusion.id, revision });
    save.change(latest.current);
  };
  return { draft, saved, change, flushed, adopt };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '@/api/problem';
import { useSession } from '@/api/session';
import type { ActTextView, ClauseView } from '@/api/queries';
import type { EditTarget } from '@/reading/editing';
import { createDraft, discardDraft, reviseDraft } from './api';
import type { DraftBody, Form } from './api';
import { Autosave } from '@/reading/saving/autosave';
import type { Means, Record, SaveState, Written } from '@/reading/saving/autosave';
import { changes } from './edit';
import type { Edit } from './edit';
import { forget, keep } from '@/reading/saving/localDrafts';

/** What an author writes and chooses. */
export type Words = Pick<DraftBody, 'edit' | 'justification' | 'form'>;

export interface Draft {
  edit: Edit;
  justification: string;
  form: Form;
  saved: SaveState;
  /** The draft on the server, once it is there. */
  written: Written | null;
  /** Whether the edit differs from the text. */
  touched: boolean;
  /** The same at this moment: a key may come before the last letters are drawn. */
  differs: () => boolean;
  change: (changed: Partial<Words>) => void;
  /** On whose behalf a new draft is saved: the first body for which the server lets the reader draft. */
  nameBody: (body: string | undefined) => void;
  /** The body the person chose instead; null while there was no choice. */
  body: string | null;
  /** Chooses the body; null where the draft was begun before and stays with the body it has. */
  chooseBody: ((body: string) => void) | null;
  flush: () => Promise<boolean>;
  /** The draft with the latest words on the server; fails when they could not be sent. */
  sent: () => Promise<Written>;
  /** Sends these words in place of a revision saved elsewhere. */
  adopt: (over: Written) => void;
  /** Throws away what this device keeps. */
  clear: () => Promise<void>;
}

/** What stands at the beginning: the text, a draft of the server, or what this device kept. */
export interface Beginning extends Words {
  written: Written | null;
  record: Record<DraftBody> | null;
}

/** The name under which this device keeps words; persons on one device do not meet. */
export function localKey(person: string, target: EditTarget, draft: string | null): string {
  return [person, target.act, draft ?? `${target.clause.id}:${target.deed}`].join('/');
}

/** Holds the words of a draft while they are typed and saves them as they change. */
export function useDraft(target: EditTarget, beginning: Beginning): Draft {
  const { act, text, clause } = target;
  const person = useSession()?.person?.id ?? 'nobody';
  const { edit, justification, form } = beginning;
  const [words, setWords] = useState<Words>({ edit, justification, form });
  const [saved, setSaved] = useState<SaveState>({ kind: 'untouched' });
  const [written, setWritten] = useState(beginning.written);
  const latest = useRef(words);
  const body = useRef<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const [save] = useState(() => {
    const found = (now: Written) => {
      setWritten(now);
      target.onDraft(now.id);
    };
    return autosave(act, onDevice(person, target, beginning.written), beginning.written, setSaved, found);
  });

  useEffect(() => {
    if (beginning.record) save.resume(beginning.record);
    return () => save.stop();
    // What this device kept is taken up once, when the editor opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [save]);
  useLeaving(save);

  const change = useCallback(
    (changed: Partial<Words>) => {
      latest.current = { ...latest.current, ...changed };
      setWords(latest.current);
      if (save.draft !== null || changes(latest.current.edit, clause, text.clauses)) {
        save.change({ ...latest.current, language: text.language, body: body.current });
      }
    },
    [save, clause, text],
  );
  const chooseBody = useCallback(
    (named: string) => {
      body.current = named;
      setChosen(named);
      if (save.draft !== null || save.unsent) {
        void save.anew({ ...latest.current, language: text.language, body: named });
      }
    },
    [save, text],
  );
  return {
    ...words,
    saved,
    written,
    touched: isTouched(words.edit, clause, text),
    differs: useCallback(() => isTouched(latest.current.edit, clause, text), [clause, text]),
    change,
    nameBody: useCallback(
      (named: string | undefined) => {
        if (chosen !== null) return;
        body.current = named;
        if (named && save.draft === null && save.unsent) {
          save.change({ ...latest.current, language: text.language, body: named });
        }
      },
      [save, text, chosen],
    ),
    body: chosen,
    chooseBody: beginning.written === null ? chooseBody : null,
    flush: useCallback(() => save.flush(), [save]),
    sent: useCallback(async () => {
      if (!(await save.flush()) || !save.draft) throw new Problem('offline', 0);
      return save.draft;
    }, [save]),
    adopt: useCallback((over: Written) => save.adopt(over), [save]),
    clear: useCallback(() => {
      save.stop();
      return onDevice(person, target, save.draft).forget();
    }, [save, person, target]),
  };
}

function isTouched(edit: Edit, clause: ClauseView, text: ActTextView): boolean {
  return changes(edit, clause, text.clauses);
}

/** Where this device keeps the words: at the place of the text until the draft has an id, then under that. */
function onDevice(person: string, target: EditTarget, begun: Written | null) {
  const atPlace = localKey(person, target, null);
  let draft = begun?.id ?? null;
  return {
    keep: async (record: Record<DraftBody>) => {
      draft = record.draft?.id ?? draft;
      await keep(localKey(person, target, draft), record);
      if (draft !== null && begun === null) await forget(atPlace);
    },
    forget: async () => {
      if (draft !== null) await forget(localKey(person, target, draft));
      if (begun === null) await forget(atPlace);
    },
  };
}

function autosave(
  act: string,
  device: Pick<Means<DraftBody>, 'keep' | 'forget'>,
  written: Written | null,
  tell: (state: SaveState) => void,
  found: (written: Written) => void,
): Autosave<DraftBody> {
  const noted = (now: Written) => {
    found(now);
    return now;
  };
  return new Autosave<DraftBody>(
    {
      ...device,
      create: async (body, once) => noted(await createDraft(act, body, once)),
      revise: async (body, draft) => noted(await reviseDraft(body, draft)),
      discard: discardDraft,
      newKey: () => crypto.randomUUID(),
      now: () => Date.now(),
      tell,
    },
    written,
  );
}

/** Leaving with words that are not on the server asks once; the device keeps them anyway. */
function useLeaving(save: Autosave<DraftBody>) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (save.unsent) event.preventDefault();
    };
    const online = () => void save.flush();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('online', online);
    };
  }, [save]);
}

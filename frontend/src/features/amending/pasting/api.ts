import { useQuery } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import type { Form } from '../api';
import { readEdit, sentEdit } from '../edit';

export type Reading = Schemas['InstructionOut'];

/** What a pasted instruction does to the present text, or to what an amendment makes of it; nothing of it is stored. */
export function useReading(act: string, text: string, parent: string | null) {
  return useQuery({
    queryKey: ['act', act, 'instruction', parent, text],
    queryFn: () => taken(api.POST('/api/acts/{act}/instruction', { params: { path: { act } }, body: { text, parent } })),
    enabled: text.trim() !== '',
    placeholderData: (before) => before,
    staleTime: Infinity,
    throwOnError: false,
    retry: false,
  });
}

type Wording = NonNullable<Reading['wording']>;

/** Whom the operations would meet, and on whose behalf they can be drafted. */
export function useForeseen(act: string, wording: Wording | null | undefined, parent: string | null) {
  const edits = wording?.edits.map((edit) => sentEdit(readEdit(edit))) ?? [];
  return useQuery({
    queryKey: ['preview', act, 'pasted', parent, edits],
    queryFn: () => taken(api.POST('/api/acts/{act}/preview', { params: { path: { act } }, body: { edits, parent } })),
    enabled: edits.length > 0,
    throwOnError: false,
    retry: false,
  });
}

/** Keeps the operations as a private draft of one's body; told its id. */
export function useKeeping(act: string, parent: string | null, origin: string | null) {
  const changed = useActChanged(act);
  return async (wording: Wording, form: Form, body: string | undefined, key: string): Promise<string> => {
    const edits = wording.edits.map((edit) => sentEdit(readEdit(edit)));
    const { id } = await taken(
      api.POST('/api/acts/{act}/amendments', {
        params: { path: { act }, header: { 'Idempotency-Key': key } },
        body: { edits, justification: '', form, body, parent, origin },
      }),
    );
    await changed();
    return id;
  };
}

/** A remark of a conclusion on the act, with whose it is. */
export function useRemark(act: string, id: string | null) {
  const { data } = useQuery({
    queryKey: ['act', act, 'conclusions'],
    queryFn: () => taken(api.GET('/api/acts/{act}/conclusions', { params: { path: { act } } })),
    enabled: id !== null,
  });
  const conclusion = data?.conclusions.find(({ remarks }) => remarks.some((one) => one.id === id));
  const remark = conclusion?.remarks.find((one) => one.id === id);
  return conclusion && remark ? { conclusion, remark } : undefined;
}

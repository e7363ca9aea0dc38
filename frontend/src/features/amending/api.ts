import { useQuery } from '@tanstack/react-query';
import { useActChanged } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import type { Written } from '@/reading/saving/autosave';
import type { Edit } from './edit';
import { readEdit, sentEdit } from './edit';

/** A draft as it is written. */
export interface DraftBody {
  edit: Edit;
  language: string;
  justification: string;
  /** How the author puts it; the sense is one. */
  form: Form;
  /** On whose behalf, where one could act for several. */
  body?: string;
}

/** Word by word, or as the full new wording. */
export type Form = Schemas['Form'];

export type Preview = Schemas['PreviewOut'];

/** What an edit would be: marks, instruction, whom it meets. Nothing of it is stored. */
export function usePreview(act: string, draft: Pick<DraftBody, 'edit' | 'language'>, amendment: string | null, enabled: boolean) {
  const { edit, language } = draft;
  return useQuery({
    queryKey: ['preview', act, language, amendment, edit],
    queryFn: () =>
      taken(
        api.POST('/api/acts/{act}/preview', {
          params: { path: { act } },
          body: { edit: sentEdit(edit), language, amendment },
        }),
      ),
    enabled,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
    throwOnError: false,
    retry: false,
  });
}

/** An amendment by its id, as the editor goes on with it. */
export function useDraftFile(amendment: string | null) {
  return useQuery({
    queryKey: ['amendment', amendment],
    queryFn: () => taken(api.GET('/api/amendments/{amendment}', { params: { path: { amendment: amendment ?? '' } } })),
    enabled: amendment !== null,
    staleTime: 0,
  });
}

/** What became of a text from one version to another, clause by clause. */
export function useChanges(act: string, from: number, to: number, language: string) {
  return useQuery({
    queryKey: ['act', act, 'compare', from, to, language],
    queryFn: () =>
      taken(api.GET('/api/acts/{act}/compare', { params: { path: { act }, query: { from, to, language } } })),
    staleTime: Infinity,
  });
}

const written = ({ id, revision }: Schemas['Receipt']): Written => ({ id, revision: revision ?? 1 });

/** Makes a draft; asked again under the same key it makes no second one. */
export async function createDraft(act: string, draft: DraftBody, key: string): Promise<Written> {
  const { edit, language, justification, form, body } = draft;
  const receipt = await taken(
    api.POST('/api/acts/{act}/amendments', {
      params: { path: { act }, header: { 'Idempotency-Key': key } },
      body: { edit: sentEdit(edit), language, justification, form, body },
    }),
  );
  return written(receipt);
}

/** Saves other words of a draft, over the revision they were made on. */
export async function reviseDraft({ edit, justification, form }: DraftBody, { id, revision }: Written): Promise<Written> {
  const receipt = await taken(
    api.PUT('/api/amendments/{amendment}', {
      params: { path: { amendment: id }, header: ifMatch(revision) },
      body: { edit: sentEdit(edit), justification, form },
    }),
  );
  return written(receipt);
}

/** Puts a draft in the other form; what it does stays as it is. */
export const putDraft = ({ id, revision, justification, current }: Amendment, form: Form) =>
  taken(
    api.PUT('/api/amendments/{amendment}', {
      params: { path: { amendment: id }, header: ifMatch(revision) },
      body: { edits: current.edits.map((edit) => sentEdit(readEdit(edit))), justification, form },
    }),
  );

/** Throws a draft away. */
export const discardDraft = (draft: Written) =>
  taken(api.DELETE('/api/amendments/{amendment}', { params: at(draft) }));

const at = ({ id, revision }: Written) => ({ path: { amendment: id }, header: ifMatch(revision) });

/** Verbs on one amendment; everything of its act is read anew afterwards. */
export function useVerbs(act: string) {
  const changed = useActChanged(act);
  const then = async <Data>(asked: Promise<Data>): Promise<Data> => {
    const data = await asked;
    await changed();
    return data;
  };
  return {
    table: (draft: Written) => then(taken(api.POST('/api/amendments/{amendment}/tabling', { params: at(draft) }))),
    /** After the deadline, asking leave. */
    tableLate: (draft: Written, reason: string) =>
      then(taken(api.POST('/api/amendments/{amendment}/late-tabling', { params: at(draft), body: { reason } }))),
    withdraw: (amendment: Written, reason: string) =>
      then(
        taken(api.POST('/api/amendments/{amendment}/withdrawal', { params: at(amendment), body: { reason } })),
      ),
    /** As it is proposed on the present text or, with edits, in the author's own words. */
    confirm: (amendment: Written, edits: readonly Edit[] = []) =>
      then(
        taken(
          api.POST('/api/amendments/{amendment}/carry-confirmation', {
            params: at(amendment),
            body: { edits: edits.map(sentEdit) },
          }),
        ),
      ),
    discard: (draft: Written) => then(discardDraft(draft)),
    put: (draft: Amendment, form: Form) => then(putDraft(draft, form)),
  };
}

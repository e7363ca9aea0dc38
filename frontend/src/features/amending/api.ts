import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Amendment, Marks, Relation } from '@/api/amendments';
import { get, write } from '@/api/untyped';
import type { Edit } from './edit';
import type { Written } from '@/reading/saving/autosave';

/** A draft as it is sent. */
export interface DraftBody {
  edit: Edit;
  language: string;
  justification: string;
}

/** What an edit would be: marks, instruction, whom it meets. Nothing of it is stored. */
export interface Preview {
  marks: Marks[];
  instruction: Record<string, string>;
  relations: Relation[];
  references: { clause: string; number: string; eid: string; text: string }[];
}

export function usePreview(act: string, edit: Edit, language: string, amendment: string | null, enabled: boolean) {
  return useQuery({
    queryKey: ['preview', act, language, amendment, edit],
    queryFn: () =>
      write<Preview>('POST', `/api/acts/${act}/preview`, { edit, language, ...(amendment ? { amendment } : {}) }),
    enabled,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
    throwOnError: false,
    retry: false,
  });
}

/** An amendment as it is read alone; a draft also in the shape in which it was sent. */
export type Stored = Amendment & { edit: Edit | null };

export const amendmentQuery = (amendment: string) => ({
  queryKey: ['amendment', amendment],
  queryFn: () => get<Stored>(`/api/amendments/${amendment}`),
});

export function useAmendment(amendment: string | null) {
  return useQuery({ ...amendmentQuery(amendment ?? ''), enabled: amendment !== null });
}

export const createDraft = (act: string, body: DraftBody, key: string) =>
  write<Written>('POST', `/api/acts/${act}/amendments`, body, { 'Idempotency-Key': key });

export const reviseDraft = (body: DraftBody, { id, revision }: Written) =>
  write<Written>('PUT', `/api/amendments/${id}`, body, { 'If-Match': `"${revision}"` });

/** Verbs on one amendment; everything of its act is read anew afterwards. */
export function useVerbs(act: string) {
  const client = useQueryClient();
  const done = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['act', act] }),
      client.invalidateQueries({ queryKey: ['amendment'] }),
      client.invalidateQueries({ queryKey: ['work'] }),
    ]);
  };
  const verb =
    (path: string) =>
    async ({ id, revision }: Written, body: unknown = {}) => {
      const written = await write<Written>('POST', `/api/amendments/${id}/${path}`, body, {
        'If-Match': `"${revision}"`,
      });
      await done();
      return written;
    };
  return {
    table: verb('tabling'),
    withdraw: verb('withdrawal'),
    confirm: verb('carry-confirmation'),
    discard: async ({ id, revision }: Written) => {
      await write('DELETE', `/api/amendments/${id}`, undefined, { 'If-Match': `"${revision}"` });
      await done();
    },
    done,
  };
}

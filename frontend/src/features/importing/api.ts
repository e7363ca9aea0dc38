import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import type { paths } from '@/api/schema.gen';
import { upload } from '@/api/upload';
import type { Sent } from '@/api/upload';

export type Import = Schemas['ImportOut'];
export type Unit = Import['units'][number];
export type Correction =
  paths['/api/imports/{file}/units/{n}']['patch']['requestBody']['content']['application/json'];
export type Prospect = Schemas['ProspectOut'];
export type ClauseKind = NonNullable<Unit['kind']>;
export type Place = Unit['place'];
type Receipt = Schemas['Receipt'];

export interface Sending {
  file: File;
  language: string | null;
  naming: string | null;
  onSent: (sent: Sent) => void;
}

/** Sends a file; the answer comes when every paragraph of it has been looked at. */
export function useSendFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, language, naming, onSent }: Sending) => {
      const form = new FormData();
      form.set('file', file);
      if (language) form.set('language', language);
      if (naming) form.set('naming', naming);
      return upload<Receipt>('/api/imports', form, onSent);
    },
    onSuccess: () => outOfDate(client, [['imports']]),
  });
}

/** The imports under way that the reader may go on with. */
export function useImports() {
  return useQuery({ queryKey: ['imports'], queryFn: () => taken(api.GET('/api/imports')) });
}

/** One file with what was made of every paragraph. */
export const importQuery = (file: string) => ({
  queryKey: ['imports', file],
  queryFn: () => taken(api.GET('/api/imports/{file}', { params: { path: { file } } })),
});

export function useImport(file: string) {
  return useQuery(importQuery(file));
}

/** The acts a file can become a text of. */
export function useActs() {
  return useQuery({ queryKey: ['acts'], queryFn: () => taken(api.GET('/api/acts')) });
}

/** What publishing the file to an act would do; read anew whenever the file is put right. */
export function useProspect(file: string, act: string | null, revision: number) {
  return useQuery({
    queryKey: ['imports', file, 'prospect', act, revision],
    queryFn: () =>
      taken(api.GET('/api/imports/{file}/prospect', { params: { path: { file }, query: { act: act ?? '' } } })),
    enabled: act !== null,
    throwOnError: false,
    retry: false,
  });
}

function useFileWrite<Asked>(file: string, ask: (asked: Asked) => Promise<Receipt>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['imports', file]]),
  });
}

export interface Corrected {
  n: number;
  revision: number;
  correction: Correction;
}

/** Puts one paragraph right. */
export function useCorrect(file: string) {
  return useFileWrite(file, ({ n, revision, correction }: Corrected) =>
    taken(
      api.PATCH('/api/imports/{file}/units/{n}', {
        params: { path: { file, n }, header: ifMatch(revision) },
        body: correction,
      }),
    ),
  );
}

/** Reads the file anew under another language or naming of units. */
export function useReadAgain(file: string, revision: number) {
  return useFileWrite(file, (body: Schemas['ReadingIn']) =>
    taken(
      api.POST('/api/imports/{file}/reading', {
        params: { path: { file }, header: ifMatch(revision) },
        body,
      }),
    ),
  );
}

/** Makes the file a version, or a translation, of an act. */
export function usePublish(file: string, revision: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: string) =>
      taken(
        api.POST('/api/imports/{file}/publication', {
          params: { path: { file }, header: ifMatch(revision) },
          body: { act },
        }),
      ),
    onSettled: () => outOfDate(client, [['imports'], ['acts'], ['act'], ['work']]),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Conclusions = Schemas['ConclusionsOut'];
export type Conclusion = Schemas['ConclusionOut'];
export type Remark = Schemas['RemarkOut'];
export type ConclusionIn = Schemas['ConclusionIn'];
export type Sat = NonNullable<Conclusion['sat']>;
export type Member = Sat['members'][number];
export type { Disposition } from '@/reading/conclusions';

/** All signed conclusions on an act, and drafts of the reader's own bodies. */
export function useConclusions(act: string) {
  return useQuery({
    queryKey: ['act', act, 'conclusions'],
    queryFn: () => taken(api.GET('/api/acts/{act}/conclusions', { params: { path: { act } } })),
  });
}

function useActWrite<Asked, Answer>(act: string, ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['act', act], ['work']]),
  });
}

/** Begins a conclusion of one's own body. */
export function useBegin(act: string) {
  return useActWrite(act, (language: string | null) =>
    taken(api.POST('/api/acts/{act}/conclusions', { params: { path: { act } }, body: { language } })),
  );
}

/** Saves a draft whole; outside of a component, since it is the device that decides when. */
export function saveConclusion(conclusion: string, revision: number, body: ConclusionIn) {
  return taken(
    api.PUT('/api/conclusions/{conclusion}', {
      params: { path: { conclusion }, header: ifMatch(revision) },
      body,
    }),
  );
}

/** Signs a draft for good. */
export function useSign(act: string) {
  return useActWrite(act, ({ conclusion, revision }: { conclusion: string; revision: number }) =>
    taken(
      api.POST('/api/conclusions/{conclusion}/signature', {
        params: { path: { conclusion }, header: ifMatch(revision) },
      }),
    ),
  );
}

export interface Answered {
  remark: Remark;
  answer: Schemas['DispositionIn'];
}

/** The developer's answer to a remark. */
export function useDispose(act: string) {
  return useActWrite(act, ({ remark, answer }: Answered) =>
    taken(
      api.POST('/api/remarks/{remark}/disposition', {
        params: { path: { remark: remark.id }, header: ifMatch(remark.revision) },
        body: answer,
      }),
    ),
  );
}

/** Makes a wording proposed by an expert a draft amendment of one's own delegation, the origin credited. */
export function useTakeOver(act: string) {
  return useActWrite(act, (remark: string) =>
    taken(api.POST('/api/remarks/{remark}/take-over', { params: { path: { remark } }, body: {} })),
  );
}

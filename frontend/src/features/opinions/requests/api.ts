import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Requests = Schemas['RequestsOut'];
export type Request = Schemas['RequestOut'];
export type Need = Schemas['NeedOut'];
export type NewRequest = Schemas['NewRequest'];

/** Whom an act was sent to for an opinion, and what it still lacks. */
export function useRequests(act: string) {
  return useQuery({
    queryKey: ['act', act, 'requests'],
    queryFn: () => taken(api.GET('/api/acts/{act}/requests', { params: { path: { act } } })),
  });
}

function useWrite<Asked, Answer>(act: string, ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['act', act], ['work']]),
  });
}

/** Asks a body for its opinion, or its agreement. */
export function useAsk(act: string) {
  return useWrite(act, (body: NewRequest) =>
    taken(api.POST('/api/acts/{act}/requests', { params: { path: { act } }, body })),
  );
}

const signs = new Set(['expert', 'eac_secretary']);

/** Those who sign for a body that is asked for opinions. */
export function useSigners(body: string | null) {
  const { data = [] } = useQuery({ queryKey: ['people'], queryFn: () => taken(api.GET('/api/people')) });
  return data.filter((one) => one.mandates.some((held) => held.body.id === body && signs.has(held.role)));
}

/** Reminds a body of what it was asked. */
export function useRemind(act: string) {
  return useWrite(act, (request: string) =>
    taken(api.POST('/api/requests/{request}/reminder', { params: { path: { request } } })),
  );
}

/** Takes a request back, with the reason. */
export function useTakeBack(act: string) {
  return useWrite(act, ({ request, reason }: { request: Request; reason: string }) =>
    taken(
      api.POST('/api/requests/{request}/withdrawal', {
        params: { path: { request: request.id }, header: ifMatch(request.revision) },
        body: { reason },
      }),
    ),
  );
}

/** Does without a mandatory answer, with the reason. */
export function useExcuse(act: string) {
  return useWrite(act, (body: Schemas['NewExcuse']) =>
    taken(api.POST('/api/acts/{act}/excuses', { params: { path: { act } }, body })),
  );
}

/** Replies to a conclusion that the developer disagrees with. */
export function useReply(act: string) {
  return useWrite(act, ({ conclusion, ...body }: Schemas['ReplyIn'] & { conclusion: string }) =>
    taken(api.PUT('/api/conclusions/{conclusion}/reply', { params: { path: { conclusion } }, body })),
  );
}

/** Names the bodies that develop an act beside its developer. */
export function useCoDevelop(act: string) {
  return useWrite(act, (body: Schemas['CoDevelopers']) =>
    taken(api.PUT('/api/acts/{act}/co-developers', { params: { path: { act } }, body })),
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api, ifMatch } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Gate = Schemas['GateOut'];
export type Move = Schemas['MoveOut'];
export type Condition = Schemas['ConditionOut'];
export type Who = Schemas['WhoOut'];
export type Exception = Schemas['WayRoundOut'];
export type RecordedAct = Schemas['RecordedActOut'];
export type DueDocument = Schemas['DocumentOut'];
export type Round = Schemas['RoundOut'];
export type Rounds = Schemas['RoundsOut'];
export type PositionRow = Schemas['PositionOut'];
export type BodyRef = Schemas['BodyRefOut'];

/** What stands between an act and its next stages. */
export function useGate(act: string) {
  return useQuery({
    queryKey: ['act', act, 'gate'],
    queryFn: () => taken(api.GET('/api/acts/{act}/gate', { params: { path: { act }, query: {} } })),
  });
}

/** The rounds of consensus on an act. */
export function useRounds(act: string) {
  return useQuery({
    queryKey: ['act', act, 'rounds'],
    queryFn: () => taken(api.GET('/api/acts/{act}/rounds', { params: { path: { act } } })),
  });
}

/** A write of one act, after which everything of the act is read anew; also after a refusal, which is a sign of change. */
export function useActWrite<Asked, Answer>(act: string, ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['act', act], ['acts'], ['work']]),
  });
}

export function useMove(act: string) {
  return useActWrite(act, (body: Schemas['NewMove']) =>
    taken(api.POST('/api/acts/{act}/transitions', { params: { path: { act } }, body })),
  );
}

/** Asks a second person to let a move pass by its open conditions. */
export function useAskException(act: string) {
  return useActWrite(act, (body: Schemas['NewWayRound']) =>
    taken(api.POST('/api/acts/{act}/exceptions', { params: { path: { act } }, body })),
  );
}

/** What becomes of such a request: the second person confirms or refuses it, or it is taken back. */
export function useAnswerException(act: string) {
  const confirm = useActWrite(act, ({ request, seen }: { request: string; seen: number }) =>
    taken(
      api.POST('/api/exceptions/{request}/confirmation', {
        params: { path: { request } },
        body: { seen_revision: seen },
      }),
    ),
  );
  const refuse = useActWrite(act, ({ request, reason }: { request: string; reason: string }) =>
    taken(api.POST('/api/exceptions/{request}/refusal', { params: { path: { request } }, body: { reason } })),
  );
  const withdraw = useActWrite(act, (request: string) =>
    taken(api.POST('/api/exceptions/{request}/withdrawal', { params: { path: { request } } })),
  );
  return { confirm, refuse, withdraw };
}

/** Reminds those who can meet a condition. */
export function useRemind(act: string) {
  return useActWrite(act, (condition: string) =>
    taken(api.POST('/api/acts/{act}/reminders', { params: { path: { act } }, body: { condition } })),
  );
}

export function useRecord(act: string, name: string) {
  return useActWrite(act, (body: Schemas['NewRecord']) =>
    taken(api.POST('/api/acts/{act}/facts/{name}', { params: { path: { act, name } }, body })),
  );
}

/** Names the developer and the commission of an act in place of those named before. */
export function useAssign(act: string) {
  return useActWrite(act, (body: Schemas['NewAssignment']) =>
    taken(api.POST('/api/acts/{act}/assignment', { params: { path: { act } }, body })),
  );
}

export function useOpenRound(act: string) {
  return useActWrite(act, (question: string) =>
    taken(api.POST('/api/acts/{act}/rounds', { params: { path: { act } }, body: { question } })),
  );
}

export interface Said {
  round: string;
  body: string;
  said: Schemas['NewPosition'];
}

export function useGivePosition(act: string) {
  return useActWrite(act, ({ round, body, said }: Said) =>
    taken(
      api.PUT('/api/rounds/{held}/positions/{body_id}', {
        params: { path: { held: round, body_id: body } },
        body: said,
      }),
    ),
  );
}

export function useCloseRound(act: string) {
  return useActWrite(act, (round: Round) =>
    taken(
      api.POST('/api/rounds/{held}/closing', {
        params: { path: { held: round.id }, header: ifMatch(round.revision) },
      }),
    ),
  );
}

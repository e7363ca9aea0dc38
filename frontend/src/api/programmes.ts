import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Programme = Schemas['ProgrammeOut'];
export type Item = Schemas['PlannedItemOut'];
export type Planned = Schemas['PlannedOut'];
export type Change = Schemas['PlanChangeOut'];
export type ChangeSet = Schemas['SetOut'];
export type Approval = Schemas['ApprovalOut'];
export type Afterwards = Schemas['AfterwardsOut'];
export type Review = Schemas['ReviewOut'];

/** Every programme of the assembly, the latest years first. */
export function useProgrammes() {
  return useQuery({ queryKey: ['programmes'], queryFn: () => taken(api.GET('/api/programmes')) });
}

/** One programme, in the version that stands unless another is named. */
export function useProgramme(programme: string | undefined, version: number | null = null) {
  return useQuery({
    queryKey: ['programmes', programme, version],
    enabled: programme !== undefined,
    queryFn: () =>
      taken(
        api.GET('/api/programmes/{programme}', {
          params: { path: { programme: programme ?? '' }, query: version === null ? {} : { version } },
        }),
      ),
  });
}

/** What stands around an act: its item, reviews, what became of it in the states. */
export function useAfterwards(act: string) {
  return useQuery({
    queryKey: ['act', act, 'afterwards'],
    queryFn: () => taken(api.GET('/api/acts/{act}/afterwards', { params: { path: { act } } })),
  });
}

function useWrite<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['programmes'], ['act'], ['acts'], ['work']]),
  });
}

export function useOpenProgramme() {
  return useWrite((first_year: number) => taken(api.POST('/api/programmes', { body: { first_year } })));
}

export function usePropose(programme: string) {
  return useWrite((body: Schemas['NewChange']) =>
    taken(api.POST('/api/programmes/{programme}/changes', { params: { path: { programme } }, body })),
  );
}

export function useWithdraw() {
  return useWrite((change: string) =>
    taken(api.POST('/api/programme-changes/{change}/withdrawal', { params: { path: { change } } })),
  );
}

export function useDecline() {
  return useWrite(({ change, reason }: { change: string; reason: string }) =>
    taken(api.POST('/api/programme-changes/{change}/declining', { params: { path: { change } }, body: { reason } })),
  );
}

export function usePut(programme: string) {
  return useWrite((body: Schemas['NewSet']) =>
    taken(api.POST('/api/programmes/{programme}/sets', { params: { path: { programme } }, body })),
  );
}

export function useDecide(changes: string) {
  return useWrite((body: Schemas['SetDecision']) =>
    taken(api.POST('/api/programme-sets/{changes}/decision', { params: { path: { changes } }, body })),
  );
}

export function useLinkItem(act: string) {
  return useWrite((body: Schemas['NewLink']) =>
    taken(api.POST('/api/acts/{act}/programme-item', { params: { path: { act } }, body })),
  );
}

export function useOpenReview(act: string) {
  return useWrite((body: Schemas['NewReview']) =>
    taken(api.POST('/api/acts/{act}/reviews', { params: { path: { act } }, body })),
  );
}

export function useNoteApplication(act: string) {
  return useWrite((body: Schemas['NewApplication']) =>
    taken(api.POST('/api/acts/{act}/applications', { params: { path: { act } }, body })),
  );
}

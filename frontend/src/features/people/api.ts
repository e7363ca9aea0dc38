import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Person = Schemas['PersonOut'];
export type Powers = Schemas['PowersOut'];
export type Absence = Schemas['AbsenceOut'];
export type Register = Schemas['RegisterOut'];
export type Grant = Schemas['GrantOut'];
export type Limits = Schemas['LimitsOut'];

/** Everybody with the mandates in force. */
export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => taken(api.GET('/api/people')) });
}

/** Who speaks for delegations, and which of them take no part. */
export function useLimits() {
  return useQuery({ queryKey: ['powers'], queryFn: () => taken(api.GET('/api/powers')) });
}

/** Every mandate of any time, for those who give them. */
export function useRegister(enabled: boolean) {
  return useQuery({ queryKey: ['mandates'], queryFn: () => taken(api.GET('/api/mandates')), enabled });
}

function useWrite<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => outOfDate(client, [['powers'], ['act'], ['work'], ['people'], ['mandates']]),
  });
}

export function useGivePowers() {
  return useWrite((body: Schemas['NewPowers']) => taken(api.POST('/api/powers', { body })));
}

export function useRevokePowers() {
  return useWrite((powers: string) =>
    taken(api.POST('/api/powers/{powers}/revocation', { params: { path: { powers } } })),
  );
}

export function useNoteAbsence() {
  return useWrite((body: Schemas['NewAbsence']) => taken(api.POST('/api/absences', { body })));
}

export function useEndAbsence() {
  return useWrite((absence: string) => taken(api.POST('/api/absences/{absence}/end', { params: { path: { absence } } })));
}

export function useEnrol() {
  return useWrite((body: Schemas['NewPerson']) => taken(api.POST('/api/people', { body })));
}

export function useGiveMandate() {
  return useWrite((body: Schemas['NewMandate']) => taken(api.POST('/api/mandates', { body })));
}

export function useEndMandate() {
  return useWrite(({ mandate, ...body }: Schemas['MandateEnd'] & { mandate: string }) =>
    taken(api.POST('/api/mandates/{mandate}/end', { params: { path: { mandate } }, body })),
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Profile = Schemas['ProfileOut'];
export type Rules = Schemas['ActRulesOut'];
export type Renewal = Schemas['RenewalOut'];
export type Change = Schemas['ChangeOut'];

/** Takes an act over to the newest version of its rules. */
export function useRenew(act: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewRules']) =>
      taken(api.POST('/api/acts/{act}/rules', { params: { path: { act } }, body })),
    onSettled: () => outOfDate(client, [['act', act], ['acts'], ['work']]),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Renumbering = Schemas['RenumberingOut'];
export type Doubt = Schemas['DoubtfulOut'];
export type Rewritten = Schemas['RewrittenOut'];

/** Which reference it is, among all of all languages. */
export function keyOf({ language, clause, place }: Pick<Doubt, 'language' | 'clause' | 'place'>): string {
  return `${language} ${clause} ${place}`;
}

/** What numbering the text through would change, and what it would leave to a person. */
export function useRenumbering(act: string) {
  return useQuery({
    queryKey: ['act', act, 'renumbering'],
    queryFn: () => taken(api.GET('/api/acts/{act}/renumbering', { params: { path: { act } } })),
  });
}

export function useRenumber(act: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RenumberingIn']) =>
      taken(api.POST('/api/acts/{act}/renumbering', { params: { path: { act } }, body })),
    onSettled: () => outOfDate(client, [['act', act], ['acts'], ['work']]),
  });
}

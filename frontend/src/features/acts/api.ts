import { useLingui } from '@lingui/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { useProfile } from '@/api/queries';
import { nameIn } from '@/i18n/language';

export type Registry = Schemas['RegistryOut'];
export type ActView = Schemas['ActOut'];
export type Overview = Schemas['OverviewOut'];
export type Body = Schemas['BodyOut'];
export type NewAct = Schemas['NewAct'];

/** Every act the reader may see. */
export function useRegistry() {
  return useQuery({ queryKey: ['acts'], queryFn: () => taken(api.GET('/api/acts')) });
}

/** The kinds of act that the profile of the assembly knows, to choose from. */
export function useKinds(): { value: string; label: string }[] {
  const { i18n } = useLingui();
  const kinds = useProfile().data?.kinds ?? [];
  return kinds.map((kind) => ({ value: kind.key, label: nameIn(kind.name, i18n.locale) }));
}

/** Opens the dossier of a new act. */
export function useCreateAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAct) => taken(api.POST('/api/acts', { body })),
    onSuccess: () => outOfDate(client, [['acts']]),
  });
}

import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';

export type Registry = Schemas['RegistryOut'];
export type ActView = Schemas['ActOut'];
export type Overview = Schemas['OverviewOut'];
export type Body = Schemas['BodyOut'];
export type NewAct = Schemas['NewAct'];

const kinds = { model_law: msg`модельный закон`, recommendation: msg`рекомендации` };

/** Every act the reader may see. */
export function useRegistry() {
  return useQuery({ queryKey: ['acts'], queryFn: () => taken(api.GET('/api/acts')) });
}

/** The kinds of act that the profile of the assembly knows, to choose from. */
export function useKinds(): { value: string; label: string }[] {
  const { i18n } = useLingui();
  return Object.entries(kinds).map(([value, name]) => ({ value, label: i18n._(name) }));
}

/** Opens the dossier of a new act. */
export function useCreateAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAct) => taken(api.POST('/api/acts', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['acts'] }),
  });
}

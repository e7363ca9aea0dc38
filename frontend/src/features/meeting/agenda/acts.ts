import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { taken } from '@/api/problem';
import { nameIn } from '@/i18n/language';

/** The acts that can be put on an agenda, to choose from: each with its stage. */
export function useActOptions() {
  const { i18n } = useLingui();
  const { data } = useQuery({ queryKey: ['acts'], queryFn: () => taken(api.GET('/api/acts')) });
  return (data?.acts ?? []).map((act) => ({
    value: act.slug,
    label: nameIn(act.title, i18n.locale),
    detail: nameIn(act.stage.name, i18n.locale),
  }));
}

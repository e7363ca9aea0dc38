import { useLingui } from '@lingui/react/macro';
import { useProfile } from '@/api/queries';
import { usePageTitle } from '@/reading/usePageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Procedure } from './Procedure';

/** The rules of procedure by which new acts begin. */
export default function ProcedurePage({ profile: key = 'pa-odkb' }: { profile?: string }) {
  const { t } = useLingui();
  usePageTitle(t`Правила процедуры`);
  const { data: profile } = useProfile(key);
  if (!profile) return <Skeleton lines={14} />;
  return <Procedure profile={profile} drawing={`/api/profiles/${key}/drawing`} level="h1" />;
}

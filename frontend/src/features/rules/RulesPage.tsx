import { useRules } from '@/api/queries';
import { Skeleton } from '@/ui/Skeleton';
import { Procedure } from './Procedure';
import { Renewal } from './Renewal';

/** The rules of procedure that an act goes by; newer ones, where there are. */
export default function RulesPage({ act }: { act: string }) {
  const { data: rules } = useRules(act);
  if (!rules) return <Skeleton lines={14} />;
  return (
    <Procedure profile={rules.profile} drawing={`/api/acts/${act}/rules/drawing`} present={rules.stage} level="h2">
      {rules.renewal && <Renewal act={act} rules={rules} renewal={rules.renewal} />}
    </Procedure>
  );
}

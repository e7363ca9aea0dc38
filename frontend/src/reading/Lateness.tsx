import { Trans, useLingui } from '@lingui/react/macro';
import { useLeaves } from '@/api/leaves';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { leaveStates } from './leaveStates';

/** That an amendment was tabled after the deadline, why, how its leave stands, and where that is decided. */
export function Lateness({ act, amendment }: { act: string; amendment: string }) {
  const { i18n } = useLingui();
  const leave = useLeaves(act).data?.leaves.find((one) => one.amendment === amendment);
  if (!leave) return null;
  const state = leaveStates[leave.state];
  return (
    <section className="stack-tight">
      <p className="row">
        <Chip tone={state.tone}>{i18n._(state.name)}</Chip>
        <Link href={`/a/${act}/gate#leaves`}>
          <Trans>Решение председателя и возражения делегаций</Trans>
        </Link>
      </p>
      <p>
        <Trans>Внесена после срока: {leave.reason}</Trans>
      </p>
    </section>
  );
}

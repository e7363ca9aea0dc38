import { Plural, Trans } from '@lingui/react/macro';
import { useLeaves } from '@/api/leaves';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';

const waiting = new Set(['asked', 'granted_unless']);

/** Which amendments of an act were tabled late and wait for leave: until then nobody rules on them. */
export function LateOnes({ act }: { act: string }) {
  const late = (useLeaves(act).data?.leaves ?? []).filter(({ state }) => waiting.has(state));
  if (late.length === 0) return null;
  const numbers = late.map(({ number }) => `№ ${number}`).join(', ');
  return (
    <p>
      <Icon name="clock" />{' '}
      <Plural value={late.length} one="Внесена после срока и ждёт допуска" few="Внесены после срока и ждут допуска" many="Внесены после срока и ждут допуска" other="Внесены после срока и ждут допуска" />
      : {numbers}.{' '}
      <Link href={`/a/${act}/gate#leaves`}>
        <Trans>Решение председателя и возражения делегаций</Trans>
      </Link>
    </p>
  );
}

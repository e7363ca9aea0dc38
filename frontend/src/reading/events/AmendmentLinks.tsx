import { Trans } from '@lingui/react/macro';
import { Link } from '@/ui/Link';

/** «№ 9, № 14», each a link to its amendment. */
export function AmendmentLinks({ act, numbers }: { act: string; numbers: readonly number[] }) {
  return numbers.map((number, at) => (
    <span key={number}>
      {at > 0 && ', '}
      <Link href={`/a/${act}/am/${number}`} className="nowrap">
        <Trans>№ {number}</Trans>
      </Link>
    </span>
  ));
}

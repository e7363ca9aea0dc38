import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { statuses } from '@/reading/statuses';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { partsIn } from './parting';

/** How the parts of an amendment that is put in parts stand, each by itself. */
export function PartsStanding({ act, amendment, all }: { act: string; amendment: Amendment; all: readonly Amendment[] }) {
  const { i18n } = useLingui();
  const parts = partsIn(all, amendment);
  if (parts.length === 0) return null;
  return (
    <div className="stack-tight">
      <p>
        <Trans>Решается по частям:</Trans>
      </p>
      <ul className="relations">
        {parts.map((one) => {
          const { icon, name } = statuses[one.status];
          return (
            <li key={one.id}>
              <Icon name={icon ?? 'dot'} />
              <span>
                <Link href={`/a/${act}/am/${one.id}`} className="nowrap">
                  <Trans>
                    № {one.number}/{one.part}
                  </Trans>
                </Link>{' '}
                {i18n._(name)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

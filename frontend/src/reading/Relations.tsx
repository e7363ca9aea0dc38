import { Trans, useLingui } from '@lingui/react/macro';
import type { Relation } from '@/api/amendments';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { shortName } from './shortName';
import { relationNames } from './statuses';
import './reading.css';

const same = new Set<Relation['relation']>(['identical', 'same_effect']);

/** «⚠ № 12 (Россия): меняет те же слова иначе» */
export function Relations({ relations, act }: { relations: readonly Relation[]; act: string }) {
  const { i18n } = useLingui();
  const told = relations.filter(({ relation }) => relation !== 'independent');
  if (told.length === 0) return null;
  return (
    <ul className="relations">
      {told.map((other) => (
        <li key={other.amendment}>
          <Icon name={same.has(other.relation) ? 'copy' : 'warning'} />
          <span>
            <Link href={`/a/${act}/am/${other.number ?? other.amendment}`}>
              {other.number === null ? (
                <Trans>черновик ({shortName(other.body, i18n.locale)})</Trans>
              ) : (
                <Trans>
                  № {other.number} ({shortName(other.body, i18n.locale)})
                </Trans>
              )}
            </Link>
            : {i18n._(relationNames[other.relation])}
          </span>
        </li>
      ))}
    </ul>
  );
}

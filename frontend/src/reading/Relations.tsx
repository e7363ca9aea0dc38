import { useLingui } from '@lingui/react/macro';
import type { Relation } from '@/api/amendments';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { bodyCode } from './BodyName';
import { relationNames } from './statuses';

/** «⚠ № 12 (Россия): те же слова, другой результат» */
export function Relations({ relations, act }: { relations: readonly Relation[]; act: string }) {
  const { i18n } = useLingui();
  const told = relations.filter((relation) => relation.relation !== 'apart' && relation.relation !== 'adjacent');
  if (told.length === 0) return null;
  return (
    <ul className="relations">
      {told.map((relation) => {
        const words = relationNames[relation.relation];
        return (
          <li key={relation.amendment}>
            <Icon name={relation.relation === 'identical' ? 'copy' : 'warning'} />
            <span>
              <Link href={`/a/${act}/am/${relation.number ?? relation.amendment}`}>
                № {relation.number ?? '…'} ({bodyCode(relation.body, i18n.locale)})
              </Link>
              : {words ? i18n._(words) : relation.relation}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

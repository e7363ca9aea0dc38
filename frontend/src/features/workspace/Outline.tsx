import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo, useState } from 'react';
import { HeatBar } from '@/ui/HeatBar';
import { Icon } from '@/ui/Icon';
import type { Count, Unit } from './model';

interface OutlineProps {
  units: readonly Unit[];
  totals: ReadonlyMap<string, Count>;
  /** Ids of the current clause and of all above it. */
  path: ReadonlySet<string>;
  /** The language of the act. */
  lang: string;
}

/** What the act is divided into; beside each unit how much is proposed there, as a bar and as a number. */
export function Outline({ units, totals, path, lang }: OutlineProps) {
  const { t } = useLingui();
  const most = Math.max(1, ...leaves(units).map(({ clause }) => totals.get(clause.id)?.amendments ?? 0));
  return (
    <nav className="outline" aria-label={t`Структура акта`} data-region="outline">
      <h2>
        <Trans>Структура</Trans>
      </h2>
      {units.length === 0 ? (
        <p className="muted">
          <Trans>Текст не разделён на части.</Trans>
        </p>
      ) : (
        <Level units={units} totals={totals} path={path} lang={lang} most={most} />
      )}
    </nav>
  );
}

function leaves(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => (unit.children.length > 0 ? leaves(unit.children) : [unit]));
}

function Level({ units, ...rest }: OutlineProps & { most: number }) {
  return (
    <ul lang={rest.lang}>
      {units.map((unit) => (
        <Entry key={unit.clause.id} unit={unit} {...rest} />
      ))}
    </ul>
  );
}

const Entry = memo(function Entry({ unit, ...rest }: Omit<OutlineProps, 'units'> & { unit: Unit; most: number }) {
  const { clause, children } = unit;
  const [closed, close] = useState(false);
  const count = rest.totals.get(clause.id);
  const here = rest.path.has(clause.id);
  return (
    <li>
      <div className="outline-row" data-here={here || undefined}>
        <Fold folds={children.length > 0} closed={closed} name={clause.number} onPress={() => close(!closed)} />
        <a href={`#${clause.eid}`} aria-current={here && !childHere(children, rest.path) ? 'location' : undefined}>
          <span className="outline-number">{clause.number}</span> {clause.heading}
          {count && count.amendments > 0 && <Spoken count={count} />}
        </a>
        {children.length === 0 && <Heat count={count} most={rest.most} />}
      </div>
      {children.length > 0 && !closed && <Level units={children} {...rest} />}
    </li>
  );
});

function Fold(props: { folds: boolean; closed: boolean; name: string; onPress: () => void }) {
  if (!props.folds) return <span className="outline-fold" />;
  return (
    <button
      type="button"
      className="outline-fold"
      aria-expanded={!props.closed}
      aria-label={props.name}
      onClick={props.onPress}
    >
      <Icon name={props.closed ? 'right' : 'down'} />
    </button>
  );
}

function childHere(children: readonly Unit[], path: ReadonlySet<string>): boolean {
  return children.some(({ clause }) => path.has(clause.id));
}

function Spoken({ count }: { count: Count }) {
  return (
    <span className="vh">
      {' – '}
      <Plural
        value={count.amendments}
        one="# поправка"
        few="# поправки"
        many="# поправок"
        other="# поправки"
      />
      {count.conflicts > 0 && (
        <Trans>
          , пересечений: {count.conflicts}
        </Trans>
      )}
    </span>
  );
}

function Heat({ count, most }: { count: Count | undefined; most: number }) {
  const { amendments = 0, conflicts = 0 } = count ?? {};
  return (
    <span className="outline-heat" aria-hidden="true">
      {conflicts > 0 && <Icon name="warning" />}
      <HeatBar value={amendments} most={most} />
      <span>{amendments > 0 ? amendments : '–'}</span>
    </span>
  );
}

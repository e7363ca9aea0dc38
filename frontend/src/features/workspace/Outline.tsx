import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo, useState } from 'react';
import type { ClauseView } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { HeatBar } from '@/ui/HeatBar';
import { Icon } from '@/ui/Icon';
import type { Unit } from './model';

interface OutlineProps {
  units: readonly Unit[];
  totals: ReadonlyMap<string, number>;
  /** Ids of the current clause and of all above it. */
  path: ReadonlySet<string>;
  /** The language of the act. */
  lang: string;
}

/** What the act is divided into; beside each unit how much is proposed there, as a bar and as a number. */
export function Outline({ units, totals, path, lang }: OutlineProps) {
  const { t } = useLingui();
  const most = Math.max(1, ...leaves(units).map(({ clause }) => totals.get(clause.id) ?? 0));
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
  const folds = children.length > 0;
  const here = rest.path.has(clause.id) && (closed || !childHere(children, rest.path));
  return (
    <li>
      <div className="outline-row" data-here={here || undefined}>
        <Fold folds={folds} closed={closed} name={clause.number} onPress={() => close(!closed)} />
        <Name clause={clause} here={here} count={rest.totals.get(clause.id) ?? 0} most={folds ? null : rest.most} lang={rest.lang} />
      </div>
      {folds && !closed && <Level units={children} {...rest} />}
    </li>
  );
});

interface NameProps {
  clause: ClauseView;
  here: boolean;
  count: number;
  /** The most at any unit, for the bar; null where none is drawn. */
  most: number | null;
  lang: string;
}

function Name({ clause, here, count, most, lang }: NameProps) {
  return (
    <a href={`#${clause.eid}`} aria-current={here ? 'location' : undefined}>
      {clause.number && <span className="outline-number">{clause.number} </span>}
      {most !== null && <Heat count={count} most={most} />}
      <span className="outline-name">{clause.heading || nameIn(clause.kind_name, lang)}</span>
      <Spoken count={count} />
    </a>
  );
}

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

function Spoken({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="vh">
      {' – '}
      <Plural value={count} one="# поправка" few="# поправки" many="# поправок" other="# поправки" />
    </span>
  );
}

function Heat({ count, most }: { count: number; most: number }) {
  return (
    <span className="outline-heat" aria-hidden="true">
      <HeatBar value={count} most={most} />
      <span>{count > 0 ? count : '–'}</span>
    </span>
  );
}

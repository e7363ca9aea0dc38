import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { memo, useState } from 'react';
import type { ClauseView } from '@/api/queries';
import { nameIn } from '@/i18n/language';
import { HeatBar } from '@/ui/HeatBar';
import { Icon } from '@/ui/Icon';
import type { Total, Unit } from './model';

interface OutlineProps {
  units: readonly Unit[];
  totals: ReadonlyMap<string, Total>;
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
      <details open={isWide()}>
        <summary>
          <h2>
            <Trans>Структура</Trans>
          </h2>
        </summary>
        {units.length === 0 ? (
          <p className="muted">
            <Trans>Текст не разделён на части.</Trans>
          </p>
        ) : (
          <Level units={units} totals={totals} path={path} lang={lang} most={most} />
        )}
      </details>
    </nav>
  );
}

/** On a narrow screen the outline begins folded: the text is what the reader came for. */
const isWide = () => window.matchMedia('(min-width: 1180px)').matches;

const nothing: Total = { amendments: 0, conflicts: 0 };

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
        <Name clause={clause} here={here} total={rest.totals.get(clause.id)} most={folds ? null : rest.most} lang={rest.lang} />
      </div>
      {folds && !closed && <Level units={children} {...rest} />}
    </li>
  );
});

interface NameProps {
  clause: ClauseView;
  here: boolean;
  /** Undefined until it is counted. */
  total: Total | undefined;
  /** The most at any unit, for the bar; null where none is drawn. */
  most: number | null;
  lang: string;
}

function Name({ clause, here, total, most, lang }: NameProps) {
  return (
    <a href={`#${clause.eid}`} aria-current={here ? 'location' : undefined}>
      {clause.number && <span className="outline-number">{clause.number} </span>}
      {most !== null && total && <Heat total={total} most={most} />}
      <span className="outline-name">{clause.heading || nameIn(clause.kind_name, lang)}</span>
      <Spoken total={total ?? nothing} />
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

function Spoken({ total: { amendments, conflicts } }: { total: Total }) {
  if (amendments === 0) return null;
  return (
    <span className="vh">
      {' – '}
      <Plural value={amendments} one="# поправка" few="# поправки" many="# поправок" other="# поправки" />
      {conflicts > 0 && <Trans>, пересекаются: {conflicts}</Trans>}
    </span>
  );
}

function Heat({ total: { amendments, conflicts }, most }: { total: Total; most: number }) {
  return (
    <span className="outline-heat" aria-hidden="true">
      {conflicts > 0 && <Icon name="warning" />}
      <HeatBar value={amendments} most={most} />
      <span>{amendments > 0 ? amendments : '–'}</span>
    </span>
  );
}

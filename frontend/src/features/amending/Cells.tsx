import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { cellsOf, rowsBeside, runsByCell, withCell } from '@/reading/cells';
import { Panes } from './Panes';
import type { PanesProps } from './Panes';

/** A row of a table, cell by cell, each under the words that stand at the head of its column. */
export function Cells({ target, asks, base, words, runs, onChange }: PanesProps) {
  const { t } = useLingui();
  const stood = cellsOf(base);
  const byCell = useMemo(() => runsByCell(runs), [runs]);
  const [head] = rowsBeside(target.clause.parent, target.text.clauses);
  const columns = head && head.id !== target.clause.id ? cellsOf(head.text) : [];
  return (
    <div className="stack cells">
      {cellsOf(words).map((cell, at) => {
        const name = columns[at]?.trim() || t`графа ${at + 1}`;
        return (
          <section key={at} className="stack-tight" aria-label={name}>
            <h4>{name}</h4>
            <Panes
              target={target}
              asks={asks}
              name={name}
              base={stood[at] ?? ''}
              words={cell}
              runs={byCell?.[at] ?? null}
              oneLine={false}
              autoFocus={at === 0}
              told={at === 0}
              onChange={(changed) => onChange(withCell(words, at, changed))}
            />
          </section>
        );
      })}
    </div>
  );
}

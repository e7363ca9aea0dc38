import type { CSSProperties } from 'react';
import type { Run } from '@/api/amendments';
import { runsByCell } from './cells';
import { MarkedText } from './MarkedText';
import './reading.css';

/** A row of a table in columns that stand under those of the row above; in one line where the change goes across cells. */
export function RowText({ runs }: { runs: readonly Run[] }) {
  const cells = runsByCell(runs);
  if (!cells || cells.length < 2) return <MarkedText runs={runs} />;
  const columns = { '--columns': cells.length } as CSSProperties;
  return (
    <span className="row-cells" style={columns}>
      {cells.map((cell, at) => (
        <span key={at} className="row-cell">
          <MarkedText runs={cell} />
          {at < cells.length - 1 && <span className="cell-end">{'\t'}</span>}
        </span>
      ))}
    </span>
  );
}

import { Trans } from '@lingui/react/macro';
import type { Item } from '@/api/programmes';

/** «№ 3 программы 2026–2030, № 1 программы 2021–2025»: what an item goes on with, back to where it began. */
export function Line({ line }: { line: Item['line'] }) {
  if (line.length === 0) return null;
  return (
    <span className="muted">
      <Trans>Продолжает пункт</Trans>{' '}
      {line.map(({ number, first_year: first, last_year: last }, at) => (
        <span key={first} className="nowrap">
          <Trans>
            № {number} программы {first}–{last}
          </Trans>
          {at < line.length - 1 && ', '}
        </span>
      ))}
    </span>
  );
}

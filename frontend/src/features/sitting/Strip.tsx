import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Amendment } from '@/api/amendments';
import { numbered } from '@/reading/numbered';
import { signedBy } from '@/reading/signatories';
import { statuses } from '@/reading/statuses';
import { Icon } from '@/ui/Icon';
import { decidable, grouped } from './order';

interface Props {
  amendments: readonly Amendment[];
  current: string | null;
  /** What falls if the current one is adopted. */
  falls: ReadonlySet<string>;
  /** Decided on this device and not sent yet. */
  unsent: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

/**
 * How far the sitting has come: one cell an amendment, in the order in which they are put, rivals joined.
 *
 * A cell says by its form what became of it: solid and ticked, struck, hatched, empty while it waits.
 */
export function Strip({ amendments, current, falls, unsent, onChoose }: Props) {
  const { t } = useLingui();
  const place = useRef<HTMLElement>(null);
  const done = amendments.filter(({ status }) => !decidable.has(status)).length;
  useEffect(() => {
    const [frame, cell] = [place.current, place.current?.querySelector<HTMLElement>('[aria-current]')];
    if (!frame || !cell) return;
    const top = cell.offsetTop - frame.offsetTop;
    if (top < frame.scrollTop || top + cell.offsetHeight > frame.scrollTop + frame.clientHeight) {
      frame.scrollTop = top - frame.clientHeight / 2;
    }
  }, [current]);
  return (
    <nav className="strip" aria-label={t`Поправки заседания`} ref={place} data-region="agenda">
      <p className="strip-count">
        <strong>
          <Trans>
            решено {done} из {amendments.length}
          </Trans>
        </strong>
        {unsent.size > 0 && (
          <span className="strip-unsent">
            <Plural value={unsent.size} one="# не отправлена" few="# не отправлены" many="# не отправлено" other="# не отправлено" />
          </span>
        )}
      </p>
      <ol>
        {grouped(amendments).map((group) => (
          <li key={`${group.key} ${group.amendments[0]?.id}`} data-rivals={group.amendments.length > 1 || undefined}>
            <ol>
              {group.amendments.map((amendment) => (
                <li key={amendment.id}>
                  <Cell
                    amendment={amendment}
                    current={amendment.id === current}
                    falls={falls.has(amendment.id)}
                    unsent={unsent.has(amendment.id)}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface CellProps {
  amendment: Amendment;
  current: boolean;
  falls: boolean;
  unsent: boolean;
  onChoose: (id: string) => void;
}

function Cell({ amendment, current, falls, unsent, onChoose }: CellProps) {
  const { t, i18n } = useLingui();
  const look = statuses[amendment.status];
  const waits = decidable.has(amendment.status);
  const said = [
    t`№ ${numbered(amendment)}`,
    signedBy(amendment, i18n.locale),
    i18n._(look.name),
    ...(falls ? [t`решится, если принять текущую`] : []),
    ...(unsent ? [t`не отправлено`] : []),
  ].join(', ');
  return (
    <button
      type="button"
      className="strip-cell"
      data-status={amendment.status}
      data-falls={falls || undefined}
      data-unsent={unsent || undefined}
      aria-current={current || undefined}
      aria-label={said}
      title={said}
      onClick={() => onChoose(amendment.id)}
    >
      <span className="strip-number">{numbered(amendment)}</span>
      <Icon name={waits && amendment.status !== 'postponed' ? 'dot' : (look.icon ?? 'dot')} />
    </button>
  );
}

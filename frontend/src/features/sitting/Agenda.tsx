import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Amendment } from '@/api/amendments';
import { signedCode } from '@/reading/signatories';
import { statuses } from '@/reading/statuses';
import { Icon } from '@/ui/Icon';
import { grouped } from './order';

/** The amendments of the sitting in their order, rivals bracketed together, each with its standing. */
export function Agenda({
  amendments,
  current,
  onChoose,
}: {
  amendments: readonly Amendment[];
  current: string | null;
  onChoose: (id: string) => void;
}) {
  const { t, i18n } = useLingui();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const [frame, item] = [list.current, list.current?.querySelector<HTMLElement>('[aria-current]')];
    if (frame && item) frame.scrollTop = item.offsetTop - frame.clientHeight / 2;
  }, [current]);
  return (
    <nav className="agenda" aria-label={t`Поправки заседания`} ref={list} data-region="agenda">
      <ol>
        {grouped(amendments).map((group) => (
          <li key={`${group.key} ${group.amendments[0]?.id}`} data-rivals={group.amendments.length > 1 || undefined}>
            <ol>
              {group.amendments.map((amendment) => {
                const look = statuses[amendment.status];
                return (
                  <li key={amendment.id}>
                    <button
                      type="button"
                      className="agenda-item"
                      data-status={amendment.status}
                      aria-current={amendment.id === current || undefined}
                      onClick={() => onChoose(amendment.id)}
                    >
                      <Icon name={look.icon ?? 'dot'} />
                      <span className="nowrap">
                        <Trans>№ {amendment.number}</Trans>
                      </span>
                      <span>{signedCode(amendment, i18n.locale)}</span>
                      <span className="agenda-status">{i18n._(look.name)}</span>
                    </button>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

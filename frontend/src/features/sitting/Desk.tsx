import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Amendment } from '@/api/amendments';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { Agenda } from './Agenda';
import { Decide } from './Decide';
import { LastDecision } from './LastDecision';
import { nextOpen } from './order';

/** The list of the sitting and the amendment before the commission now; a decision leads to the next. */
export function Desk({ act, amendments }: { act: string; amendments: readonly Amendment[] }) {
  const { t } = useLingui();
  const [chosen, choose] = useState<string | null>(null);
  const [decided, passed] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const open = nextOpen(amendments, decided);
  const current = amendments.find((one) => one.id === chosen) ?? open ?? amendments[0];
  const go = (id: string | undefined) => {
    if (!id) return;
    moved.current = true;
    choose(id);
  };
  const step = (by: 1 | -1) => go(amendments[amendments.findIndex((one) => one.id === current?.id) + by]?.id);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    place.current?.focus();
  }, [current?.id]);
  useShortcuts(t`Заседание`, [
    { chord: 'j', label: t`Следующая поправка`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущая поправка`, run: () => step(-1) },
    { chord: 'pagedown', label: t`Следующая поправка`, run: () => step(1) },
    { chord: 'pageup', label: t`Предыдущая поправка`, run: () => step(-1) },
    { chord: 'home', label: t`К первой нерешённой`, run: () => go(nextOpen(amendments, null)?.id) },
  ]);
  const onDecided = (id: string) => {
    moved.current = true;
    passed(id);
    choose(null);
  };
  return (
    <div className="desk">
      <Agenda amendments={amendments} current={current?.id ?? null} onChoose={go} />
      <div className="desk-main stack" ref={place} tabIndex={-1} data-region="desk" aria-label={t`Поправка перед комиссией`} role="region">
        <LastDecision act={act} onUndone={go} />
        {current && <Decide key={current.id} act={act} amendment={current} amendments={amendments} onDecided={onDecided} />}
      </div>
    </div>
  );
}

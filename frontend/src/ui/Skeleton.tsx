import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

function useAfter(milliseconds: number): boolean {
  const [passed, pass] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => pass(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

/** Nothing for 300 ms, then the shape of what comes, after 4 s also words. */
export function Skeleton({ lines = 6, saying }: { lines?: number; saying?: ReactNode }) {
  const visible = useAfter(300);
  const slow = useAfter(4000);
  if (!visible) return null;
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden="true" />
      ))}
      <p className={slow ? 'muted' : 'vh'}>{saying ?? <Trans>Загружаем…</Trans>}</p>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

export interface Fault {
  /** The id of the field to mend. */
  field?: string;
  message: string;
}

/** What must be mended before this can be sent: takes the focus, links to the fields. */
export function ErrorSummary({ faults, title }: { faults: readonly Fault[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="notice error-summary" data-tone="error">
      <div>
        <h2>{title ?? <Trans>Нужно исправить</Trans>}</h2>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.field}${fault.message}`}>
              {fault.field ? <a href={`#${fault.field}`}>{fault.message}</a> : fault.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

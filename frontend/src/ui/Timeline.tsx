import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export interface Step {
  key: string;
  name: ReactNode;
  detail?: ReactNode;
  state: 'done' | 'current' | 'ahead';
}

/** The way of an act through its stages: a list that is drawn as a line. */
export function Timeline({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="timeline-name">{step.name}</span>
          {step.state === 'done' && (
            <span className="vh">
              , <Trans>пройдена</Trans>
            </span>
          )}
          {step.detail && <span className="timeline-detail">{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { shortName } from '@/reading/shortName';
import { StatusChip } from '@/reading/StatusChip';
import { Link } from '@/ui/Link';
import type { Consequences } from './api';
import { rules } from './words';

/** What a decision would do to other amendments, each with the rule; shown before the decision is made. */
export function WhatFalls({ act, title, seen }: { act: string; title: ReactNode; seen: Pick<Consequences, 'amendment' | 'consequences'> | undefined }) {
  const { i18n } = useLingui();
  return (
    <section className="what-falls stack-tight">
      <h4>{title}</h4>
      {!seen && (
        <p className="muted">
          <Trans>Считаем последствия…</Trans>
        </p>
      )}
      {seen?.consequences.length === 0 && (
        <p className="muted">
          <Trans>Других поправок это не затронет.</Trans>
        </p>
      )}
      <ul>
        {seen?.consequences.map((one) => (
          <li key={one.amendment}>
            <p className="row">
              <Link href={`/a/${act}/am/${one.number ?? one.amendment}`} className="nowrap">
                <Trans>№ {one.number ?? '–'}</Trans>
              </Link>
              <span>{shortName(one.body, i18n.locale)}</span>
              <StatusChip status={one.after} />
            </p>
            <p className="muted">
              {i18n._(rules[one.rule])}
              {one.by_number !== null && one.by !== seen.amendment && <> (<Trans>№ {one.by_number}</Trans>)</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

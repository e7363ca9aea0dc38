import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { nameIn } from '@/i18n/language';
import { Table } from '@/ui/Table';
import type { Change, Planned } from '@/api/programmes';
import { whats } from './words';

/** Changes in three columns: which item, as it was, as it becomes. */
export function ChangeTable({ changes, caption, rowEnd }: { changes: readonly Change[]; caption: string; rowEnd?: (change: Change) => ReactNode }) {
  const { t, i18n } = useLingui();
  return (
    <Table caption={caption} columns={[t`Пункт`, t`Было`, t`Станет`]}>
      {changes.map((change) => (
        <tr key={change.id}>
          <th scope="row">
            <div className="stack-tight">
              <span>
                № {change.number}, {i18n._(whats[change.what])}
              </span>
              <span className="muted">
                {nameIn(change.body.name, i18n.locale)}. {change.reason}
              </span>
              {rowEnd?.(change)}
            </div>
          </th>
          <td>{change.was ? <Words planned={change.was} other={change.becomes} /> : <Trans>пункта не было</Trans>}</td>
          <td>{change.becomes ? <Words planned={change.becomes} other={change.was} /> : <Trans>исключается</Trans>}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The words of an item; what differs from the other side is set off. */
function Words({ planned, other }: { planned: Planned; other: Planned | null }) {
  const { i18n } = useLingui();
  const lines = told(planned, i18n.locale);
  const beside = other ? told(other, i18n.locale) : lines;
  return (
    <div className="stack-tight">
      {lines.map((line, at) => {
        const differs = line !== beside[at];
        if (!line) return null;
        return differs ? <mark key={at}>{line}</mark> : <span key={at}>{line}</span>;
      })}
    </div>
  );
}

const told = (planned: Planned, locale: string) => [
  nameIn(planned.title, locale),
  nameIn(planned.kind.name, locale),
  planned.threat,
  planned.basis,
  planned.developer ? nameIn(planned.developer.name, locale) : '',
  `${planned.year}, ${nameIn(planned.session.name, locale)}`,
  planned.tags.join(', '),
];

import { Trans, useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ReactNode } from 'react';
import { nameIn } from '@/i18n/language';
import { Table } from '@/ui/Table';
import type { Change, Planned } from '@/api/programmes';
import { Line } from './Line';
import { whats } from './words';

/** Changes, one a row: which item, as it was, as it becomes; new items alone need no column for what was. */
export function ChangeTable({ changes, caption, rowEnd }: { changes: readonly Change[]; caption: string; rowEnd?: (change: Change) => ReactNode }) {
  const { t, i18n } = useLingui();
  const fresh = changes.every((one) => one.what === 'add');
  return (
    <Table caption={caption} columns={fresh ? [t`Пункт`, t`Станет`] : [t`Пункт`, t`Было`, t`Станет`]}>
      {changes.map((change) => (
        <tr key={change.id}>
          <th scope="row">
            <div className="stack-tight">
              <span>
                № {change.number}, {i18n._(whats[change.what])}
              </span>
              <div className="change-said">
                <Line line={change.line} />
                <small>{nameIn(change.body.name, i18n.locale)}</small>
                <span>{change.reason}</span>
                {rowEnd?.(change)}
              </div>
            </div>
          </th>
          {!fresh && <td>{change.was ? <Words planned={change.was} other={change.becomes} /> : <Trans>пункта не было</Trans>}</td>}
          <td>{change.becomes ? <Words planned={change.becomes} other={change.was} /> : <Trans>исключается</Trans>}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The words of an item, each under its name; what differs from the other side is set off. */
function Words({ planned, other }: { planned: Planned; other: Planned | null }) {
  const { i18n } = useLingui();
  const beside = other && told(other, i18n);
  return (
    <div className="change-said">
      {told(planned, i18n).map(([name, words], at) => {
        if (!words) return null;
        const differs = beside !== null && words !== beside[at]?.[1];
        return (
          <span key={at}>
            {name && <small>{i18n._(name)}: </small>}
            {differs ? <mark>{words}</mark> : at === 0 ? <strong>{words}</strong> : words}
          </span>
        );
      })}
    </div>
  );
}

const told = (planned: Planned, { locale }: I18n): [MessageDescriptor | null, string][] => [
  [null, nameIn(planned.title, locale)],
  [msg`Вид акта`, nameIn(planned.kind.name, locale)],
  [msg`На что отвечает`, planned.threat],
  [msg`Основание`, planned.basis],
  [msg`Разработчик`, planned.developer ? nameIn(planned.developer.name, locale) : ''],
  [msg`Сессия`, `${planned.year}, ${nameIn(planned.session.name, locale)}`],
  [msg`Предметы`, planned.tags.join(', ')],
];

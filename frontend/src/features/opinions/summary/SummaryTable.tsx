import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { shortName } from '@/reading/shortName';
import { Table } from '@/ui/Table';
import { Answer } from '../Answer';
import { RemarkWords } from '../RemarkView';
import { TakeOver } from '../TakeOver';
import type { Row } from './api';

/** The rows of the summary; J and K walk them, Enter on a row goes to its first verb. */
export function SummaryTable({ act, rows }: { act: string; rows: readonly Row[] }) {
  const { t, i18n } = useLingui();
  const table = useRef<HTMLDivElement>(null);
  const all = () => [...(table.current?.querySelectorAll<HTMLElement>('tbody > tr') ?? [])];
  const here = () => all().findIndex((row) => row.contains(document.activeElement));
  const step = (by: 1 | -1) => {
    const found = all();
    found[Math.min(found.length - 1, Math.max(0, here() + (here() < 0 ? Math.max(by, 0) : by)))]?.focus();
  };
  const answer = () => all()[here()]?.querySelector<HTMLElement>('.answer button')?.click();
  useShortcuts(t`Сводка замечаний`, [
    { chord: 'j', label: t`Следующее замечание`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущее замечание`, run: () => step(-1) },
    { chord: 'r', label: t`Ответить на замечание`, run: answer },
  ]);
  return (
    <div ref={table}>
      <Table
        caption={t`Сводка замечаний и предложений`}
        columns={[t`№`, t`Место и замечание`, t`Автор`, t`Ответ разработчика`]}
        className="summary"
      >
        {rows.map((row) => (
          <tr key={row.remark.id} tabIndex={-1}>
            <th scope="row">{row.number}</th>
            <td>
              <div className="stack-tight">
                <RemarkWords act={act} language={row.language} remark={row.remark} />
                <TakeOver act={act} remark={row.remark} />
              </div>
            </td>
            <td>{shortName(row.body, i18n.locale)}</td>
            <td>
              <Answer act={act} remark={row.remark} />
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** What became of the words, once the remark was taken. */
export function Outcome({ row }: { row: Row }) {
  if (row.outcome === 'same') {
    return (
      <p className="muted">
        <Trans>Принято, но слова этого места пока прежние.</Trans>
      </p>
    );
  }
  if (row.outcome === 'gone') {
    return (
      <p className="muted">
        <Trans>Этого места в тексте больше нет.</Trans>
      </p>
    );
  }
  if (row.outcome !== 'changed') return null;
  return (
    <div className="proposed">
      <p className="muted">
        <Trans>Редакция с учётом</Trans>
      </p>
      <p className="law" lang={row.language}>
        {row.result}
      </p>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useText } from '@/api/queries';
import { useSession } from '@/api/session';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Segments } from '@/ui/Segments';
import { Table } from '@/ui/Table';
import { Answer } from './Answer';
import { RemarkWords } from './RemarkView';
import { TakeOver } from './TakeOver';
import type { Conclusions } from './api';
import { narrowed, rowsOf } from './summary';
import type { Row, Which } from './summary';

/** The summary of remarks: on the draft as a whole, then in the order of the text, each with its answer. */
export function Summary({ act, conclusions }: { act: string; conclusions: Conclusions }) {
  const { t } = useLingui();
  const session = useSession();
  const clauses = useText({ act }).data?.clauses;
  const [which, choose] = useState<Which>('all');
  const all = useMemo(() => {
    const order = new Map(clauses?.map((clause, at) => [clause.id, at]));
    return rowsOf(conclusions.conclusions, order);
  }, [conclusions, clauses]);
  const mine = new Set(session?.mandates.map((mandate) => mandate.body.id));
  const count = (one: Which) => narrowed(all, one, mine).length;
  if (all.length === 0) return <EmptyState title={<Trans>Замечаний пока нет</Trans>} />;
  const rows = narrowed(all, which, mine);
  return (
    <>
      <Segments
        label={t`Какие замечания`}
        name="which"
        value={which}
        segments={[
          { value: 'all', label: t`Все: ${count('all')}` },
          { value: 'unanswered', label: t`Без ответа: ${count('unanswered')}` },
          { value: 'mine', label: t`Мои: ${count('mine')}` },
        ]}
        onChange={choose}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={which === 'mine' ? <Trans>Ваших замечаний здесь нет</Trans> : <Trans>На все замечания есть ответ</Trans>}
          action={
            <Button onClick={() => choose('all')}>
              <Trans>Показать все замечания</Trans>
            </Button>
          }
        />
      ) : (
        <SummaryTable act={act} rows={rows} />
      )}
    </>
  );
}

function SummaryTable({ act, rows }: { act: string; rows: readonly Row[] }) {
  const { t, i18n } = useLingui();
  return (
    <Table
      caption={t`Сводка замечаний и предложений`}
      columns={[t`№`, t`Место и замечание`, t`Автор`, t`Ответ разработчика`]}
      className="summary"
    >
      {rows.map(({ conclusion, remark }, at) => (
        <tr key={remark.id}>
          <th scope="row">{at + 1}</th>
          <td>
            <div className="stack-tight">
              <RemarkWords act={act} conclusion={conclusion} remark={remark} />
              <TakeOver act={act} remark={remark} />
            </div>
          </td>
          <td>{shortName(conclusion.body, i18n.locale)}</td>
          <td>
            <Answer act={act} remark={remark} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

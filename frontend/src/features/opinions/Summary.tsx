import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { everything, narrowed } from './summary';
import { useSummary } from './summary/api';
import type { Summary as View } from './summary/api';
import { Delegations } from './summary/Delegations';
import { Filters } from './summary/Filters';
import { SummaryTable } from './summary/SummaryTable';

/** The summary of remarks: how each parliament has answered, then every remark in the order of the text. */
export function Summary({ act }: { act: string }) {
  const { data } = useSummary(act);
  if (!data) return <Skeleton lines={12} />;
  return (
    <>
      <Delegations delegations={data.delegations} />
      <Rows act={act} summary={data} />
      <Files act={act} />
    </>
  );
}

function Rows({ act, summary }: { act: string; summary: View }) {
  const [narrowing, narrow] = useState(everything);
  const all = summary.rows;
  if (all.length === 0) {
    return (
      <>
        <EmptyState title={<Trans>Замечаний пока нет</Trans>} />
        <Withheld count={summary.withheld} />
      </>
    );
  }
  const rows = narrowed(all, narrowing);
  return (
    <>
      <Filters rows={all} narrowing={narrowing} onChange={narrow} />
      {rows.length === 0 ? (
        <EmptyState
          title={
            narrowing.which === 'unanswered' ? (
              <Trans>На все замечания есть ответ</Trans>
            ) : (
              <Trans>Таких замечаний здесь нет</Trans>
            )
          }
          action={
            <Button onClick={() => narrow(everything)}>
              <Trans>Показать все замечания</Trans>
            </Button>
          }
        />
      ) : (
        <SummaryTable act={act} rows={rows} />
      )}
      <Withheld count={summary.withheld} />
    </>
  );
}

function Withheld({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className="muted">
      <Plural
        value={count}
        one="Не показано # замечание для служебного пользования."
        few="Не показаны # замечания для служебного пользования."
        many="Не показано # замечаний для служебного пользования."
        other="Не показано # замечания для служебного пользования."
      />
    </p>
  );
}

function Files({ act }: { act: string }) {
  const { i18n } = useLingui();
  const file = (format: string) => `/api/acts/${act}/summary/file?format=${format}&language=${i18n.locale}`;
  return (
    <p className="row">
      <Link href={file('docx')} download>
        <Trans>Сводка, документ Word</Trans>
      </Link>
      <Link href={file('csv')} download>
        <Trans>Сводка, таблица CSV</Trans>
      </Link>
    </p>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Amendment } from '@/api/amendments';
import { useOverview } from '@/api/queries';
import type { Overview } from '@/api/queries';
import { DeadlineText } from '@/reading/DeadlineText';
import { LateOnes } from '@/reading/LateOnes';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Segments } from '@/ui/Segments';
import { Skeleton } from '@/ui/Skeleton';
import { AdmitAll } from './AdmitAll';
import { AmendmentList } from './AmendmentList';
import { useAmendmentList } from './api';
import { narrowed } from './order';
import type { Filter } from './order';
import type { Orders } from './ordering/Beside';
import { OrdersPanel } from './ordering/OrdersPanel';
import { TablesBar, inTable } from './ordering/TablesBar';
import type { TableFilter } from './ordering/TablesBar';
import './sitting.css';

/** Which amendments are asked for, as the address says. */
function useAsked() {
  const [search, setSearch] = useSearchParams();
  const filter = (search.get('show') ?? 'all') as Filter;
  const table = (search.get('table') ?? 'any') as TableFilter;
  const go = (show: Filter, of: TableFilter) =>
    setSearch({ ...(show === 'all' ? {} : { show }), ...(of === 'any' ? {} : { table: of }) }, { replace: true });
  return { filter, table, go };
}

/** Every amendment of an act in the order in which they are taken; the chair rules on each here. */
export default function AmendmentsPage({ act }: { act: string }) {
  const { filter, table, go } = useAsked();
  const { data: overview } = useOverview(act);
  const list = useAmendmentList(act, filter === 'mine');
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const first = list.data?.pages[0];
  if (!loaded || !overview || !first) return <Skeleton lines={14} />;
  return (
    <div className="page stack amendments">
      <Head act={act} overview={overview} />
      <Filters filter={filter} onChange={(next) => go(next, table)} />
      <TablesBar
        act={act}
        amendments={loaded}
        value={table}
        confirms={Boolean(first.may['table.confirm']?.allowed)}
        onChange={(next) => go(filter, next)}
      />
      <LateOnes act={act} />
      <AdmitAll act={act} amendments={loaded} />
      <OrdersPanel act={act} />
      <Shown
        act={act}
        overview={overview}
        loaded={loaded}
        shown={inTable(narrowed(loaded, filter), table)}
        total={first.total}
        filter={filter}
        orders={ordersOf(first.may)}
        onAll={() => go('all', 'any')}
      />
      {list.hasNextPage && (
        <div className="row">
          <Button pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Показать следующие</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function ordersOf(may: Overview['may']): Orders {
  if (may['order.rule']?.allowed) return 'rules';
  return may['order.propose']?.allowed ? 'proposes' : null;
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useLingui();
  return (
    <Segments
      label={t`Какие поправки`}
      name="show"
      value={filter}
      segments={[
        { value: 'all', label: t`Все` },
        { value: 'unruled', label: t`Допустимость не определена` },
        { value: 'open', label: t`Ждут решения` },
        { value: 'decided', label: t`Решены` },
        { value: 'mine', label: t`Моей делегации` },
      ]}
      onChange={onChange}
    />
  );
}

interface ShownProps {
  act: string;
  overview: Overview;
  loaded: readonly Amendment[];
  shown: readonly Amendment[];
  total: number;
  filter: Filter;
  orders: Orders;
  onAll: () => void;
}

function Shown({ act, overview, loaded, shown, total, filter, orders, onAll }: ShownProps) {
  return (
    <>
      <p className="muted" role="status">
        <Plural
          value={shown.length}
          one="Показана # поправка"
          few="Показаны # поправки"
          many="Показано # поправок"
          other="Показано # поправки"
        />
        {loaded.length < total && (
          <>
            {'; '}
            <Trans>
              просмотрено {loaded.length} из {total}
            </Trans>
          </>
        )}
      </p>
      {shown.length === 0 && <Nothing overview={overview} filter={filter} total={total} onAll={onAll} />}
      <AmendmentList act={act} amendments={shown} all={loaded} orders={orders} />
    </>
  );
}

function Head({ act, overview }: { act: string; overview: Overview }) {
  return (
    <header className="am-page-head">
      <h2>
        <Trans>Поправки в порядке рассмотрения</Trans>
      </h2>
      <Link href={`/a/${act}/sitting`} asButton="plain" icon="scales">
        <Trans>Заседание комиссии</Trans>
      </Link>
      <Link href={`/a/${act}/alike`} asButton="plain" icon="copy">
        <Trans>Почти одинаковые</Trans>
      </Link>
      {overview.may['amendment.draft']?.allowed && (
        <Link href={`/a/${act}/propose`} asButton="plain" icon="pencil">
          <Trans>Вставить готовую формулировку</Trans>
        </Link>
      )}
    </header>
  );
}

interface NothingProps {
  overview: Overview;
  filter: Filter;
  total: number;
  onAll: () => void;
}

/** Why the list is empty: nothing was tabled yet, or the filter hides everything. */
function Nothing({ overview, filter, total, onAll }: NothingProps) {
  const { act, may } = overview;
  const deadline = act.deadlines.find((one) => !one.passed);
  if (filter !== 'all' && total > 0) {
    return (
      <EmptyState
        title={<Trans>Таких поправок среди просмотренных нет</Trans>}
        action={
          <Button onClick={onAll}>
            <Trans>Показать все поправки</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={filter === 'mine' ? <Trans>Ваша делегация поправок пока не вносила</Trans> : <Trans>Поправок пока нет</Trans>}
      action={
        may['amendment.draft']?.allowed && (
          <Link href={`/a/${act.slug}/text`} asButton="primary">
            <Trans>Предложить поправку в тексте</Trans>
          </Link>
        )
      }
    >
      {deadline && <DeadlineText at={deadline.at} zone={deadline.zone} near />}
    </EmptyState>
  );
}

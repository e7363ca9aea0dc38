import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useOverview } from '@/api/queries';
import type { Overview } from '@/api/queries';
import { DeadlineText } from '@/reading/DeadlineText';
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
import './sitting.css';

/** Every amendment of an act in the order in which they are taken; the chair rules on each here. */
export default function AmendmentsPage({ act }: { act: string }) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const filter = (search.get('show') ?? 'all') as Filter;
  const { data: overview } = useOverview(act);
  const list = useAmendmentList(act, filter === 'mine');
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  const show = (next: Filter) => setSearch(next === 'all' ? {} : { show: next }, { replace: true });
  if (!loaded || !overview) return <Skeleton lines={14} />;
  const shown = narrowed(loaded, filter);
  return (
    <div className="page stack amendments">
      <Head act={act} overview={overview} />
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
        onChange={show}
      />
      <AdmitAll act={act} amendments={loaded} />
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
      {shown.length === 0 && <Nothing overview={overview} filter={filter} total={total} onAll={() => show('all')} />}
      <AmendmentList act={act} amendments={shown} all={loaded} />
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

import { Trans } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Progress } from '@/ui/Progress';
import { Skeleton } from '@/ui/Skeleton';
import { useLingui } from '@lingui/react/macro';
import { Desk } from './Desk';
import { SittingBar } from './SittingBar';
import { useAmendmentList, useSittings } from './api';
import { onTheList } from './order';
import './sitting.css';

/** The chair's desk: amendments in their order, each decided with its consequences in sight. */
export default function SittingPage({ act }: { act: string }) {
  const { t } = useLingui();
  const sittings = useSittings(act).data;
  const list = useAmendmentList(act, false);
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (!sittings || !list.data) return <Skeleton lines={14} />;
  const amendments = loaded.filter(onTheList);
  return (
    <div className="page stack sitting">
      <SittingBar act={act} sittings={sittings} amendments={amendments} />
      {hasNextPage && <Progress done={loaded.length} of={total} label={t`Собираем поправки: ${loaded.length} из ${total}`} />}
      {amendments.length === 0 ? (
        <EmptyState
          title={<Trans>Поправок для заседания нет</Trans>}
          action={
            <Link href={`/a/${act}/amendments`}>
              <Trans>Все поправки</Trans>
            </Link>
          }
        />
      ) : (
        <Desk act={act} amendments={amendments} />
      )}
    </div>
  );
}

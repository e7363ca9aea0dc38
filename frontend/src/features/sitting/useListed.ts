import { useEffect, useMemo } from 'react';
import type { Amendment } from '@/api/amendments';
import { useAmendmentList } from './api';
import { onTheList } from './order';

/** Every amendment that can come before a sitting, read page by page. */
export function useListed(act: string) {
  const list = useAmendmentList(act, false);
  const loaded = useMemo<readonly Amendment[] | undefined>(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const amendments = useMemo(() => loaded?.filter(onTheList), [loaded]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { amendments, loaded: loaded?.length ?? 0, total: list.data?.pages[0]?.total ?? 0, complete: !hasNextPage };
}

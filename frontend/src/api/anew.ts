import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Lets all that stands under some keys be read anew, after a write or the news of one.
 *
 * A reading that was under way may have begun before the write. Where it is not begun anew with the rest, which is so
 * while nothing was read before or nobody looks, it ends by itself and is out of date the moment it has ended.
 */
export async function outOfDate(client: QueryClient, keys: readonly QueryKey[]): Promise<void> {
  await Promise.all(keys.map((queryKey) => underKey(client, queryKey)));
}

async function underKey(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const begun = client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' });
  const after = async (query: Query) => {
    await query.promise;
    await client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };
  const unseen = begun.filter((query) => !query.isActive());
  const first = begun.filter((query) => query.isActive() && query.state.data === undefined);
  // What nobody looks at is not waited for.
  unseen.forEach((query) => void after(query).catch(() => undefined));
  const again = first.map((query) => after(query).catch(() => undefined));
  await Promise.all([client.invalidateQueries({ queryKey }), ...again]);
}

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { outOfDate } from './anew';

const queryKey = ['act', 'a', 'foresight'];

/** A service that answers when told to: each reading tells what stood when it began. */
function service() {
  const waiting: (() => void)[] = [];
  const now = { word: 'before' };
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: false } } });
  const query = {
    queryKey,
    queryFn: () => {
      const { word } = now;
      return new Promise<string>((answer) => waiting.push(() => answer(word)));
    },
  };
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((pass) => setTimeout(pass));
  };
  return { client, query, now, waiting, answer };
}

test('what was read ahead, begun before a write and answered after it, is read again by whoever looks', async () => {
  const { client, query, now, waiting, answer } = service();
  void client.prefetchQuery(query);
  now.word = 'after';
  await outOfDate(client, [['act', 'a']]);
  await answer();
  const observer = new QueryObserver(client, query);
  const stop = observer.subscribe(() => undefined);
  expect(waiting).toHaveLength(1);
  await answer();
  expect(observer.getCurrentResult().data).toBe('after');
  stop();
});

test('a first reading, begun before a write, is shown when it comes and read once more', async () => {
  const { client, query, now, answer } = service();
  const observer = new QueryObserver(client, query);
  const stop = observer.subscribe(() => undefined);
  now.word = 'after';
  let done = false;
  void outOfDate(client, [['act', 'a']]).then(() => (done = true));
  await answer();
  expect(observer.getCurrentResult().data).toBe('before');
  expect(done).toBe(false);
  await answer();
  expect(observer.getCurrentResult().data).toBe('after');
  expect(done).toBe(true);
  stop();
});

test('a later reading is begun anew at once, and the one from before tells nothing', async () => {
  const { client, query, now, answer } = service();
  const observer = new QueryObserver(client, query);
  const stop = observer.subscribe(() => undefined);
  await answer();
  void observer.refetch();
  now.word = 'after';
  void outOfDate(client, [['act', 'a']]);
  await answer();
  expect(observer.getCurrentResult().isFetching).toBe(true);
  await answer();
  expect(observer.getCurrentResult().data).toBe('after');
  stop();
});

test('a reading that fails is nobody’s trouble but its own', async () => {
  const { client } = service();
  void client.prefetchQuery({ queryKey, queryFn: () => Promise.reject(new Error('no answer')) });
  await expect(outOfDate(client, [['act', 'a'], ['work']])).resolves.toBeUndefined();
});

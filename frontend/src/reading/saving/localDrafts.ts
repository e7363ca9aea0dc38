/**
 * Drafts as this device keeps them, from the moment they are typed until the server has them.
 *
 * They lie in IndexedDB. What it had no time to write when the page goes is put into localStorage, which
 * writes at once, and is found there by the next page.
 */

const DATABASE = 'clausula';
const STORE = 'drafts';
const HELD = 'clausula.draft/';

/** What should be under a key at last; of several wishes only the latest counts. */
type Wish = { value: unknown } | 'nothing';

const wishes = new Map<string, Wish>();
const running = new Map<string, Promise<void>>();
let connection: Promise<IDBDatabase> | undefined;

/** Keeps something under a key; resolves when it, or what was to be kept after it, is on the device. */
export function keep(key: string, value: unknown): Promise<void> {
  return wish(key, { value });
}

/** What is kept under a key. */
export async function kept<Value>(key: string): Promise<Value | undefined> {
  const wanted = wishes.get(key);
  if (wanted) return wanted === 'nothing' ? undefined : (wanted.value as Value);
  const held = localStorage.getItem(HELD + key);
  if (held !== null) return JSON.parse(held) as Value;
  return (await within('readonly', (store) => store.get(key) as IDBRequest<Value | undefined>)) ?? undefined;
}

export function forget(key: string): Promise<void> {
  return wish(key, 'nothing');
}

/** Puts what is not yet written where it is written at once. */
function hold(): void {
  for (const [key, wanted] of wishes) {
    if (wanted === 'nothing') localStorage.removeItem(HELD + key);
    else localStorage.setItem(HELD + key, JSON.stringify(wanted.value));
  }
}

window.addEventListener('pagehide', hold);
document.addEventListener('visibilitychange', hold);

function wish(key: string, wanted: Wish): Promise<void> {
  wishes.set(key, wanted);
  const now = running.get(key) ?? fulfil(key).finally(() => running.delete(key));
  running.set(key, now);
  return now;
}

async function fulfil(key: string): Promise<void> {
  for (let wanted = wishes.get(key); wanted; wanted = wishes.get(key)) {
    const { value } = wanted === 'nothing' ? { value: undefined } : wanted;
    await within<unknown>('readwrite', (store) => (wanted === 'nothing' ? store.delete(key) : store.put(value, key)) as IDBRequest<unknown>);
    if (wishes.get(key) !== wanted) continue;
    wishes.delete(key);
    localStorage.removeItem(HELD + key);
  }
}

function opened(): Promise<IDBDatabase> {
  connection ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('indexedDB'));
  }).then(
    (database) => {
      database.onclose = () => (connection = undefined);
      return database;
    },
    (failure: unknown) => {
      connection = undefined;
      throw failure;
    },
  );
  return connection;
}

async function within<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await opened();
  return new Promise<Result>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
    transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
  });
}

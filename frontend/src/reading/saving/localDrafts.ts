/** Drafts as this device keeps them: written within a second of typing, kept until the server has them. */

const DATABASE = 'clausula';
const STORE = 'drafts';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('indexedDB'));
  });
}

async function within<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await opened();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  } finally {
    database.close();
  }
}

/** Keeps something under a key; resolves when it is on the device. */
export async function keep(key: string, value: unknown): Promise<void> {
  await within('readwrite', (store) => store.put(value, key));
}

/** What is kept under a key. */
export async function kept<Value>(key: string): Promise<Value | undefined> {
  return (await within('readonly', (store) => store.get(key) as IDBRequest<Value | undefined>)) ?? undefined;
}

export async function forget(key: string): Promise<void> {
  await within('readwrite', (store) => store.delete(key));
}

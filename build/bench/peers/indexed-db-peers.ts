import { Dexie } from 'dexie';
import PouchDB from 'pouchdb-browser';
import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { documentOf } from './documents.ts';
import type { PeerStore } from './store.ts';

/** Chrome's default loses the last second in a power cut; no peer asks for more by itself, so all of them are made to. */
export function makeDurable(): void {
  const own = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    return own.call(this, stores, mode, { ...options, durability: 'strict' });
  };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => documentOf(from + at));

export async function openPouch(name: string): Promise<PeerStore> {
  const store = new PouchDB(name, { auto_compaction: false });
  const asPouch = ({ id, ...rest }: ReturnType<typeof documentOf>) => ({ _id: id, ...rest });
  return {
    fill: async (from, to) => void (await store.bulkDocs(range(from, to).map(asPouch))),
    put: async (n) => void (await store.put(asPouch(documentOf(n)))),
    count: async () => (await store.info()).doc_count,
  };
}

export async function openRx(name: string): Promise<PeerStore> {
  const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false });
  const text = { type: 'string' } as const;
  const number = { type: 'number' } as const;
  const properties = Object.fromEntries(
    Object.entries(documentOf(0)).map(([key, value]) => [key, typeof value === 'number' ? number : text]),
  );
  const schema = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { ...properties, id: { ...text, maxLength: 20 } },
    required: ['id'],
  };
  const { complaints } = await database.addCollections({ complaints: { schema } });
  if (!complaints) throw new Error('openRx: expected a collection, got none');
  return {
    fill: async (from, to) => void (await complaints.bulkInsert(range(from, to))),
    put: async (n) => void (await complaints.insert(documentOf(n))),
    count: () => complaints.count().exec(),
  };
}

/** Dexie alone, with as many index keys as our mirror has for a complaint. */
export async function openDexie(name: string): Promise<PeerStore> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ complaints: '&id, &number, [openedDay+at], status, product' });
  const table = database.table('complaints');
  return {
    fill: async (from, to) => void (await table.bulkAdd(range(from, to))),
    put: async (n) => void (await table.add(documentOf(n))),
    count: () => table.count(),
  };
}

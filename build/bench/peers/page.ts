import { makeDurable, openDexie, openPouch, openRx } from './indexed-db-peers.ts';
import { openSqlite } from './sqlite-peer.ts';
import type { PeerStore } from './store.ts';

makeDurable();

const open: Record<string, (name: string) => Promise<PeerStore>> = {
  PouchDB: openPouch,
  RxDB: openRx,
  Dexie: openDexie,
  'SQLite-wasm': openSqlite,
};
const stores = new Map<string, PeerStore>();

async function storeOf(name: string): Promise<PeerStore> {
  const opened = stores.get(name) ?? (await open[name]?.(`bench-${name}`));
  if (!opened) throw new Error(`peers: expected one of ${Object.keys(open).join(', ')}, got ${name}`);
  stores.set(name, opened);
  return opened;
}

const atOnce = 2000;

/** What is driven from outside the page. */
const bench = {
  /** Fills a store up to so many documents, and answers how many it has. */
  async fill(name: string, count: number): Promise<number> {
    const store = await storeOf(name);
    for (let from = await store.count(); from < count; from += atOnce)
      await store.fill(from, Math.min(count, from + atOnce));
    return store.count();
  },
  /** Puts one more, in ms. */
  async put(name: string, n: number): Promise<number> {
    const store = await storeOf(name);
    const from = performance.now();
    await store.put(n);
    return performance.now() - from;
  },
  /** Fills an empty store with so many documents, in ms. */
  async load(name: string, count: number): Promise<number> {
    const from = performance.now();
    await bench.fill(name, count);
    return performance.now() - from;
  },
};
Object.assign(globalThis, { bench });

import type { Page } from '@playwright/test';

/** How many entries the page's copy of the ledger has, and the head that it was written with. */
export type Mirror = { entries: number; head: { size: number; root: string } };

/** The ledger in IndexedDB as it stands, read past the app. */
export function mirrorOf(page: Page): Promise<Mirror> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Asked while its databases are being deleted, Chromium at times never answers: that is none, and is asked again.
    const asked = indexedDB.databases();
    const none = new Promise<IDBDatabaseInfo[]>((resolve) => setTimeout(resolve, 2000, []));
    const names = (await Promise.race([asked, none])).map((one) => one.name ?? '');
    for (const name of names.filter((one) => one.startsWith('fangxin-ledger'))) {
      const database = await done(indexedDB.open(name));
      try {
        if (!database.objectStoreNames.contains('entryPages')) continue;
        const pages = await done(database.transaction('entryPages').objectStore('entryPages').getAll());
        const entries = pages.reduce(
          (sum: number, page: { abouts: string[] }) => sum + page.abouts.length,
          0,
        );
        const head = await done(database.transaction('meta').objectStore('meta').get('head'));
        if (head) return { entries, head };
      } finally {
        database.close();
      }
    }
    return { entries: 0, head: undefined as never };
  });
}

import { expect, type Page } from '@playwright/test';

/** Everything that a page gives away: what stands in it, what it says, what it keeps, what can be copied from it. */
export class WhatShows {
  readonly page: Page;
  readonly #said: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => this.#said.push(message.text()));
    page.on('pageerror', (error) => this.#said.push(String(error)));
    page.on('request', (request) => this.#said.push(request.url()));
    page.on('download', (download) => this.#said.push(download.suggestedFilename()));
  }

  /** Each way by which something could be seen, by name. */
  async #all(): Promise<Record<string, string>> {
    const { page } = this;
    const focus = await page.evaluateHandle(() => document.activeElement as HTMLElement | null);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await focus.evaluate((element) => element?.focus());
    const cdp = await page.context().newCDPSession(page);
    const tree = await cdp.send('Accessibility.getFullAXTree');
    await cdp.detach();
    return {
      html: await page.content(),
      values: await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
          .map((field) => field.value)
          .join('\n'),
      ),
      aria: await page.locator('body').ariaSnapshot(),
      'accessibility tree': JSON.stringify(tree),
      title: await page.title(),
      address: page.url(),
      copied,
      storage: await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
      databases: await page.evaluate(everyRecord),
      said: this.#said.join('\n'),
    };
  }

  /** Fails where any of the texts can be seen in any way; returns what can be copied, to see that it is not empty. */
  async none(texts: readonly string[], where: string): Promise<string> {
    const all = await this.#all();
    for (const [way, shown] of Object.entries(all))
      for (const text of texts)
        expect(shown.includes(text), `${where}: ${text} stands in the ${way}`).toBe(false);
    return all.copied ?? '';
  }
}

/** Every string and every byte of every database, as text. Runs in the page. */
async function everyRecord(): Promise<string> {
  const found: string[] = [];
  const reader = new TextDecoder();
  const replacer = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? reader.decode(value as Uint8Array) : value;
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of database.objectStoreNames) {
      const records = await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      found.push(JSON.stringify(records, replacer));
    }
    database.close();
  }
  return found.join('\n');
}

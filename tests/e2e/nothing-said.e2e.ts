import type { BrowserContext, Page } from '@playwright/test';
import {
  act,
  confirmByPin,
  handOver,
  ledgerNumber,
  openComplaint,
  people,
  savePdf,
  signIn,
  type,
} from './clerk.ts';
import { expect } from './desk-fixture.ts';
import { enterComplaint } from './enter-complaint.ts';
import { filesBelow, foundInFiles } from './found-in-files.ts';
import { legacyRows } from './legacy-rows.ts';
import { test } from './profile-fixture.ts';

const person = { name: '东方既白', phone: '13398761234', content: '榨汁机漏电有焦味' };
const goods = '青瓷牌榨汁机';
const recipient = '稽查员诸葛连城';
const words = [...Object.values(person), goods, recipient];
const wrongPin = '907351';
const pins = [wrongPin, ...Object.values(people).map(({ pin }) => pin)];

/** Everything that a page shows or writes outside of itself, as it comes: titles, notices, console, addresses, file names. */
async function listenTo(context: BrowserContext, page: Page): Promise<string[]> {
  const said: string[] = [];
  await context.exposeFunction('heard', (kind: string, text: string) => said.push(`${kind}: ${text}`));
  await context.addInitScript(() => {
    const hear = (kind: string, text: string) =>
      (window as unknown as { heard(kind: string, text: string): void }).heard(kind, text);
    class HeardNotice extends EventTarget {
      static permission = 'granted';
      static requestPermission = async () => 'granted';
      constructor(title: string, options?: NotificationOptions) {
        super();
        hear('notice', `${title} ${JSON.stringify(options)}`);
      }
      close() {}
    }
    Object.defineProperty(window, 'Notification', { value: HeardNotice });
    const look = () => hear('title', document.title);
    addEventListener('DOMContentLoaded', () => {
      look();
      new MutationObserver(look).observe(document.head, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  });
  page.on('console', (message) => said.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.stack}`));
  page.on('request', (request) => said.push(`address: ${decodeURIComponent(request.url())}`));
  page.on('framenavigated', (frame) => said.push(`address: ${decodeURIComponent(frame.url())}`));
  page.on('download', (download) => said.push(`file: ${download.suggestedFilename()}`));
  return said;
}

/** What the page's own stores hold, read as a program would: values unpacked, bytes as text of every width. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (value instanceof ArrayBuffer) gather(new Uint8Array(value));
      else if (ArrayBuffer.isView(value))
        for (const width of ['utf-8', 'utf-16le', 'utf-16be'])
          texts.push(new TextDecoder(width).decode(value as Uint8Array));
      else if (value instanceof Map) gather([...value]);
      else if (Array.isArray(value)) for (const part of value) gather(part);
      else if (value && typeof value === 'object') {
        texts.push(...Object.keys(value));
        for (const part of Object.values(value)) gather(part);
      }
    };
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const transaction = database.transaction(store);
        gather(await settled(transaction.objectStore(store).getAllKeys()));
        gather(await settled(transaction.objectStore(store).getAll()));
      }
      database.close();
    }
    return texts.join('\n');
  });
}

test("X4, N2: after a counter's work nothing that was typed of a person stands in any log, title, notice, address, file name or store", async ({
  page,
  context,
  desk,
  profile,
}) => {
  page.setDefaultTimeout(45_000);
  const said = await listenTo(context, page);
  await page.reload();
  await expect(page.getByText('密钥存放在数据文件夹的 key-file 文件里', { exact: false })).toBeVisible();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/key-file-zh.png` });

  await test.step('a wrong PIN, a complaint, its receipt', async () => {
    await page.getByRole('radio', { name: new RegExp(people.clerk.name) }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('PIN（6 位数字）')).toBeFocused();
    await page.keyboard.type(wrongPin);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/PIN 不对/).first()).toBeVisible();
    await page.reload();
    await signIn(page, 'clerk');
    const [row] = legacyRows(1);
    if (!row) throw new Error('expected a row of the old ledger');
    const typed = { ...row, ...person, product: goods, price: '199', quantity: '1' };
    const understood = { lookUp: null, kind: '日用百货', state: 'sound', cause: 'wrongPurchase' } as const;
    await enterComplaint(page, typed, { ...understood, wish: 'refund', spot: 'receive' });
  });
  const number = await ledgerNumber(page);
  await page.keyboard.press('F9');
  await act(page, '打印回执');
  await savePdf(page);

  await test.step('a head looks, searches, prints the ledger and hands over a package', async () => {
    await handOver(page, 'head');
    await openComplaint(page, number);
    await expect(
      page.getByRole('list', { name: '本页快捷键' }).getByRole('button', { name: /^F6/ }),
    ).toBeVisible();
    await page.keyboard.press('F6');
    await act(page, '查看姓名电话');
    await expect(page.getByText(person.name, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await type(page, '查找', person.name);
    await expect(page.getByRole('grid').getByText('姓名相符').first()).toBeVisible();
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await type(page, '交给谁（单位和姓名）', recipient);
    const saved = page.waitForEvent('download', { timeout: 120_000 });
    await page.keyboard.press('Control+Enter');
    await confirmByPin(page, 'head');
    await saved;
  });

  await test.step('nothing of it was said, and what is said is heard', async () => {
    const found = (text: string, sought: readonly string[]) => sought.filter((one) => text.includes(one));
    const names = [desk.dataDir, profile].flatMap(filesBelow).join('\n');
    const spoken = [...said, desk.said, names].join('\n');
    for (const kind of ['title', 'address', 'file']) expect(spoken).toContain(`${kind}: `);
    expect(desk.said).toContain('http://127.0.0.1');
    expect(found(spoken, [...words, ...pins])).toEqual([]);
    expect(found(await kept(page), words)).toEqual([]);
    expect(foundInFiles([desk.dataDir, profile], words)).toEqual([]);
    const mark = '寻找用的字';
    await page.evaluate(async (text) => {
      document.title = text;
      console.info(text);
      new Notification(text);
      sessionStorage.setItem('sought', text);
      const { promise, resolve } = Promise.withResolvers<void>();
      const asked = indexedDB.open('sought');
      asked.onupgradeneeded = () =>
        asked.result.createObjectStore('one').add(new TextEncoder().encode(text), 1);
      asked.onsuccess = () => resolve();
      await promise;
      asked.result.close();
    }, mark);
    await expect
      .poll(() => said.filter((one) => one.includes(mark)).map((one) => one.split(':')[0]))
      .toEqual(expect.arrayContaining(['title', 'console', 'notice']));
    expect((await kept(page)).split(mark).length - 1).toBeGreaterThanOrEqual(2);
  });
});

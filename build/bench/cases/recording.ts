import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { CommandOf } from '../../../shared/complaint/commands.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Benchmark } from '../benchmark.ts';
import { openCounterPage, signInAndWait } from '../counter-page.ts';
import { largeFolder } from '../large-folder.ts';
import { type Run, ratio } from '../measured.ts';
import { servePage } from '../page-server.ts';
import { untilAtRest } from '../until-at-rest.ts';

/** How many each records in a round; all take turns. */
const times = 20;
const minute = 60_000;
const peers = ['PouchDB', 'RxDB', 'Dexie', 'SQLite-wasm'] as const;

const command: CommandOf<'OpenComplaint'> = {
  type: 'OpenComplaint',
  sameAs: null,
  channel: 'counter',
  cause: 'quality',
  wish: 'refund',
  name: '王女士',
  phone: '13800000000',
  content:
    '打开后发现有异味，消费者称购买时导购员曾口头保证可以退换，小票已随商品一并带来，付款方式以小票为准，照片已给客服看过，能看清生产日期和批号，希望一次办好',
  goods: false,
  danger: false,
  purchaseDate: null,
  receiptNumber: '',
  salesChannel: 'store',
  payer: '',
  payments: [],
  responsible: 'own',
  responsibleName: '',
  items: [],
};

/**
 * One complaint from the call to the row on the screen: sealed by the desk and durable there, pulled by the page, durable
 * in IndexedDB, read from it and drawn.
 */
async function record(page: Page): Promise<{ desk: number; shown: number }> {
  return page.evaluate(async (command) => {
    const { desk } = window as unknown as { desk: DeskApi };
    const head = await desk.head({});
    if (!head.ok) throw new Error(`head: ${JSON.stringify(head.refusal)}`);
    const id = crypto.randomUUID();
    const shows = (number: string) =>
      [...document.querySelectorAll('[role="row"], tbody tr')].some((row) =>
        row.textContent?.includes(number),
      );
    const from = performance.now();
    const outcome = await desk.submit({ id, size: head.value.size, about: null, commands: [command] });
    const sealed = performance.now() - from;
    if (!outcome.ok) throw new Error(`submit: ${JSON.stringify(outcome.refusal)}`);
    const { number } = outcome.value;
    if (number === null) throw new Error('submit: expected a number, got none');
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${number}: not shown in time`)), 30_000);
      const look = (): void => {
        if (!shows(number)) return;
        observer.disconnect();
        clearTimeout(late);
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      look();
    });
    return { desk: sealed, shown: performance.now() - from };
  }, command);
}

/** 600 bytes appended to a file and on the disk: what no ledger can be faster than. */
function appendAndSync(rounds: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-bench-'));
  const file = openSync(join(folder, 'log'), 'a');
  const bytes = Buffer.alloc(600, 1);
  const ms = Array.from({ length: rounds }, () => {
    const from = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return ms;
}

export const recording: Benchmark = {
  id: 'recording',
  title: 'A complaint recorded',
  of: ({ complaints }) =>
    `one complaint more in a ledger of ${complaints}; ours: call, rules, sealed log, IndexedDB and row on the screen; peers: one document put into as many, as durable (strict)`,
  goals: [
    {
      text: 'at most 2.5 times one put of PouchDB',
      limit: 2.5,
      unit: '×',
      figure: (by) => ratio(by('ours')?.median, by('PouchDB')?.median),
    },
  ],
  async together({ complaints }, rounds, tell) {
    const { dataDir, profile } = await largeFolder(complaints, tell);
    const counter = await openCounterPage(dataDir, profile);
    const served = await servePage('peers');
    try {
      await signInAndWait(counter.page, counter.desk.url, 'li', 60 * minute);
      tell('recording: waiting until the page is at rest');
      await untilAtRest(counter.page);
      await counter.page.getByRole('button', { name: '台账', exact: true }).click();
      await counter.page.locator('[role="row"], tbody tr').nth(3).waitFor();
      const page = await counter.context.newPage();
      await page.goto(served.url);
      for (const peer of peers) {
        tell(`recording: filling ${peer}`);
        await page.evaluate(([name, count]) => bench.fill(name, count), [peer, complaints] as const);
      }
      const ours: number[] = [];
      const sealed: number[] = [];
      const put = new Map<string, number[]>(peers.map((peer) => [peer, []]));
      for (let time = -5; time < rounds * times; time += 1) {
        // A page that is not in front is drawn less often.
        await counter.page.bringToFront();
        const mine = await record(counter.page);
        await page.bringToFront();
        for (const peer of peers) {
          const next = complaints + time + 5;
          const took = await page.evaluate(([name, n]) => bench.put(name, n), [peer, next] as const);
          if (time >= 0) put.get(peer)?.push(took);
        }
        if (time < 0) continue;
        ours.push(mine.shown);
        sealed.push(mine.desk);
      }
      const run = (ms: readonly number[]): Run[] => [{ ms, peakMb: null }];
      return [
        { name: 'ours', kind: 'ours', runs: run(ours) },
        { name: 'ours, until the desk has answered', kind: 'ours', runs: run(sealed) },
        ...peers.map((name) => ({ name, kind: 'peer' as const, runs: run(put.get(name) ?? []) })),
        { name: '600 bytes written and fdatasync', kind: 'limit', runs: run(appendAndSync(rounds * times)) },
      ];
    } finally {
      served.close();
      await counter.close();
    }
  },
};

/** What the peers' page offers (peers/page.ts). */
declare const bench: {
  fill(name: string, count: number): Promise<number>;
  put(name: string, n: number): Promise<number>;
};

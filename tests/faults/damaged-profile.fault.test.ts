import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { Acknowledged } from './acknowledged.ts';
import { clerkAt, oneComplaint } from './counter-work.ts';
import type { DeskClient } from './desk-client.ts';
import { caughtUp, openPage } from './page.ts';
import { report, rounds } from './results.ts';

let folder: string;
let desk: DeskProcess;
let client: DeskClient;
let acknowledged: Acknowledged;
const [profile, whole, older] = ['profile', 'whole', 'older'].map((name) => () => join(folder, name)) as [
  () => string,
  () => string,
  () => string,
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-profile-'));
  acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
  desk = new DeskProcess(join(folder, 'data'));
  client = await clerkAt(await desk.start());
});
/** Two profiles of a counter, one a while older than the other. */
async function grown(): Promise<void> {
  for (const copy of [older(), whole()]) {
    for (let i = 0; i < 15; i++) await oneComplaint(client, acknowledged);
    const { context, page } = await openPage(client, profile());
    await caughtUp(page, client);
    await context.close();
    cpSync(profile(), copy, { recursive: true });
  }
}
afterAll(async () => {
  await desk.stop('SIGTERM');
  acknowledged.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of the copy's database, as the browser keeps them. */
function databaseFiles(): string[] {
  return readdirSync(profile(), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.parentPath.includes('IndexedDB') && one.name !== 'LOCK')
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => statSync(path).size > 0);
}
const chance = (below: number) => Math.floor(Math.random() * below);
const someFile = () => {
  const files = databaseFiles();
  return files[chance(files.length)] ?? '';
};

const damages: Readonly<Record<string, () => void>> = {
  'bit turned': () => {
    const path = someFile();
    const bytes = readFileSync(path);
    const at = chance(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
    writeFileSync(path, bytes);
  },
  'cut off': () => {
    const path = someFile();
    truncateSync(path, chance(statSync(path).size));
  },
  'a file gone': () => rmSync(someFile()),
  'all of it gone': () => {
    for (const path of databaseFiles()) rmSync(path);
  },
  'an older copy': () => {
    rmSync(profile(), { recursive: true });
    cpSync(older(), profile(), { recursive: true });
  },
};

/** The lines of the page's copy, and how many copies it has set aside. */
function copyIn(page: Page): Promise<{ lines: string[]; aside: number }> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = async (name: string, store: string) => {
      const database = await done(indexedDB.open(name));
      try {
        return await done(database.transaction(store).objectStore(store).getAll());
      } finally {
        database.close();
      }
    };
    const generations = await all('fangxin-ledger-registry', 'generations');
    const inUse = generations.find((one) => one.setAside === null);
    const pages = await all(`fangxin-ledger-${inUse.generation}`, 'entryPages');
    const lines = pages.flatMap(({ bytes, lengths }) => {
      let at = 0;
      return lengths.flatMap((length: number, index: number) => {
        const from = at;
        at += Math.max(length, 0);
        return index % 2 === 0 ? [new TextDecoder().decode(bytes.subarray(from, at))] : [];
      });
    });
    return { lines, aside: generations.length - 1 };
  });
}

test("L2: a browser's copy damaged at any place, gone, or older: it is the log's again, line for line", async () => {
  const tally: Record<string, number> = {};
  const names = Object.keys(damages);
  await grown();
  const lines = await client.lines();
  for (let round = 0; round < rounds(100); round++) {
    const what = names[round % names.length] ?? '';
    rmSync(profile(), { recursive: true });
    cpSync(whole(), profile(), { recursive: true });
    damages[what]?.();
    const { context, page } = await openPage(client, profile());
    try {
      await caughtUp(page, client);
      // What heads do not show, the audit beside the work finds.
      await expect
        .poll(() => copyIn(page).catch(() => null), { timeout: 120_000, interval: 200 })
        .toMatchObject({ lines });
      const { aside } = await copyIn(page);
      const came = `${what}: ${aside > 0 ? 'set aside and made anew' : 'level again'}`;
      tally[came] = (tally[came] ?? 0) + 1;
    } catch (error) {
      throw new Error(`round ${round}, ${what}: ${String(error)}`, { cause: error });
    } finally {
      await context.close();
    }
  }
  expect(acknowledged.lostFrom(await client.lines())).toEqual([]);
  report('damaged-profile', { rounds: rounds(100), ...tally, lost: 0 });
});

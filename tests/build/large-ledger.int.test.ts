import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FilledLarge, fillLargeFolder } from '../../build/bench/fill-large-folder.ts';
import { openCounter } from '../../build/demo/counter.ts';
import { quickFolder } from '../../build/demo/quick-folder.ts';
import { takePackage } from '../../build/demo/take-package.ts';
import { sha256, verifyEd25519 } from '../../electron/desk/crypto.ts';
import { derivedFrom } from '../../electron/desk/derive.ts';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { openSealedLog } from '../../electron/desk/sealed-log.ts';
import { verifyPackage } from '../../shared/inspection/verify.ts';

const folder = mkdtempSync(join(quickFolder(), 'fangxin-large-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Thursday 26 November 2026, 18:05 in the store. */
const now = Date.UTC(2026, 10, 26, 10, 5);
const dataDir = join(folder, 'data');

function fill(name: string, seed: string, complaints: number): Promise<FilledLarge> {
  const filling = { seed, complaints, entriesPerComplaint: 8, now, onProgress: () => undefined };
  return fillLargeFolder({ dataDir: join(folder, name), ...filling });
}

let made: FilledLarge;
beforeAll(async () => {
  made = await fill('data', 'wide', 300);
}, 120_000);

test('a ledger filled in bulk is one that the desk opens and goes on with; its package holds, rules and all', async () => {
  const keyStore = await fileKeyStore(dataDir);
  const clock = { now: () => now + 60_000, moveTo: () => undefined };
  const counter = await openCounter({ dataDir, keyStore, seed: 'afterwards', clock });
  const path = join(folder, 'inspection.zip');
  try {
    const status = await counter.ask('li', 'status', {});
    expect(status).toMatchObject({ state: 'ready', reason: null, setAside: [], mark: 'demonstration' });
    await takePackage(counter, { from: '2021-01-01', to: '2026-12-31' }, path);
  } finally {
    await counter.close();
  }
  const report = await verifyPackage(new Uint8Array(readFileSync(path)), { verifyEd25519, sha256 });
  expect(report.verdict).toBe('holds');
}, 120_000);

test('what lies beside its entries is what they make; some complaints are open; it has about so many entries each', () => {
  const log = openSealedLog(join(dataDir, 'log.sqlite'));
  try {
    expect(log.derivedFits()).toBe(true);
    expect(log.renewDerived(derivedFrom({ log }))).toBe(false);
    const open = log.openComplaints().length;
    expect(open).toBeGreaterThan(10);
    expect(open).toBeLessThan(60);
  } finally {
    log.close();
  }
  expect(made.complaints).toBe(300);
  expect(made.size / 300).toBeGreaterThan(6);
  expect(made.size / 300).toBeLessThan(10);
});

test('the same seed and end give the same ledger, another seed another', async () => {
  const roots = [await fill('one', 'a', 40), await fill('two', 'a', 40), await fill('three', 'b', 40)];
  const [one, two, three] = roots.map(({ root }) => root);
  expect(two).toBe(one);
  expect(three).not.toBe(one);
}, 120_000);

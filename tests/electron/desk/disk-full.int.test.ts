import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFailureOf } from '../../../electron/start-failures.ts';
import { toBase64 } from '../../../shared/bytes.ts';
import { open } from '../../support/commands.ts';
import { handed, listOf } from '../../support/product-lists.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

/** A disk of its own, in memory: making one takes root, and Linux. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
let disk: string;
let real: RealDesk;

beforeEach(async () => {
  if (!mayMount) return;
  disk = mkdtempSync(join(tmpdir(), 'fangxin-full-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
  mkdirSync(join(disk, 'data'));
  real = new RealDesk(join(disk, 'data'));
  await real.open();
  await real.must('nobody', 'firstRun', founding);
  await real.signIn('clerk', 'head');
  await real.submit('clerk', null, open());
});
afterEach(async () => {
  if (!mayMount) return;
  await real.close();
  execFileSync('umount', [disk]);
  rmdirSync(disk);
});

/** Writes until nothing more goes onto the disk. */
function fillDisk(): void {
  for (let bytes = 65_536, i = 0; bytes >= 512; i++)
    try {
      writeFileSync(join(disk, `ballast-${i}`), new Uint8Array(bytes));
    } catch {
      bytes /= 2; // Full for this much: less may still go.
    }
}
function makeRoom(): void {
  for (const name of readdirSync(disk)) if (name.startsWith('ballast-')) rmSync(join(disk, name));
}

/** Asks until the disk has no page left for it: the database's files have some room of their own. */
async function refusedInTheEnd(ask: () => Promise<{ ok: boolean }>) {
  for (let i = 0; i < 500; i++) {
    const outcome = await ask();
    if (!outcome.ok) return outcome;
  }
  throw new Error('expected a refusal on a full disk');
}

test.runIf(mayMount)(
  'a complaint on a really full disk is refused, and sealed when there is room',
  async () => {
    fillDisk();
    let asked = await real.request(null, open());
    const refused = await refusedInTheEnd(async () => {
      asked = await real.request(null, open());
      return real.call('clerk', 'submit', asked);
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'disk-full' } });
    const size = await real.size();
    makeRoom();
    expect((await real.must('clerk', 'submit', asked)).size).toBeGreaterThan(size);
    await real.reopen();
    expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready', reason: null });
  },
);

test.runIf(mayMount)(
  'so are a draft, a product list and evidence, and each is taken afterwards',
  async () => {
    fillDisk();
    const form = JSON.stringify({ content: '核桃仁有哈喇味'.repeat(2000) });
    const draft = { draft: 'd-00000000000000000001', format: 1, form, goods: '核桃仁', cause: null } as const;
    const list = [
      '条码,品名,类别,供应商,单位,售价',
      ...Array.from({ length: 400 }, (_, i) => `${690000000000 + i},商品${i},日用百货,供应商,件,9.90`),
    ];
    const { pieces, taking } = handed(listOf(list.join('\n')).products, 'list-first');
    const [piece] = pieces;
    if (!piece) throw new Error('expected a piece of the list');
    expect(await refusedInTheEnd(() => real.call('clerk', 'keepDraft', draft))).toMatchObject({
      refusal: { code: 'disk-full' },
    });
    const importing = async () => ({
      id: real.commandId(),
      size: await real.size(),
      ...taking,
      pin: staff.head.pin,
    });
    expect((await real.refused('head', 'stageProducts', piece)).code).toBe('disk-full');
    const photo = new Uint8Array(200_000);
    photo.set([0xff, 0xd8, 0xff]);
    const { file } = await real.must('clerk', 'stageFile', { name: '照片.jpg', bytes: toBase64(photo) });
    const evidence = await real.request(null, open(), { type: 'AddEvidence', kind: 'photo', file });
    expect((await real.refused('clerk', 'submit', evidence)).code).toBe('disk-full');
    makeRoom();
    await real.must('clerk', 'keepDraft', draft);
    await real.must('head', 'stageProducts', piece);
    await real.must('head', 'importCatalogue', await importing());
    await real.must('clerk', 'submit', { ...evidence, size: await real.size() });
  },
);

test.runIf(mayMount)('a package that does not fit is refused whole: no piece of it stays', async () => {
  fillDisk();
  const period = { from: '2026-01-01', to: '2026-12-31', recipient: '市场监管所', personal: false };
  const id = real.commandId();
  const started = await real.call('head', 'startExport', { id, ...period, pin: staff.head.pin });
  if (started.ok) {
    let status = await real.must('head', 'exportStatus', { job: id });
    for (; status.state === 'running'; status = await real.must('head', 'exportStatus', { job: id }))
      await wait(10);
    expect(status).toMatchObject({ state: 'failed', refusal: { code: 'disk-full' } });
  } else expect(started.refusal.code).toBe('disk-full');
  const folder = join(real.dataDir, 'exports');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test.runIf(mayMount)(
  'a folder that cannot be written is said at the start, stays as it is, and opens when it can',
  async () => {
    const { size } = await real.submit('clerk', null, open());
    await real.close();
    const before = readdirSync(real.dataDir).sort();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const failure = await real.open().catch(startFailureOf);
    expect(failure).toBe('folder-not-writable');
    expect(readdirSync(real.dataDir).sort()).toEqual(before);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await real.open();
    expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready', size });
  },
);

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { concatBytes, fromBase64, toBase64 } from '../../../shared/bytes.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
  await real.submit('clerk', null, open());
});
afterEach(() => real.remove());

const period = {
  from: '2026-01-01',
  to: '2026-12-31',
  recipient: '市场监管所',
  personal: false,
  pin: staff.head.pin,
};
const leftBehind = () => {
  const folder = join(real.dataDir, 'exports');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function finished(job: string) {
  for (;;) {
    const status = await real.must('head', 'exportStatus', { job });
    if (status.state !== 'running') return status;
    await wait(10);
  }
}

async function wholePackage(job: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { bytes: string; next: number | null } = await real.must('head', 'readExport', {
      job,
      offset,
    });
    pieces.push(fromBase64(piece.bytes) ?? new Uint8Array());
    offset = piece.next;
  }
  return concatBytes(...pieces);
}

test('an export is an entry, then a package, then gone from the desk', async () => {
  const size = await real.size();
  const { job } = await real.must('head', 'startExport', { id: real.commandId(), ...period });
  expect(await real.size()).toBe(size + 1);
  const status = await finished(job);
  expect(status).toMatchObject({ state: 'done', refusal: null });
  const zip = await wholePackage(job);
  expect(zip).toHaveLength(status.bytes);
  expect(Object.keys(unzipSync(zip)).some((name) => name.endsWith('data/log.ndjson'))).toBe(true);
  expect(leftBehind()).toEqual([]);
  expect((await real.refused('head', 'readExport', { job, offset: 0 })).code).toBe('export-unknown');
});

test('the same package is started once', async () => {
  const asked = { id: real.commandId(), ...period };
  const first = await real.must('head', 'startExport', asked);
  const size = await real.size();
  expect(await real.must('head', 'startExport', asked)).toEqual(first);
  expect(await real.size()).toBe(size);
  const other = { ...asked, to: '2026-06-30' };
  expect((await real.refused('head', 'startExport', other)).code).toBe('command-id-reused');
});

test('a cancelled export leaves nothing, and says so', async () => {
  const { job } = await real.must('head', 'startExport', { id: real.commandId(), ...period });
  const status = await real.must('head', 'cancelExport', { job });
  expect(status).toMatchObject({ state: 'cancelled', refusal: { code: 'export-cancelled' } });
  expect(leftBehind()).toEqual([]);
  expect((await real.refused('head', 'readExport', { job, offset: 0 })).code).toBe('export-unknown');
});

test('neither does a desk that was closed or cut off in the middle', async () => {
  await real.must('head', 'startExport', { id: real.commandId(), ...period });
  await real.close();
  expect(leftBehind()).toEqual([]);
  mkdirSync(join(real.dataDir, 'exports'), { recursive: true });
  writeFileSync(join(real.dataDir, 'exports/cut-off.zip'), 'people’s data');
  await real.open();
  expect(leftBehind()).toEqual([]);
});

test('a period that runs backward and a job that nobody started are refused', async () => {
  const backward = { id: real.commandId(), ...period, from: '2027-01-01' };
  expect((await real.refused('head', 'startExport', backward)).code).toBe('period-invalid');
  for (const verb of ['exportStatus', 'cancelExport'])
    expect((await real.refused('head', verb, { job: 'nobody-s' })).code).toBe('export-unknown');
});

test('evidence that is gone fails the package by a name of its own, and nothing is signed or left', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const photo = Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]);
  const { file } = await real.must('clerk', 'stageFile', { name: '照片.jpg', bytes: toBase64(photo) });
  await real.submit('clerk', null, open(), { type: 'AddEvidence', kind: 'photo', file });
  rmSync(join(real.dataDir, 'files'), { recursive: true });
  const { job } = await real.must('head', 'startExport', { id: real.commandId(), ...period });
  expect(await finished(job)).toMatchObject({ state: 'failed', refusal: { code: 'package-failed' } });
  expect(leftBehind()).toEqual([]);
  vi.restoreAllMocks();
});

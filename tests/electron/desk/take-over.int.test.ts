import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  readyFolder,
  restoreFolder,
  type Steps,
  takeOverRestored,
} from '../../../electron/desk/backup/take-over.ts';
import { open } from '../../support/commands.ts';
import { founding, RealDesk } from '../../support/real-desk.ts';

/** The step at which the machine stops: it and all after it are not done. */
class Cut extends Error {}

function cutAt(step: number): Steps & { done: () => number } {
  let done = 0;
  const next =
    <Given extends string[]>(work: (...given: Given) => void) =>
    (...given: Given) => {
      if (done === step) throw new Cut();
      done += 1;
      work(...given);
    };
  return {
    rename: next(renameSync),
    remove: next((path: string) => rmSync(path, { recursive: true, force: true })),
    removeEmpty: next((path: string) => rmdirSync(path)),
    done: () => done,
  };
}

let root: string;
let size: number;
let about: string;
let evidence: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fangxin-take-over-'));
  const whole = await RealDesk.fresh();
  await whole.signIn('clerk');
  const photo = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]).toString('base64');
  const { file } = await whole.must('clerk', 'stageFile', { name: 'photo.jpg', bytes: photo });
  ({ about } = await whole.submit('clerk', null, open()));
  await whole.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  const { entries } = await whole.must('clerk', 'entriesFrom', { from: 0, limit: 500 });
  const added = entries.map(({ entry }) => JSON.parse(entry)).find(({ type }) => type === 'EvidenceAdded');
  evidence = String(added?.data.evidence);
  size = await whole.size();
  await whole.close();
  // An empty desk beside which that ledger lies ready, under the same platform's key.
  const empty = join(root, 'empty');
  mkdirSync(empty);
  cpSync(join(whole.dataDir, 'key-file'), join(empty, 'key-file'));
  const begun = new RealDesk(empty);
  await begun.open();
  await begun.close();
  mkdirSync(readyFolder(empty));
  for (const name of ['keys.sqlite', 'log.sqlite', 'files'])
    cpSync(join(whole.dataDir, name), join(readyFolder(empty), name), { recursive: true });
  await whole.remove();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('N2: cut off between any two steps, the next start has the whole restored ledger, and nothing is left over', async () => {
  const uncut = join(root, 'uncut');
  cpSync(join(root, 'empty'), uncut, { recursive: true });
  const all = cutAt(Number.POSITIVE_INFINITY);
  takeOverRestored(uncut, all);
  expect(all.done()).toBeGreaterThan(10);
  for (let step = 0; step <= all.done(); step++) {
    const folder = join(root, `cut-${step}`);
    cpSync(join(root, 'empty'), folder, { recursive: true });
    if (step < all.done()) expect(() => takeOverRestored(folder, cutAt(step))).toThrow(Cut);
    else takeOverRestored(folder);
    // Cut off a second time, a step on: a machine that falls may fall again.
    if (step % 3 === 0 && existsSync(readyFolder(folder)))
      expect(() => takeOverRestored(folder, cutAt(3))).toThrow(Cut);
    const desk = new RealDesk(folder);
    await desk.open();
    expect(await desk.must('nobody', 'status', {}), `cut at ${step}`).toMatchObject({
      state: 'ready',
      size,
      restore: null,
    });
    await desk.signIn('clerk');
    const { bytes } = await desk.must('clerk', 'readFile', { about, evidence });
    expect(Buffer.from(bytes, 'base64')).toEqual(Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]));
    const withdrawing = await desk.request(about, { type: 'Withdraw', note: '' });
    await desk.must('clerk', 'submit', { ...withdrawing, id: `after-cut-${step}` });
    await desk.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('restor'))).toEqual([]);
  }
}, 60_000);

test('N2: a restore cut off before it was whole leaves the empty desk, and the person is told', async () => {
  const folder = join(root, 'empty');
  renameSync(readyFolder(folder), restoreFolder(folder));
  const desk = new RealDesk(folder);
  await desk.open();
  expect(await desk.must('nobody', 'status', {})).toMatchObject({
    state: 'first-run',
    restore: 'restore-cut-off',
  });
  expect(existsSync(restoreFolder(folder))).toBe(false);
  await desk.reopen();
  expect(await desk.must('nobody', 'status', {})).toMatchObject({ restore: null });
  await desk.close();
});

test('N2: a ledger that was begun meanwhile is not replaced; what was restored is put aside whole, and it is said', async () => {
  const folder = join(root, 'empty');
  const ready = readyFolder(folder);
  renameSync(ready, join(root, 'ready'));
  const desk = new RealDesk(folder);
  await desk.open();
  await desk.must('nobody', 'firstRun', founding);
  const begun = await desk.size();
  await desk.close();
  renameSync(join(root, 'ready'), ready);
  await desk.open();
  expect(await desk.must('nobody', 'status', {})).toMatchObject({
    state: 'ready',
    size: begun,
    restore: 'restore-unused',
  });
  await desk.close();
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('restored'));
  expect(aside).toMatch(/^restored-unused-\d+$/);
  expect(readdirSync(join(folder, aside)).sort()).toEqual(['files', 'keys.sqlite', 'log.sqlite']);
});

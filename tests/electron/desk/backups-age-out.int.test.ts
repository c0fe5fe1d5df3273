import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decrypted, openedKey } from '../../../electron/desk/backup/age-file.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { filesBelow } from '../../e2e/found-in-files.ts';
import { open } from '../../support/commands.ts';
import { daysPass } from '../../support/days-pass.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const passphrase = '青山遮不住 bi jing 2026';
const photo = [0xff, 0xd8, 0xff, ...Buffer.from('photo of a face')];
const cheap = { backup: { cost: 10 } };
const days = 7;
let real: RealDesk;
let about: string;
const sticks: string[] = [];
const desks: RealDesk[] = [];

function stick(): string {
  sticks.push(mkdtempSync(join(tmpdir(), 'fangxin-stick-')));
  return sticks.at(-1) ?? '';
}

let old: { folder: string; about: string; at: number };

/** A folder with a complaint of two years ago that may be erased, made once. */
beforeAll(async () => {
  const begun = await RealDesk.fresh(cheap);
  await begun.signIn('clerk', 'head', 'owner');
  const bytes = Buffer.from(photo).toString('base64');
  const { file } = await begun.must('clerk', 'stageFile', { name: 'photo.jpg', bytes });
  const asked = open({ goods: false, items: [], cause: 'waiting' });
  const { about } = await begun.submit('clerk', null, asked);
  await begun.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  await begun.submit('clerk', about, { type: 'Withdraw', note: '' });
  await daysPass(begun, 731);
  await begun.close();
  old = { folder: begun.dataDir, about, at: begun.clock.now() };
}, 120_000);
afterAll(() => rmSync(old.folder, { recursive: true, force: true }));

beforeEach(async () => {
  real = new RealDesk(undefined, 'later');
  desks.push(real);
  about = old.about;
  cpSync(old.folder, real.dataDir, { recursive: true });
  real.clock.set(old.at - real.clock.now());
  await real.open(cheap);
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.remove();
  for (const folder of sticks.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function settled(desk = real): Promise<void> {
  await expect.poll(async () => (await desk.must('owner', 'backup', {})).running).toBeNull();
  expect((await desk.must('owner', 'backup', {})).failure).toBeNull();
}

async function configure(folder: string, desk = real): Promise<void> {
  const base = { id: desk.commandId(), size: await desk.size(), pin: staff.owner.pin };
  await desk.must('owner', 'configureBackup', { ...base, folder, days, passphrase });
  await settled(desk);
}

/** A day goes by, and a backup is made in it. */
async function aDayOn(desk = real): Promise<void> {
  await daysPass(desk, 1);
  await desk.must('owner', 'backUpNow', {});
  await settled(desk);
}

/** Asked by one head, approved by another a day later, with a backup right before. */
async function erase(): Promise<void> {
  const base = async () => ({ id: real.commandId(), size: await real.size() });
  const { today } = await real.must('owner', 'retention', {});
  await real.must('owner', 'askErasure', { ...(await base()), until: today, pin: staff.owner.pin });
  await aDayOn();
  await real.must('head', 'approveErasure', { ...(await base()), erasure: 1, pin: staff.head.pin });
  await expect
    .poll(async () =>
      (await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 })).entries.map(
        ({ entry }) => parseEntry(entry)?.type,
      ),
    )
    .toContain('ErasureEnded');
}

/** What whoever has a stick and the passphrase can read there: each file of each set, opened and unpacked. */
async function readable(folder: string): Promise<Buffer[]> {
  const opened: Buffer[] = [];
  for (const set of readdirSync(folder).map((name) => join(folder, name))) {
    const key = await openedKey(readFileSync(join(set, 'key.age')), passphrase);
    if (!key) throw new Error(`readable: ${set} does not open`);
    for (const path of filesBelow(set).filter((one) => one.endsWith('.age') && !one.endsWith('key.age'))) {
      const plain = Buffer.from((await decrypted(key.identity, readFileSync(path))) ?? []);
      expect(plain.length, path).toBeGreaterThan(0);
      opened.push(plain[0] === 0x1f && plain[1] === 0x8b ? gunzipSync(plain) : plain);
    }
  }
  return opened;
}

/** The complaint's key, and its photo as it lies sealed; a search for both in a folder of backups. */
async function secrets() {
  const { keys } = await real.must('owner', 'keysFor', { abouts: [about] });
  const key = keys[about] ?? '';
  expect(key).toHaveLength(44);
  const [name = ''] = readdirSync(join(real.dataDir, 'files'));
  const sealed = readFileSync(join(real.dataDir, 'files', name));
  return async (folder: string) => {
    const all = await readable(folder);
    return { key: all.some((one) => one.includes(key)), photo: all.some((one) => one.includes(sealed)) };
  };
}
const there = { key: true, photo: true };
const gone = { key: false, photo: false };

test('L3, L4: an erased key and its files are in real backups until their days are over, and then in none', async () => {
  const place = stick();
  await configure(place);
  const heldBy = await secrets();
  expect(await heldBy(place)).toEqual(there);
  await erase();
  const seen: boolean[] = [];
  for (let day = 1; day <= days; day++) {
    await aDayOn();
    const held = await heldBy(place);
    expect(held.photo).toBe(held.key);
    seen.push(held.key);
  }
  // The newest backup with the key in it is as old as the erasure: with its last day it goes.
  expect(seen).toEqual([...Array(days - 1).fill(true), false]);
}, 120_000);

test('L3, L4: backups left for another folder age out too, also after their stick was away; with the last goes the set', async () => {
  const [first, next] = [stick(), stick()];
  await configure(first);
  const heldBy = await secrets();
  await configure(next);
  await erase();
  expect(await heldBy(first)).toEqual(there);
  renameSync(first, `${first}-away`);
  for (let day = 1; day <= days; day++) await aDayOn();
  expect(await heldBy(next)).toEqual(gone);
  renameSync(`${first}-away`, first);
  await aDayOn();
  expect(readdirSync(first)).toEqual([]);
  expect(await heldBy(next)).toEqual(gone);
}, 120_000);

test('L3, L4: another passphrase in the same folder: the set under the first goes with its days, the newest stays whole', async () => {
  const place = stick();
  await configure(place);
  await configure(place);
  expect(readdirSync(place)).toHaveLength(2);
  for (let day = 1; day < days; day++) await aDayOn();
  expect(readdirSync(place)).toHaveLength(2);
  await aDayOn();
  expect(readdirSync(place)).toHaveLength(1);
  await real.must('head', 'rehearseBackup', { id: real.commandId(), passphrase });
  await settled();
  expect((await real.must('owner', 'backup', {})).rehearsal).toMatchObject({ whole: true });
}, 120_000);

test('L3, L4: the set that a ledger was restored from ages out, unless the desk before still writes there', async () => {
  const [first, next] = [stick(), stick()];
  await configure(first);
  const desk = new RealDesk();
  desks.push(desk);
  desk.clock.set(real.clock.now() - desk.clock.now());
  await desk.open(cheap);
  await desk.must('nobody', 'findBackup', { folder: first, passphrase });
  await expect.poll(async () => (await desk.must('nobody', 'restoreStatus', {})).state).toBe('found');
  await desk.must('nobody', 'restoreBackup', {});
  await expect.poll(async () => (await desk.must('nobody', 'status', {})).state).toBe('ready');
  await desk.signIn('owner', 'head', 'clerk');
  await configure(next, desk);
  const set = join(first, readdirSync(first)[0] ?? '');
  for (let day = 1; day <= days + 1; day++) {
    await aDayOn(real);
    await aDayOn(desk);
  }
  expect(existsSync(join(set, 'key.age'))).toBe(true);
  expect(readdirSync(join(set, 'backups')).length).toBeGreaterThanOrEqual(days - 1);
  // The old computer is gone: nobody writes there any more.
  for (let day = 1; day <= days; day++) await aDayOn(desk);
  expect(existsSync(set)).toBe(false);
}, 120_000);

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openParts } from '../../../electron/desk/private-parts.ts';
import { fromBase64 } from '../../../shared/bytes.ts';
import type { BackupStatus, RestoreStatus } from '../../../shared/contract/backup-verbs.ts';
import { storeSubject } from '../../../shared/events.ts';
import { parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { foundInFiles } from '../../e2e/found-in-files.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const passphrase = '青山遮不住 bi jing 2026';
const person = { name: '欧阳小莉', phone: '13912340077' };
const content = '牛奶胀包，要求退货';
const cheap = { backup: { cost: 10 } };
let real: RealDesk;
let stick: string;
const others: RealDesk[] = [];

beforeEach(async () => {
  real = await RealDesk.fresh(cheap);
  await real.signIn('clerk', 'head', 'owner');
  stick = mkdtempSync(join(tmpdir(), 'fangxin-stick-'));
});
afterEach(async () => {
  await real.remove();
  for (const other of others.splice(0)) await other.remove();
  rmSync(stick, { recursive: true, force: true });
});

async function complain(): Promise<string> {
  const photo = Buffer.from([0xff, 0xd8, 0xff, ...Buffer.from(`photo of ${person.name}`)]).toString('base64');
  const { file } = await real.must('clerk', 'stageFile', { name: 'photo.jpg', bytes: photo });
  const { about } = await real.submit('clerk', null, open({ ...person, content }));
  await real.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  return about;
}

async function settled(): Promise<BackupStatus> {
  await expect.poll(async () => (await real.must('owner', 'backup', {})).running).toBeNull();
  return real.must('owner', 'backup', {});
}

async function configure(folder = stick): Promise<BackupStatus> {
  const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
  await real.must('owner', 'configureBackup', { ...base, folder, days: 30, passphrase });
  return settled();
}

async function backUp(): Promise<BackupStatus> {
  await real.must('head', 'backUpNow', {});
  return settled();
}

const setIn = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');
const piecesIn = (set: string) =>
  readdirSync(join(set, 'pieces'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
const backupsIn = (set: string) => readdirSync(join(set, 'backups')).sort();

async function ended(desk: RealDesk): Promise<RestoreStatus> {
  await expect
    .poll(async () => (await desk.must('nobody', 'restoreStatus', {})).state)
    .not.toMatch(/checking|restoring/);
  return desk.must('nobody', 'restoreStatus', {});
}

async function emptyDesk(): Promise<RealDesk> {
  const desk = new RealDesk();
  others.push(desk);
  desk.clock.set(real.clock.now() - desk.clock.now());
  await desk.open(cheap);
  return desk;
}

async function find(desk: RealDesk, typed = passphrase): Promise<RestoreStatus> {
  await desk.must('nobody', 'findBackup', { folder: stick, passphrase: typed });
  return ended(desk);
}

async function restore(desk: RealDesk): Promise<void> {
  await desk.must('nobody', 'restoreBackup', {});
  await expect.poll(async () => (await desk.must('nobody', 'status', {})).state).toBe('ready');
}

const linesOf = async (desk: RealDesk) =>
  (await desk.must('owner', 'entriesFrom', { from: 0, limit: 2000 })).entries;

describe('N2: backups', () => {
  test('the first is made at once, read back, and holds no word in the clear', async () => {
    await complain();
    const { last, failure, configured } = await configure();
    expect(failure).toBeNull();
    expect(configured).toEqual({ folder: stick, days: 30 });
    expect(last?.size).toBe(await real.size());
    const texts = [person.name, person.phone, content, passphrase, 'AGE-SECRET-KEY', staff.owner.name, stick];
    expect(foundInFiles([stick], texts)).toEqual([]);
    expect(foundInFiles([real.dataDir], [passphrase, 'AGE-SECRET-KEY', stick])).toEqual([]);
  });

  test('the next writes little: what did not change is named again', async () => {
    for (let i = 0; i < 3; i++) await complain();
    await configure();
    const before = new Set(piecesIn(setIn(stick)));
    await real.submit('clerk', await complain(), { type: 'Withdraw', note: '' });
    const { last } = await backUp();
    expect(last?.size).toBe(await real.size());
    const fresh = piecesIn(setIn(stick)).filter((path) => !before.has(path));
    // The end of the log, its keys, one photo.
    expect(fresh).toHaveLength(3);
    const again = await backUp();
    expect(again.failure).toBeNull();
    expect(piecesIn(setIn(stick)).length).toBe(before.size + 3);
    expect(backupsIn(setIn(stick))).toHaveLength(3);
  });

  test('entries sealed while it is written are in the next; what it holds is one signed state', async () => {
    await configure();
    const writing = backUp();
    for (let i = 0; i < 5; i++) await complain();
    const { last, failure } = await writing;
    expect(failure).toBeNull();
    const desk = await emptyDesk();
    expect(await find(desk)).toMatchObject({ state: 'found', found: { size: last?.size } });
    await restore(desk);
  });

  test('only an enterprise head sets it up, on a fresh PIN, in a folder that is there, outside its own', async () => {
    const base = async () => ({ id: real.commandId(), size: await real.size(), days: 30, passphrase });
    const pin = staff.owner.pin;
    expect(
      await real.refused('owner', 'configureBackup', { ...(await base()), folder: stick }),
    ).toMatchObject({
      code: 'pin-needed',
    });
    const asked = async (rest: object) =>
      (await real.refused('owner', 'configureBackup', { ...(await base()), folder: stick, pin, ...rest }))
        .code;
    expect(await asked({ folder: join(stick, 'away') })).toBe('backup-folder-missing');
    expect(await asked({ folder: 'usb' })).toBe('backup-folder-missing');
    expect(await asked({ folder: real.dataDir })).toBe('backup-folder-inside');
    expect(await asked({ passphrase: '11111111111111' })).toBe('passphrase-weak');
    expect(await asked({ passphrase: 'kurz' })).toBe('passphrase-weak');
    expect(readdirSync(stick)).toEqual([]);
    expect(await real.refused('head', 'backUpNow', {})).toMatchObject({ code: 'backup-none' });
  });

  test('a stick that was pulled out: a clear word, nothing written in its place; back again, it goes on', async () => {
    await configure();
    const set = setIn(stick);
    const away = `${stick}-away`;
    const { renameSync, mkdirSync, existsSync } = await import('node:fs');
    renameSync(stick, away);
    mkdirSync(stick);
    await complain();
    expect((await backUp()).failure?.refusal.code).toBe('backup-away');
    expect(readdirSync(stick)).toEqual([]);
    rmSync(stick, { recursive: true });
    renameSync(away, stick);
    expect((await backUp()).failure).toBeNull();
    expect(existsSync(set)).toBe(true);
  });

  test('an alarm when none has succeeded for a day', async () => {
    expect((await real.must('head', 'backup', {})).late).toBe(false);
    real.clock.pass(25 * 3_600_000);
    await real.signIn('clerk', 'head', 'owner');
    expect((await real.must('head', 'backup', {})).late).toBe(true);
    expect((await configure()).late).toBe(false);
    real.clock.pass(25 * 3_600_000);
    await real.signIn('owner');
    expect((await real.must('owner', 'backup', {})).late).toBe(true);
  });

  test('a spoilt piece is found, taken away and written again', async () => {
    await complain();
    await configure();
    const [piece = ''] = piecesIn(setIn(stick));
    const bytes = readFileSync(piece);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(piece, bytes);
    // Some of the pieces are read again after each, all of them within two; the one after that writes it.
    for (let round = 0; round < 6; round++) {
      // Of two backups of one moment either may be taken for the newest.
      real.clock.pass(10_000);
      await backUp();
    }
    const desk = await emptyDesk();
    expect((await find(desk)).found).toMatchObject({ size: await real.size(), damaged: null });
  });
});

describe('N2: restoring', () => {
  test('on a new machine, by folder and passphrase alone: every entry, a new chapter under a new key', async () => {
    const about = await complain();
    await configure();
    const before = await linesOf(real);
    const head = await real.must('owner', 'head', {});
    const desk = await emptyDesk();
    const status = await find(desk);
    expect(status).toMatchObject({
      state: 'found',
      found: { store: '惠民购物广场', size: before.length, damaged: null },
    });
    expect(status.found?.root).toBe(head.root);
    await restore(desk);

    expect(await desk.must('nobody', 'status', {})).toMatchObject({
      state: 'ready',
      store: { name: '惠民购物广场' },
    });
    await desk.signIn('clerk', 'head', 'owner');
    const after = await linesOf(desk);
    expect(after.slice(0, before.length)).toEqual(before);
    const begun = parseEntry(after[before.length]?.entry ?? '');
    const note = parseNote(head.note);
    const old = parseCheckpoint(note?.text ?? '');
    expect(begun).toMatchObject({
      type: 'ChapterBegun',
      chapter: 2,
      data: { before: { origin: old?.origin, size: before.length, root: head.root } },
    });
    const now = await desk.must('owner', 'head', {});
    expect(parseCheckpoint(parseNote(now.note)?.text ?? '')?.origin).toBe(begun?.data.origin);
    const evidence = after
      .map((line) => parseEntry(line.entry))
      .find((entry) => entry?.type === 'EvidenceAdded');
    const file = await desk.must('clerk', 'readFile', { about, evidence: String(evidence?.data.evidence) });
    expect(Buffer.from(file.bytes, 'base64').toString()).toContain(`photo of ${person.name}`);
    const { keys } = await desk.must('clerk', 'keysFor', { abouts: [about] });
    expect(keys).toEqual((await real.must('clerk', 'keysFor', { abouts: [about] })).keys);
    const next = await desk.submit('clerk', null, open({ ...person, content }));
    expect(next.number).toMatch(/^02-000001-/);
    await desk.submit('clerk', about, { type: 'Withdraw', note: '' });
    await desk.reopen();
    expect((await desk.must('nobody', 'status', {})).state).toBe('ready');
  });

  test('a wrong passphrase, an empty folder, none at all: said so, nothing written', async () => {
    await configure();
    const desk = await emptyDesk();
    const files = readdirSync(desk.dataDir).sort();
    expect((await find(desk, 'nicht das richtige')).refusal?.code).toBe('backup-passphrase-wrong');
    const empty = mkdtempSync(join(tmpdir(), 'fangxin-empty-'));
    await desk.must('nobody', 'findBackup', { folder: empty, passphrase });
    expect((await ended(desk)).refusal?.code).toBe('backup-not-here');
    await desk.must('nobody', 'findBackup', { folder: join(empty, 'away'), passphrase });
    expect((await ended(desk)).refusal?.code).toBe('backup-folder-missing');
    expect(await desk.refused('nobody', 'restoreBackup', {})).toMatchObject({ code: 'backup-unknown' });
    expect(readdirSync(desk.dataDir).sort()).toEqual(files);
    rmSync(empty, { recursive: true });
  });

  test('the newest whole backup is taken where the last is damaged, and it is said what is missing', async () => {
    await complain();
    const first = (await configure()).last;
    await complain();
    const second = (await backUp()).last;
    const set = setIn(stick);
    const newest = join(set, 'backups', backupsIn(set).at(-1) ?? '');
    writeFileSync(newest, readFileSync(newest).subarray(0, 300));
    const desk = await emptyDesk();
    expect((await find(desk)).found).toMatchObject({
      size: first?.size,
      damaged: { count: 1, size: second?.size },
    });
    await restore(desk);
    // The entries and the new chapter's first.
    expect(await desk.size()).toBe((first?.size ?? 0) + 1);
  });

  test('none is whole: a clear word, nothing restored', async () => {
    await complain();
    await configure();
    for (const piece of piecesIn(setIn(stick))) writeFileSync(piece, readFileSync(piece).subarray(0, 100));
    const desk = await emptyDesk();
    expect(await find(desk)).toMatchObject({ state: 'failed', refusal: { code: 'backup-damaged' } });
    expect((await desk.must('nobody', 'status', {})).state).toBe('first-run');
  });

  test('a desk that has a ledger takes no other', async () => {
    await configure();
    expect(await real.refused('nobody', 'findBackup', { folder: stick, passphrase })).toMatchObject({
      code: 'already-set-up',
    });
  });

  test("the key store's secret is lost: the passphrase brings the ledger back", async () => {
    const abouts = [await complain(), await complain(), storeSubject];
    await configure();
    const before = await linesOf(real);
    const { keys } = await real.must('owner', 'keysFor', { abouts });
    await real.close();
    rmSync(join(real.dataDir, 'key-file'));
    await expect(real.open(cheap)).rejects.toMatchObject({ code: 'key-file-missing' });
    const desk = await emptyDesk();
    await find(desk);
    await restore(desk);
    await desk.signIn('owner', 'clerk');
    expect((await linesOf(desk)).slice(0, before.length)).toEqual(before);
    expect((await desk.must('owner', 'keysFor', { abouts })).keys).toEqual(keys);
    let read = '';
    for (const line of before) {
      const entry = parseEntry(line.entry);
      if (!entry || !line.private) continue;
      const only = { subject: (about: string) => fromBase64(keys[about] ?? '') } as never;
      const parts = openParts(fromBase64(line.private) ?? new Uint8Array(), entry, only);
      expect(parts, entry.type).not.toBeNull();
      read += JSON.stringify(parts);
      if (entry.type !== 'EvidenceAdded') continue;
      const evidence = String(entry.data.evidence);
      const file = await desk.must('clerk', 'readFile', { about: entry.about, evidence });
      expect(Buffer.from(file.bytes, 'base64').toString()).toContain(`photo of ${person.name}`);
    }
    for (const text of [person.name, person.phone, content]) expect(read.split(text)).toHaveLength(3);
  });
});

describe('N2: the rehearsal', () => {
  const rehearse = async (typed = passphrase) => {
    await real.must('head', 'rehearseBackup', { id: real.commandId(), passphrase: typed });
    return settled();
  };

  test('proves a backup and leaves the live ledger as it was, but for its own entry', async () => {
    await complain();
    await configure();
    const before = await linesOf(real);
    const head = await real.must('owner', 'head', {});
    const { rehearsal, rehearsalRefusal } = await rehearse();
    expect(rehearsalRefusal).toBeNull();
    expect(rehearsal).toMatchObject({ size: before.length, root: head.root, whole: true });
    const after = await linesOf(real);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((line) => parseEntry(line.entry))).toMatchObject([
      { type: 'BackupRehearsed', data: { size: before.length, root: head.root, whole: true } },
    ]);
    expect(readdirSync(real.dataDir)).not.toContain('rehearsal');
  });

  test('with another passphrase it proves nothing, and says so', async () => {
    await configure();
    const size = await real.size();
    expect((await rehearse('nicht das richtige')).rehearsalRefusal?.code).toBe('backup-passphrase-wrong');
    expect(await real.size()).toBe(size);
  });
});

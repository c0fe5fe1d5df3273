import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signingKey } from '../../../electron/desk/crypto.ts';
import { utf8 } from '../../../shared/bytes.ts';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { encodeNote, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const cheap = { backup: { cost: 10 } };
let real: RealDesk;
let older: string;
let stick: string;

beforeEach(async () => {
  real = await RealDesk.fresh(cheap);
  await real.signIn('clerk', 'owner');
  older = mkdtempSync(join(tmpdir(), 'fangxin-older-'));
  stick = mkdtempSync(join(tmpdir(), 'fangxin-stick-'));
});
afterEach(async () => {
  await real.remove();
  for (const folder of [older, stick]) rmSync(folder, { recursive: true, force: true });
});

async function work(complaints: number): Promise<void> {
  for (let i = 0; i < complaints; i++) await real.submit('clerk', null, open());
}
/** Keeps a copy of the closed folder as it is now, and opens the desk again. */
async function copied(): Promise<void> {
  await real.close();
  cpSync(real.dataDir, older, { recursive: true });
  await started();
}
/** Puts files of the copy in the place of those that are there; without names all of them. */
async function putBack(...names: string[]): Promise<void> {
  await real.close();
  for (const name of names.length > 0 ? names : readdirSync(older))
    cpSync(join(older, name), join(real.dataDir, name), { recursive: true });
}
async function started(): Promise<void> {
  await real.open(cheap);
  await real.signIn('clerk', 'owner');
}
const status = () => real.must('nobody', 'status', {});
async function expectNothingSealed(): Promise<void> {
  const size = await real.size();
  const refusal = await real.refused('clerk', 'submit', await real.request(null, open()));
  expect(refusal).toMatchObject({ code: 'read-only' });
  expect(await real.size()).toBe(size);
}

async function settled(): Promise<BackupStatus> {
  await expect.poll(async () => (await real.must('owner', 'backup', {})).running).toBeNull();
  return real.must('owner', 'backup', {});
}
async function backUp(): Promise<BackupStatus> {
  const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
  const passphrase = '青山遮不住 bi jing 2026';
  await real.must('owner', 'configureBackup', { ...base, folder: stick, days: 30, passphrase });
  return settled();
}
const onStick = () => readdirSync(stick, { recursive: true }).sort();

describe('L2, N2: an older copy in the place of the ledger', () => {
  test('the log alone: the keys know better, nothing is sealed over it, and the newer one put back is whole', async () => {
    await work(2);
    await copied();
    await work(2);
    await real.close();
    const newer = readFileSync(join(real.dataDir, 'log.sqlite'));
    await putBack('log.sqlite');
    await started();
    expect(await status()).toMatchObject({ state: 'read-only', reason: 'sealed-log-shorter' });
    await expectNothingSealed();
    await real.close();
    expect(
      readFileSync(join(real.dataDir, 'log.sqlite')).equals(readFileSync(join(older, 'log.sqlite'))),
    ).toBe(true);
    writeFileSync(join(real.dataDir, 'log.sqlite'), newer);
    await started();
    expect(await status()).toMatchObject({ state: 'ready' });
    await work(1);
  });

  test('a log that went on from an older copy beyond what the keys know: the audit finds the contradiction', async () => {
    await work(1);
    await copied();
    await work(1);
    await real.close();
    const keys = readFileSync(join(real.dataDir, 'keys.sqlite'));
    await putBack();
    await started();
    await work(3);
    await real.close();
    writeFileSync(join(real.dataDir, 'keys.sqlite'), keys);
    await real.open(cheap);
    await expect.poll(async () => (await status()).reason).toBe('contradiction');
  });

  test('the whole folder: a backup knows better as soon as the desk opens, and stays as it is', async () => {
    await work(1);
    await backUp();
    await copied();
    await work(2);
    await real.must('owner', 'backUpNow', {});
    expect((await settled()).failure).toBeNull();
    const there = onStick();
    await putBack();
    await started();
    await expect.poll(async () => (await status()).reason).toBe('sealed-log-shorter');
    await expectNothingSealed();
    await real.reopen();
    expect(await status()).toMatchObject({ state: 'read-only', reason: 'sealed-log-shorter' });
    expect(onStick()).toEqual(there);
  });

  test('the whole folder, gone on while the stick was away: nothing is written beside the backups of the other', async () => {
    await work(1);
    await backUp();
    await copied();
    await work(1);
    await real.must('owner', 'backUpNow', {});
    await settled();
    const there = onStick();
    await putBack();
    renameSync(stick, `${stick}-away`);
    await started();
    await work(3);
    renameSync(`${stick}-away`, stick);
    await real.must('owner', 'backUpNow', {});
    expect((await settled()).failure?.refusal.code).toBe('backup-failed');
    expect(await status()).toMatchObject({ state: 'read-only', reason: 'contradiction' });
    expect(onStick()).toEqual(there);
  });

  test('the whole folder: a checkpoint that a screen holds stops the desk for everyone, where its own key signed it', async () => {
    await work(1);
    await copied();
    await work(2);
    const { note } = await real.must('owner', 'head', {});
    await putBack();
    await started();
    const forger = signingKey(new Uint8Array(32).fill(9));
    const { text, signatures } = parseNote(note) ?? { text: '', signatures: [] };
    const name = signatures[0]?.name ?? '';
    const forged = encodeNote(text, { name, publicKey: forger.publicKey }, forger.sign(utf8(text)));
    for (const seen of [forged, note.slice(0, -2), '', (await real.must('owner', 'head', {})).note]) {
      await real.must('owner', 'head', { seen });
      expect(await status()).toMatchObject({ state: 'ready' });
    }
    await real.must('owner', 'head', { seen: note });
    expect(await status()).toMatchObject({ state: 'read-only', reason: 'sealed-log-shorter' });
    await expectNothingSealed();
    await real.reopen();
    expect(await status()).toMatchObject({ state: 'read-only', reason: 'sealed-log-shorter' });
  });
});

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { fileKeyStore } from '../../../electron/desk/file-key-store.ts';
import { open } from '../../support/commands.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
  await real.submit('clerk', null, open());
});
afterEach(() => real.remove());

test('a restart finds the same ledger, and everyone signs in again', async () => {
  const [before, status] = [await real.must('owner', 'head', {}), await real.must('owner', 'status', {})];
  await real.reopen();
  expect((await real.refused('owner', 'head', {})).code).toBe('not-signed-in');
  await real.signIn('owner');
  expect(await real.must('owner', 'head', {})).toEqual(before);
  expect(await real.must('owner', 'status', {})).toEqual(status);
});

test('a folder has one desk at a time', async () => {
  const again = openDesk({
    dataDir: real.dataDir,
    shell: 'browser',
    keyStore: await fileKeyStore(real.dataDir),
  });
  await expect(again).rejects.toMatchObject({ code: 'second-desk' });
});

test('the first run happens once, and a ledger of the browser says so', async () => {
  const status = await real.must('nobody', 'status', {});
  expect(status).toMatchObject({ state: 'ready', mark: 'evaluation' });
  expect((await real.refused('nobody', 'firstRun', founding)).code).toBe('already-set-up');
});

test('another key file cannot open the keys; the right one can, afterwards', async () => {
  await real.close();
  const path = join(real.dataDir, 'key-file');
  const right = readFileSync(path);
  writeFileSync(path, Buffer.alloc(32, 7));
  await expect(real.open()).rejects.toMatchObject({ code: 'keys-locked' });
  writeFileSync(path, right);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

describe('damage found at the start makes the desk read-only, with its reason', () => {
  const damages: [string, string, (log: DatabaseSync) => void][] = [
    [
      'a forgotten last entry',
      'log-damaged',
      (log) => log.exec('DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)'),
    ],
    [
      'a last entry that is none',
      'log-damaged',
      (log) =>
        log.exec("UPDATE entry SET bytes = CAST('{}' AS BLOB) WHERE seq = (SELECT max(seq) FROM entry)"),
    ],
    ['a smaller head', 'log-damaged', (log) => log.exec('UPDATE head SET size = size - 1')],
    [
      'a note of another text',
      'log-damaged',
      (log) => log.exec("UPDATE head SET note = replace(note, char(10), ' ')"),
    ],
    [
      'another root',
      'log-damaged',
      (log) => log.exec('UPDATE head SET subtrees = zeroblob(length(subtrees))'),
    ],
  ];

  test.each(damages)('%s', async (_name, reason, damage) => {
    await real.close();
    const log = new DatabaseSync(join(real.dataDir, 'log.sqlite'));
    log.exec('DROP TRIGGER entry_stays; DROP TRIGGER entry_remains');
    damage(log);
    log.close();
    await real.open();
    expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'read-only', reason });
    const commands = [open()];
    const asked = { id: real.commandId(), size: 99, about: null, commands };
    expect(await real.refused('clerk', 'submit', asked)).toMatchObject({ code: 'read-only', reason });
  });

  test.each([
    'firstRun',
    'submit',
    'changeSettings',
    'changeCalendar',
    'confirmClock',
    'changeAuthority',
    'changeDayLimits',
    'changeScaleBarcodes',
    'changeRetention',
    'askErasure',
    'declineErasure',
    'approveErasure',
    'configureBackup',
    'stopBackup',
    'rehearseBackup',
    'addOperator',
    'changeOperator',
    'changePin',
    'makeRecoveryCode',
    'recover',
    'addParty',
    'changeParty',
    'sendGoods',
    'quality',
    'printPartyPaper',
    'makeClaim',
    'changeClaim',
    'writeOffClaim',
    'stageProducts',
    'importCatalogue',
    'startExport',
    'startLedgerPrint',
    'print',
    'openInspection',
    'resumeInspection',
    'closeInspection',
    'inspect',
    'signInspection',
    'printInspectionPaper',
    'mendFinding',
    'makePromise',
    'endPromise',
    'nameTierPeople',
    'printPoster',
    'hangPoster',
    'takeDownPoster',
    'keepRecord',
    'withdrawRecord',
    'printSelfCheck',
    'takeTicket',
    'queue',
    'openQueueWindow',
    'changeQueue',
  ])('%s seals something, and is refused then; reading goes on', async (verb) => {
    await real.close();
    const log = new DatabaseSync(join(real.dataDir, 'log.sqlite'));
    log.exec('UPDATE head SET size = size - 1');
    log.close();
    await real.open();
    expect(await real.refused('nobody', verb, {})).toMatchObject({ code: 'read-only' });
    await real.signIn('owner');
    expect((await real.must('owner', 'entriesFrom', { from: 0, limit: 5 })).entries).toHaveLength(5);
  });

  test('a checkpoint signed by another key', async () => {
    const stranger = await RealDesk.fresh();
    await stranger.close();
    await real.close();
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-mixed-'));
    for (const name of ['log.sqlite']) cpSync(join(real.dataDir, name), join(folder, name));
    for (const name of ['keys.sqlite', 'key-file']) cpSync(join(stranger.dataDir, name), join(folder, name));
    const mixed = new RealDesk(folder);
    await mixed.open();
    expect(await mixed.must('nobody', 'status', {})).toMatchObject({
      state: 'read-only',
      reason: 'key-differs',
    });
    await mixed.remove();
    await stranger.remove();
  });
});

test('L5: a machine whose clock was set is noticed at the next start, backward and forward', async () => {
  expect((await real.must('nobody', 'status', {})).clock).toBe(null);
  real.clock.set(-3_600_000);
  await real.reopen();
  const shown = real.clock.now();
  expect((await real.must('nobody', 'status', {})).clock).toEqual({
    cause: 'behind',
    at: shown,
    by: 3_600_000,
  });
  real.clock.set(3_600_000);
  await real.signIn('owner');
  await real.must('owner', 'confirmClock', {
    id: real.commandId(),
    size: await real.size(),
    pin: staff.owner.pin,
  });
  expect((await real.must('nobody', 'status', {})).clock).toBe(null);
  real.clock.set(40 * 86_400_000);
  await real.reopen();
  expect((await real.must('nobody', 'status', {})).clock).toMatchObject({ cause: 'long-away' });
});

import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const passphrase = '青山遮不住 bi jing 2026';
const cheap = { backup: { cost: 10 } };
/** A disk of its own, in memory: making one takes root, and Linux. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
let real: RealDesk;
let stick: string;

beforeEach(async () => {
  real = await RealDesk.fresh(cheap);
  await real.signIn('clerk', 'owner');
  stick = mkdtempSync(join(tmpdir(), 'fangxin-stick-'));
});
afterEach(async () => {
  await real.remove();
  rmSync(stick, { recursive: true, force: true });
});

async function settled(desk: RealDesk): Promise<BackupStatus> {
  await expect.poll(async () => (await desk.must('owner', 'backup', {})).running).toBeNull();
  return desk.must('owner', 'backup', {});
}

async function configure(): Promise<BackupStatus> {
  const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
  await real.must('owner', 'configureBackup', { ...base, folder: stick, days: 30, passphrase });
  return settled(real);
}

/** How many entries the newest whole backup on the stick has, as a new machine finds it. */
async function foundOn(): Promise<number> {
  const desk = new RealDesk();
  await desk.open(cheap);
  try {
    await desk.must('nobody', 'findBackup', { folder: stick, passphrase });
    await expect
      .poll(async () => (await desk.must('nobody', 'restoreStatus', {})).state)
      .not.toBe('checking');
    const { found, refusal } = await desk.must('nobody', 'restoreStatus', {});
    expect(refusal).toBeNull();
    expect(found?.damaged).toBeNull();
    return found?.size ?? 0;
  } finally {
    await desk.remove();
  }
}

test.runIf(mayMount)(
  'N2: a full stick leaves the earlier backups whole, and says so',
  async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', stick]);
    try {
      await real.submit('clerk', null, open());
      const { last } = await configure();
      for (let bytes = 65_536, i = 0; bytes >= 512; i++)
        try {
          writeFileSync(join(stick, `ballast-${i}`), new Uint8Array(bytes));
        } catch {
          bytes /= 2; // Full for this much: less may still go.
        }
      for (let i = 0; i < 20; i++) await real.submit('clerk', null, open());
      await real.must('owner', 'backUpNow', {});
      expect((await settled(real)).failure?.refusal.code).toBe('backup-full');
      expect(await foundOn()).toBe(last?.size);
      for (const name of readdirSync(stick)) if (name.startsWith('ballast-')) rmSync(join(stick, name));
      await real.must('owner', 'backUpNow', {});
      expect((await settled(real)).failure).toBeNull();
      expect(await foundOn()).toBe(await real.size());
    } finally {
      execFileSync('umount', [stick]);
      rmdirSync(stick);
    }
  },
  60_000,
);

test('N2: kill -9 in the middle of a backup, again and again: what was there before is whole', {
  timeout: 180_000,
}, async () => {
  let least = (await configure()).last?.size ?? 0;
  for (const after of [0, 5, 20, 60, 120]) {
    for (let i = 0; i < 3; i++) await real.submit('clerk', null, open());
    await real.close();
    const child = fork(join(import.meta.dirname, 'back-up-and-tell.ts'), [real.dataDir], {
      execArgv: process.execArgv.filter((one) => !one.startsWith('--inspect')),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.once('message', () => setTimeout(() => child.kill('SIGKILL'), after));
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    const found = await foundOn();
    expect(found).toBeGreaterThanOrEqual(least);
    least = found;
    await real.open(cheap);
    await real.signIn('clerk', 'owner');
  }
  await real.must('owner', 'backUpNow', {});
  expect((await settled(real)).failure).toBeNull();
  expect(await foundOn()).toBe(await real.size());
  const left = readdirSync(stick, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.part'),
  );
  expect(left).toEqual([]);
});

test('N2: both copies damaged: the desk does not begin anew on them, and a new folder has all of it from the stick', async () => {
  for (let i = 0; i < 3; i++) await real.submit('clerk', null, open());
  await configure();
  const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  await real.close();
  // The browser's copy is gone with its profile; the log is cut off.
  const log = join(real.dataDir, 'log.sqlite');
  truncateSync(log, statSync(log).size / 2);
  await expect(real.open(cheap)).rejects.toThrow();
  const anew = new RealDesk();
  anew.clock.set(real.clock.now() - anew.clock.now());
  await anew.open(cheap);
  try {
    await anew.must('nobody', 'findBackup', { folder: stick, passphrase });
    const state = async () => (await anew.must('nobody', 'restoreStatus', {})).state;
    await expect.poll(state).not.toBe('checking');
    await anew.must('nobody', 'restoreBackup', {});
    await expect.poll(async () => (await anew.must('nobody', 'status', {})).state).toBe('ready');
    await anew.signIn('owner');
    const restored = await anew.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
    expect(restored.entries.slice(0, entries.length)).toEqual(entries);
    expect(statSync(log).size).toBeGreaterThan(0);
  } finally {
    await anew.remove();
  }
});

test('L3–L5: a backup made while the log moves on is one state, round after round', async () => {
  await configure();
  for (let round = 0; round < 3; round++) {
    await real.must('owner', 'backUpNow', {});
    while ((await real.must('owner', 'backup', {})).running) {
      await real.submit('clerk', null, open());
      // A person is never so fast that nothing else of the desk gets its turn.
      await wait(2);
    }
    expect((await settled(real)).failure).toBeNull();
  }
  const { last } = await settled(real);
  expect(await foundOn()).toBe(last?.size);
}, 60_000);

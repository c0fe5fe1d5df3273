import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

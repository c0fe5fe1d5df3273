import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { Acknowledged } from './acknowledged.ts';
import { clerkAt, workUntilGone } from './counter-work.ts';
import { report, rounds } from './results.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const atMost = 20;

const shell = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe' });

/**
 * The data folder lies on a disk of its own, a file behind a loop device. While the desk works it is stopped for a
 * moment and the file copied: what has reached the disk by then, and nothing that the system still held in memory.
 * The copy is what the desk finds after the power cut.
 */
test.runIf(mayMount)(
  `N1: ${rounds(atMost)} power cuts under load lose nothing that was acknowledged`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-power-'));
    const disk = join(folder, 'disk.img');
    const after = join(folder, 'after.img');
    const place = join(folder, 'disk');
    mkdirSync(place);
    shell('truncate', '-s', '256M', disk);
    shell('mkfs.ext4', '-q', disk);
    const acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
    const desk = new DeskProcess(join(place, 'data'));
    let journalled = 0;
    try {
      for (let round = 0; round < rounds(atMost); round++) {
        shell('mount', '-o', 'loop', disk, place);
        const client = await clerkAt(await desk.start());
        expect(acknowledged.lostFrom(await client.lines()), `round ${round}`).toEqual([]);
        const working = Promise.all([
          workUntilGone(client, acknowledged),
          workUntilGone(client, acknowledged),
        ]);
        await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1_500));
        if (desk.pid) process.kill(desk.pid, 'SIGSTOP');
        // Copied past the mounted file system: only what it has written to its disk.
        copyFileSync(disk, after);
        await desk.kill();
        await working;
        shell('umount', place);
        renameSync(after, disk);
        if (wasInUse(disk)) journalled += 1;
      }
      shell('mount', '-o', 'loop', disk, place);
      const client = await clerkAt(await desk.start());
      const lines = await client.lines();
      expect(acknowledged.lostFrom(lines)).toEqual([]);
      expect(journalled).toBe(rounds(atMost));
      report('power-cut', {
        rounds: rounds(atMost),
        disksCutOffInUse: journalled,
        acknowledged: acknowledged.count,
        entries: lines.length,
        lost: 0,
      });
    } finally {
      await desk.kill();
      acknowledged.close();
      try {
        shell('umount', place);
      } catch {
        // It was not mounted at that moment.
      }
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Whether the file system on it was never closed: its journal has to be gone through. */
function wasInUse(disk: string): boolean {
  return shell('dumpe2fs', '-h', disk).toString().includes('needs_recovery');
}

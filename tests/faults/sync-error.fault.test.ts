import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { open } from '../support/commands.ts';
import { Acknowledged } from './acknowledged.ts';
import { clerkAt, oneComplaint } from './counter-work.ts';
import { report } from './results.ts';

const mayTrace = (() => {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
})();

/** The disk answers each wish to be synced with an error, from the moment the tracer is there. */
test.runIf(mayTrace)(
  'N1: where the disk refuses to sync, nothing is acknowledged, and all writing stops until the next start',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-sync-'));
    const acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
    const desk = new DeskProcess(join(folder, 'data'));
    try {
      const client = await clerkAt(await desk.start());
      for (let i = 0; i < 5; i++) await oneComplaint(client, acknowledged);
      const { size } = await client.must('head', {});
      const tracer = spawn('strace', [
        '-f',
        '-qq',
        '-o',
        join(folder, 'trace'),
        '-e',
        'trace=fsync,fdatasync',
        '-e',
        'inject=fsync,fdatasync:error=EIO',
        '-p',
        String(desk.pid),
      ]);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const asked = { id: 'sync-error-00000001', size, about: null, commands: [open()] };
      const first = await client.call('submit', asked);
      expect(first).toMatchObject({ ok: false, refusal: { code: 'not-durable' } });
      const second = await client.call('submit', { ...asked, id: 'sync-error-00000002' });
      expect(second).toMatchObject({ ok: false, refusal: { code: 'read-only' } });
      expect(await client.must('status', {})).toMatchObject({ state: 'read-only', reason: 'not-durable' });
      tracer.kill();
      await desk.restart();
      const again = await clerkAt(desk.url);
      const lines = await again.lines();
      expect(acknowledged.lostFrom(lines)).toEqual([]);
      await oneComplaint(again, acknowledged);
      expect(acknowledged.lostFrom(await again.lines())).toEqual([]);
      report('sync-error', { refusals: 2, acknowledged: acknowledged.count, lost: 0 });
    } finally {
      await desk.stop('SIGKILL');
      acknowledged.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { Acknowledged } from './acknowledged.ts';
import { clerkAt, oneComplaint } from './counter-work.ts';
import { report } from './results.ts';

const hours = 24;
/** A market's busiest hour. */
const complaintsAnHour = 40;

/** The memory (MB) and the open handles of a process, as Linux counts them. */
function sizeOf(pid: number): { memory: number; handles: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  return { memory: Math.round(kilobytes / 1024), handles: readdirSync(`/proc/${pid}/fd`).length };
}

/** As much as a counter does in 24 full hours, one thing right after the other. */
test.runIf(process.platform === 'linux')(
  'N2: after the work of 24 busy hours the desk holds no more memory and no more handles than in the morning',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-day-'));
    const acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
    const desk = new DeskProcess(join(folder, 'data'));
    try {
      const client = await clerkAt(await desk.start());
      const sizes: ReturnType<typeof sizeOf>[] = [];
      let read = 0;
      for (let hour = 0; hour < hours; hour++) {
        for (let i = 0; i < complaintsAnHour; i++) {
          await oneComplaint(client, acknowledged);
          const { entries } = await client.must('entriesFrom', { from: read, limit: 2000 });
          read += entries.length;
        }
        const draft = `d-${randomBytes(10).toString('hex')}`;
        const form = 'x'.repeat(4000);
        await client.must('keepDraft', { draft, format: 1, form, goods: '', cause: null });
        await client.must('dropDraft', { draft });
        sizes.push(sizeOf(desk.pid ?? 0));
      }
      expect(acknowledged.lostFrom(await client.lines())).toEqual([]);
      const [morning, night] = [sizes[5], sizes[hours - 1]];
      if (!morning || !night) throw new Error(`expected ${hours} hours`);
      report('day-long', {
        hours,
        complaints: hours * complaintsAnHour,
        memoryAt6: morning.memory,
        memoryAt24: night.memory,
        handlesAt6: morning.handles,
        handlesAt24: night.handles,
      });
      expect(night.handles).toBeLessThanOrEqual(morning.handles + 2);
      expect(night.memory).toBeLessThanOrEqual(morning.memory * 1.3);
    } finally {
      await desk.stop('SIGTERM');
      acknowledged.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

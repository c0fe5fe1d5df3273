import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskProcess } from '../../build/start/desk-process.ts';
import { type Mirror, mirrorOf } from '../support/mirror-of.ts';
import { Acknowledged } from './acknowledged.ts';
import { clerkAt, workUntilGone } from './counter-work.ts';
import { caughtUp, killBrowser, openPage } from './page.ts';
import { report, rounds } from './results.ts';
import { framesWithoutCommit } from './write-ahead-log.ts';

const run = promisify(execFile);
const killer = new URL('killer.ts', import.meta.url).pathname;

let folder: string;
let acknowledged: Acknowledged;
let desk: DeskProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-faults-'));
  acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
  desk = new DeskProcess(join(folder, 'data'));
});
afterAll(async () => {
  await desk.stop('SIGTERM');
  acknowledged.close();
  rmSync(folder, { recursive: true, force: true });
});

test(`N1: ${rounds()} sudden ends of desk and browser under load lose nothing that was acknowledged`, async () => {
  const log = join(desk.dataDir, 'log.sqlite-wal');
  const seen = { aimedInside: 0, cutOffInside: 0, sealedUnanswered: 0, browserKilled: 0 };
  let mirrored: Mirror | null = null;
  for (let round = 0; round < rounds(); round++) {
    const client = await clerkAt(await desk.start());
    const lines = await client.lines();
    expect(acknowledged.lostFrom(lines), `round ${round}`).toEqual([]);
    if (lines.length > acknowledged.size && acknowledged.size > 0) seen.sealedUnanswered += 1;
    // Each fourth round a page is open on the desk, and its browser is killed too.
    const opened = round % 4 === 0 ? await openPage(client, join(folder, 'profile')) : null;
    if (opened) {
      // What the page's copy had committed is there before the desk gives it anything new.
      const kept = await mirrorOf(opened.page).catch(() => null);
      if (kept && mirrored) expect(kept.head.size).toBeGreaterThanOrEqual(mirrored.head.size);
      await caughtUp(opened.page, client);
    }
    const working = Promise.all([workUntilGone(client, acknowledged), workUntilGone(client, acknowledged)]);
    const inside = round % 3 === 0;
    if (inside) await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    const how = inside ? ['inside', log] : ['after', String(Math.floor(Math.random() * 1_500))];
    const killing = run(process.execPath, [killer, String(desk.pid), ...how]);
    if (opened) {
      mirrored = await mirrorOf(opened.page).catch(() => mirrored);
      await killBrowser(opened.context, join(folder, 'profile'));
      seen.browserKilled += 1;
    }
    await killing;
    await working;
    await desk.kill();
    if (inside) seen.aimedInside += 1;
    if (framesWithoutCommit(log) > 0) seen.cutOffInside += 1;
  }
  const client = await clerkAt(await desk.start());
  const lines = await client.lines();
  expect(acknowledged.lostFrom(lines)).toEqual([]);
  const { context, page } = await openPage(client, join(folder, 'profile'));
  await caughtUp(page, client);
  await context.close();
  report('kill', {
    rounds: rounds(),
    ...seen,
    acknowledged: acknowledged.count,
    entries: lines.length,
    lost: 0,
  });
});

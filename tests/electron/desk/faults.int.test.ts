import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../../support/commands.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await real.remove();
});

/** Lets the next commit fail as SQLite reports it: 13 the disk is full, 10 the disk answers with an error. */
function nextCommitFails(errcode: number): void {
  const { exec } = DatabaseSync.prototype;
  let failed = false;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    if (sql === 'COMMIT' && !failed) {
      failed = true;
      throw Object.assign(new Error('a fault of the disk'), { errcode });
    }
    return exec.call(this, sql);
  });
}

test('a full disk refuses, keeps what was there, and goes on when there is room', async () => {
  const before = await real.must('owner', 'head', {});
  const asked = await real.request(null, open());
  nextCommitFails(13);
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('disk-full');
  expect(await real.must('owner', 'head', {})).toEqual(before);
  expect((await real.must('clerk', 'submit', asked)).size).toBeGreaterThan(before.size);
});

test('any other fault of the disk stops all writing until the next start', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked = await real.request(null, open());
  nextCommitFails(10);
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('not-durable');
  expect(await real.refused('clerk', 'submit', asked)).toMatchObject({
    code: 'read-only',
    reason: 'not-durable',
  });
  expect(await real.must('owner', 'status', {})).toMatchObject({ state: 'read-only', reason: 'not-durable' });
  vi.restoreAllMocks();
  await real.reopen();
  await real.signIn('clerk');
  await real.must('clerk', 'submit', asked);
});

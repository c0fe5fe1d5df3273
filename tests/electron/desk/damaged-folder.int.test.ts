import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileKeyStore } from '../../../electron/desk/file-key-store.ts';
import { startFailureOf } from '../../../electron/start-failures.ts';
import { open } from '../../support/commands.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  real = await RealDesk.fresh();
  await real.signIn('clerk');
  for (let i = 0; i < 40; i++) await real.submit('clerk', null, open());
  await real.close();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await real.remove();
});

const file = (name: string) => join(real.dataDir, name);

/** The code a start says its sentence of; null when the desk opened. */
async function failureAtStart(): Promise<string | null> {
  try {
    await real.open();
    return null;
  } catch (error) {
    return startFailureOf(error);
  }
}

test('a log cut off in the middle is not opened for writing, and the rest stays as it is', async () => {
  const whole = readFileSync(file('log.sqlite'));
  truncateSync(file('log.sqlite'), Math.floor(statSync(file('log.sqlite')).size / 2 / 4096) * 4096);
  const failure = await failureAtStart();
  if (failure === null) {
    expect(await real.must('nobody', 'status', {})).toMatchObject({
      state: 'read-only',
      reason: 'log-damaged',
    });
    await real.close();
  } else expect(failure).toBe('folder-damaged');
  writeFileSync(file('log.sqlite'), whole);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

test('a log that is no database is said to be damaged, and the folder is free for another try', async () => {
  const whole = readFileSync(file('log.sqlite'));
  writeFileSync(file('log.sqlite'), 'not a database, '.repeat(400));
  expect(await failureAtStart()).toBe('folder-damaged');
  writeFileSync(file('log.sqlite'), whole);
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

test('a log that is gone is no first run: nothing is sealed beside the keys of the old one', async () => {
  rmSync(file('log.sqlite'));
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({
    state: 'read-only',
    reason: 'log-missing',
  });
});

test('keys that are gone leave a ledger to read, and nothing is sealed with others', async () => {
  rmSync(file('keys.sqlite'));
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({
    state: 'read-only',
    reason: 'key-differs',
  });
});

test('keys that are no database are said to be damaged', async () => {
  writeFileSync(file('keys.sqlite'), 'not a database, '.repeat(400));
  expect(await failureAtStart()).toBe('folder-damaged');
});

test('without its key file the folder is left as it is, and no other key takes its place', async () => {
  rmSync(file('key-file'));
  const before = readdirSync(real.dataDir).sort();
  expect(await failureAtStart()).toBe('key-file-missing');
  expect(existsSync(file('key-file'))).toBe(false);
  expect(readdirSync(real.dataDir).sort()).toEqual(before);
});

test("another machine's key file opens nothing", async () => {
  const own = readFileSync(file('key-file'));
  writeFileSync(file('key-file'), new Uint8Array(32).fill(7));
  expect(await failureAtStart()).toBe('keys-locked');
  writeFileSync(file('key-file'), own);
  expect((await fileKeyStore(real.dataDir)).kind).toBe('file');
  await real.open();
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
});

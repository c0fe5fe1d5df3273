import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, fromBase64 } from '../../../shared/bytes.ts';
import { check, inShort } from '../../support/check.ts';
import { open } from '../../support/commands.ts';
import { opened } from '../../support/package-of.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
let real: RealDesk;
let folder: string;
let told: { bytes: Uint8Array; passphrase: string | null; fileName: string };

async function exported(personal: boolean): Promise<typeof told> {
  const asked = { from: '2026-01-01', to: '2026-12-31', recipient: '市场监管所', personal };
  const { job, passphrase } = await real.must('head', 'startExport', {
    id: real.commandId(),
    ...asked,
    pin: staff.head.pin,
  });
  let status = await real.must('head', 'exportStatus', { job });
  for (; status.state === 'running'; status = await real.must('head', 'exportStatus', { job }))
    await wait(10);
  const pieces: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { bytes: string; next: number | null } = await real.must('head', 'readExport', {
      job,
      offset,
    });
    pieces.push(fromBase64(piece.bytes) ?? new Uint8Array());
    offset = piece.next;
  }
  return { bytes: concatBytes(...pieces), passphrase, fileName: status.fileName };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-encrypted-'));
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head');
  await real.submit('clerk', null, open());
  told = await exported(true);
});
afterAll(async () => {
  await real.remove();
  rmSync(folder, { recursive: true });
});

test('X5: a package with names leaves as an age file, whose passphrase is of 25 digits and nowhere in the ledger', async () => {
  expect(told.fileName).toBe('inspection-2026-01-01-2026-12-31.zip.age');
  expect(told.passphrase).toMatch(/^\d{5}(-\d{5}){4}$/);
  expect(Buffer.from(told.bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/);
  const zip = await opened(told.bytes, told.passphrase ?? '');
  expect(inShort(await check(zip))).toBe('holds');
  expect(Buffer.from(zip).includes(told.passphrase ?? '?')).toBe(false);
  expect(Buffer.from(zip).includes((told.passphrase ?? '?').replaceAll('-', ''))).toBe(false);
});

test('X5: one without names leaves as a plain zip, and verifies too', async () => {
  const { bytes, passphrase, fileName } = await exported(false);
  expect([passphrase, fileName]).toEqual([null, 'inspection-2026-01-01-2026-12-31.zip']);
  const report = await check(bytes);
  expect(inShort(report)).toBe('holds');
  expect(report.counts.withheld).toBeGreaterThan(0);
});

test("X5: a stranger's tool opens it: age itself, which asks at its terminal", () => {
  const file = join(folder, 'stranger.zip.age');
  writeFileSync(file, told.bytes);
  // A pseudo-terminal of Python's, as age takes a passphrase from nothing else.
  const script = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
seen = b''
while b'passphrase' not in seen.lower():
    seen += os.read(fd, 1024)
os.write(fd, sys.argv[3].encode() + bytes([10]))
try:
    while os.read(fd, 1024): pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
  const out = join(folder, 'stranger.zip');
  execFileSync('python3', ['-c', script, file, out, told.passphrase ?? ''], { timeout: 60_000 });
  expect(readFileSync(out).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
});

describe('npm run verify, of an encrypted package', () => {
  const verify = (bytes: Uint8Array, passphrase: string | null, input = '') => {
    const file = join(folder, 'package.zip.age');
    writeFileSync(file, bytes);
    const given = passphrase === null ? [] : ['--passphrase-file', '-'];
    const words = ['build/run.mjs', 'verify', file, '--json', ...given];
    const { status, stdout } = spawnSync(process.execPath, words, {
      cwd: project,
      encoding: 'utf8',
      input: passphrase ?? input,
    });
    const { verdict, reason } = JSON.parse(stdout) as { verdict: string; reason: string | null };
    return { status, said: reason ?? verdict };
  };

  test('holds with its passphrase, with hyphens or without, on standard input', () => {
    const digits = (told.passphrase ?? '').replaceAll('-', '');
    expect(verify(told.bytes, `${told.passphrase}\n`)).toEqual({ status: 0, said: 'holds' });
    expect(verify(told.bytes, digits)).toEqual({ status: 0, said: 'holds' });
  });

  test('without one, with a wrong one, damaged, cut off and asking for too much it ends with 2 and says which', () => {
    expect(verify(told.bytes, null)).toEqual({ status: 2, said: 'passphrase-needed' });
    expect(verify(told.bytes, '00000-00000-00000-00000-00000')).toEqual({
      status: 2,
      said: 'passphrase-wrong',
    });
    const damaged = told.bytes.slice();
    damaged[damaged.length - 40] = (damaged[damaged.length - 40] ?? 0) ^ 1;
    expect(verify(damaged, told.passphrase)).toEqual({ status: 2, said: 'encrypted-damaged' });
    expect(verify(told.bytes.subarray(0, -20), told.passphrase)).toEqual({
      status: 2,
      said: 'encrypted-damaged',
    });
    for (const length of [22, 60, 120, 180])
      expect(verify(told.bytes.subarray(0, length), told.passphrase).status).toBe(2);
    const greedy = Buffer.from(
      Buffer.from(told.bytes).toString('latin1').replace(/ 15\n/, ' 30\n'),
      'latin1',
    );
    expect(verify(new Uint8Array(greedy), told.passphrase)).toEqual({ status: 2, said: 'encrypted-damaged' });
  });
});

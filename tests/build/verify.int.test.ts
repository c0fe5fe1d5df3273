import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flipped, storedZip } from '../support/forge.ts';
import { packageOf, unpacked } from '../support/package-maker.ts';
import { goldenLedger } from '../vectors/make-inspection-package-1.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const golden = join(root, 'tests/vectors/inspection-package-1.zip');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/run.mjs', 'verify', ...parameters], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run verify', { timeout: 60_000 }, () => {
  test('a broken package: what does not hold stands apart from what does, and from what was not checked', () => {
    const files = unpacked(new Uint8Array(readFileSync(golden)));
    const log = files.get('data/log.ndjson')!;
    const changed = storedZip(files.set('data/log.ndjson', flipped(log, log.indexOf(10) + 40)));
    const { status, stdout } = verify(file('changed.zip', changed));
    expect(status).toBe(1);
    const [, broken = '', holds = '', open = ''] =
      /不成立 Does not hold:\n(.*?)成立 Holds:\n(.*?)没有检查 Not checked:\n(.*)/s.exec(stdout) ?? [];
    expect(broken.match(/✗/g)).toHaveLength(3);
    expect(broken).toContain('全部记录的根值');
    expect(holds).toContain('✓ 检查包和检查点的签名');
    // Judged up to the break only, and nothing found so far: no tick.
    expect(holds).toContain('· 逐条重放');
    expect(open).toContain('○ 中断之后的记录是否合规');
  });

  test('a package that holds: exit 0, in plain words, and says that it is a demonstration', () => {
    const { status, stdout } = verify(golden);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^检查包成立。 The package holds\.\n/);
    expect(stdout).toContain('演示数据');
    expect(stdout).toContain('没有检查 Not checked:');
  });

  test('with everything that someone outside may hold', async () => {
    const ledger = goldenLedger();
    const today = file('today.zip', await packageOf(ledger));
    const since = file('checkpoint.txt', ledger.checkpoint(20));
    const { fingerprint } = JSON.parse(verify(today, '--json').stdout) as { fingerprint: string };
    const printed = ledger.entries.find(({ entry }) => entry.type === 'DocumentPrinted')!.entry;
    const receipt = `01-000001-2:${String(printed.data.root).slice(0, 24)}`;
    const { status, stdout } = verify(
      today,
      '--since',
      since,
      '--key',
      fingerprint,
      '--receipt',
      receipt,
      '--json',
    );
    const report = JSON.parse(stdout) as { verdict: string; checked: string[]; notChecked: string[] };
    expect([status, report.verdict]).toEqual([0, 'holds']);
    expect(report.checked).toEqual(expect.arrayContaining(['since', 'key', 'receipt']));
    expect(report.notChecked).toEqual(['times-are-true']);
  });

  test('a package with one byte turned: exit 1, and the first broken entry', () => {
    const files = unpacked(new Uint8Array(readFileSync(golden)));
    const log = files.get('data/log.ndjson')!;
    const broken = file(
      'broken.zip',
      storedZip(files.set('data/log.ndjson', flipped(log, log.indexOf(10) + 40))),
    );
    const { status, stdout } = verify(broken, '--json');
    const report = JSON.parse(stdout) as { verdict: string; firstBroken: { seq: number; rule: string } };
    expect([status, report.verdict, report.firstBroken.seq]).toEqual([1, 'broken', 1]);
    expect(verify(broken).stdout).toContain('第 1 条记录');
  });

  test.each([
    ['a file cut off', () => [file('cut.zip', readFileSync(golden).subarray(0, 9000))]],
    ['no such file', () => [join(folder, 'nowhere.zip')]],
    ['a folder', () => [folder]],
    ['no file at all', () => []],
    ['an unknown option', () => [golden, '--frobnicate']],
    ['an option without its value', () => [golden, '--key']],
    ['a checkpoint that is none', () => [golden, '--since', file('note.txt', 'hello')]],
    ['a receipt that is none', () => [golden, '--receipt', 'hello']],
  ] as const)('%s: exit 2, with a reason and no stack', (_, parameters) => {
    const { status, stdout, stderr } = verify(...parameters());
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).toMatch(/[一-鿿]/);
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at /);
    const asJson = verify(...parameters(), '--json');
    expect(asJson.status).toBe(2);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ verdict: 'unreadable', broken: [], checked: [] });
  });
});

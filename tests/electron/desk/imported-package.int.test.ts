import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import type { VerifyReport } from '../../../shared/inspection/report.ts';
import { importFile } from '../../support/old-ledger.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeAll(async () => {
  real = await RealDesk.fresh();
  await real.signIn('head', 'owner');
  const sample = new Uint8Array(readFileSync('tests/fixtures/legacy-ledger-2024.csv'));
  await importFile(real, 'head', sample);
});
afterAll(() => real.remove());

/** What `npm run verify -- FILE --json` says. */
function byCommand(zip: Uint8Array): VerifyReport {
  const file = join(real.dataDir, 'package.zip');
  writeFileSync(file, zip);
  return JSON.parse(
    execFileSync(process.execPath, ['build/verify.ts', file, '--json'], { encoding: 'utf8' }),
  ) as VerifyReport;
}

const fileIn = (zip: Uint8Array, name: string) => {
  const found = Object.entries(unzipSync(zip)).find(([path]) => path.endsWith(name));
  if (!found) throw new Error(`expected ${name} in the package`);
  return strFromU8(found[1]);
};

test.each([
  ['with private parts: the year of the old ledger', '2024-01-01', '2024-12-31', true],
  ['without: a year in which nothing lies', '2023-01-01', '2023-12-31', false],
] as const)('X2, L7: a package of imported complaints holds, %s', async (_which, from, to, personal) => {
  const zip = await packageOf(real, from, to);
  const command = byCommand(zip);
  const { report: page } = await answerVerify({ file: new Blob([Uint8Array.from(zip)]) }, {});
  expect(command.verdict).toBe('holds');
  expect(page.verdict).toBe('holds');
  expect(page).toEqual(command);
  expect(command.broken).toEqual([]);
  expect(command.checked).toContain('rules');
  if (personal) {
    expect(command.counts.rows).toBeGreaterThan(30);
    expect(command.counts.privateParts).toBeGreaterThan(command.counts.rows);
    expect(fileIn(zip, 'data/private.ndjson')).toContain('散装核桃仁');
    expect(fileIn(zip, 'data/ledger.csv')).toContain('王淑芬');
  } else {
    expect(command.counts.rows).toBe(0);
    expect(fileIn(zip, 'data/private.ndjson')).not.toContain('散装核桃仁');
  }
  // What is public says nothing of who complained, of what, in words.
  expect(fileIn(zip, 'data/log.ndjson')).not.toMatch(/散装核桃仁|王淑芬|13500014729/);
});

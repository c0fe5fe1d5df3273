import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chance, seededChance } from '../../build/demo/chance.ts';
import { bagPaths } from '../../shared/inspection/bag.ts';
import type { VerifyReport } from '../../shared/inspection/report.ts';
import { fingerprint } from '../../shared/ledger/checkpoint.ts';
import { check } from '../support/check.ts';
import { type Files, namedKey, resealed, storedZip } from '../support/forge.ts';
import { damagedText, damagedZip } from '../support/hostile-packages.ts';
import { keyFrom, type LedgerWriter } from '../support/ledger-writer.ts';
import { packageOf, unpacked } from '../support/package-maker.ts';
import { everyTale, ledgerOf } from '../support/small-ledger.ts';
import { report, rounds } from './results.ts';

/** Each round is one of these; FAULT_SEED makes a run again. */
const seed = process.env.FAULT_SEED ?? String(Date.now());
const perRound = 25;
/** Longer than any of them takes on a busy machine: what is not answered by then hangs. */
const longest = 60_000;

let writer: LedgerWriter;
let whole: Uint8Array;
let files: Files;
let key: string;
let folder: string;
beforeAll(async () => {
  writer = ledgerOf(everyTale);
  whole = await packageOf(writer);
  files = unpacked(whole);
  key = fingerprint(namedKey(files));
  folder = mkdtempSync(join(tmpdir(), 'fangxin-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A package that somebody spoilt: the zip itself, a file in it, or a file with everything around it made to fit. */
function spoilt(chance: Chance): Uint8Array {
  const way = chance.between(0, 3);
  if (way === 0) return damagedZip(whole, chance);
  const paths = [...files.keys()];
  const path = paths[chance.between(0, paths.length - 1)] ?? bagPaths.log;
  const changed = new Map(files).set(path, damagedText(files.get(path) ?? new Uint8Array(), chance));
  if (way === 1) return storedZip(changed);
  // By the ledger's own key, as whoever owns the desk could; and by another, as anybody could.
  try {
    return storedZip(resealed(changed, way === 2 ? writer.key : keyFrom('attacker'), writer.origin));
  } catch {
    return storedZip(changed); // What is left of the log names no ledger to sign for.
  }
}

async function answered(bytes: Uint8Array): Promise<VerifyReport> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, longest, new Error('no answer')).unref());
  return Promise.race([check(bytes, { key }), late]);
}

/** What a package that holds may differ in: who made it and for whom, which nothing in it can tell. */
function sameContent(bytes: Uint8Array): boolean {
  const found = new Map(
    Object.entries(unzipSync(bytes)).map(([name, one]) => [name.slice(name.indexOf('/') + 1), one]),
  );
  return [...files].every(([path, content]) => {
    if (!path.startsWith('data/') || path.endsWith('.xlsx')) return true;
    return Buffer.compare(found.get(path) ?? new Uint8Array(), content) === 0;
  });
}

test('packages spoilt at random: always an answer, never one that holds and says something else', async () => {
  const counts: Record<string, number> = { seed: Number(seed), packages: 0 };
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const most = rounds() * perRound;
  for (let at = 0; at < most; at++) {
    const chance = seededChance(`hostile ${seed}`, String(at));
    const bytes = spoilt(chance);
    const result = await answered(bytes).catch((error: unknown) => {
      throw new Error(`seed ${seed}, package ${at}: ${String(error)}`);
    });
    count('packages');
    count(result.verdict);
    const sound = result.verdict !== 'holds' || sameContent(bytes);
    expect([seed, at, sound, result.reason]).not.toEqual([seed, at, sound, 'internal']);
    expect([seed, at, sound]).toEqual([seed, at, true]);
    if (at % (10 * perRound) === 0) byCommand(bytes, result);
  }
  report('hostile-package', counts);
});

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The same by `npm run verify`: its exit says it, and nothing is written anywhere. */
function byCommand(bytes: Uint8Array, { verdict }: VerifyReport): void {
  const path = join(folder, 'package.zip');
  writeFileSync(path, bytes);
  const run = spawnSync(process.execPath, ['build/run.mjs', 'verify', path, '--json', '--key', key], {
    cwd: root,
    encoding: 'utf8',
  });
  const said = JSON.parse(run.stdout) as VerifyReport;
  expect([said.verdict, run.status]).toEqual([
    verdict,
    { holds: 0, broken: 1, 'not-checkable': 2, unreadable: 2 }[verdict],
  ]);
  expect(readdirSync(folder)).toEqual(['package.zip']);
}

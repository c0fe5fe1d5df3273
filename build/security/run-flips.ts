import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../step.ts';
import type { Flip } from './flip.ts';
import { flips } from './flips.ts';
import { type Result, resultOf, type TestReport, titlePattern } from './test-report.ts';

export type Outcome = Readonly<{ flip: Flip; before: Result; after: Result }>;

/**
 * Turns each setting around in a copy of the sources, one at a time, and runs the one test that has to notice.
 * `told` hears of each. Nothing of the project itself is changed.
 */
export function runFlips(wanted: readonly Flip[], told: (outcome: Outcome) => void): Outcome[] {
  const copy = mkdtempSync(join(tmpdir(), 'fangxin-desk-flips-'));
  try {
    copyProject(copy);
    const before = testIn(copy, [...new Set(wanted.map(({ test }) => test))], null);
    return wanted.map((flip) => {
      const outcome = { flip, before: resultOf(before, flip.title), after: turned(copy, flip) };
      told(outcome);
      return outcome;
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The file with the setting turned around. Throws an Error unless the setting stands there exactly once. */
export function turnedText(text: string, { file, from, to }: Flip): string {
  const parts = text.split(from);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new Error(`${file}: expected '${from}' once, found it ${parts.length - 1} times`);
  return `${before}${to}${after}`;
}

function turned(copy: string, flip: Flip): Result {
  const path = join(copy, flip.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, turnedText(text, flip));
  try {
    return resultOf(testIn(copy, [flip.test], titlePattern(flip.title)), flip.title);
  } finally {
    writeFileSync(path, text);
  }
}

function testIn(copy: string, files: readonly string[], pattern: string | null): TestReport {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const named = pattern === null ? [] : ['--testNamePattern', pattern];
  const parameters = [
    '--project',
    'node',
    '--project',
    'stand-in',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const run = ['node_modules/vitest/vitest.mjs', 'run', ...files, ...named, ...parameters];
  spawnSync(process.execPath, run, { cwd: copy, stdio: 'ignore' });
  return JSON.parse(readFileSync(report, 'utf8')) as TestReport;
}

/** The files that are kept or could be, and what was built of them; packages are only pointed at. */
function copyProject(copy: string): void {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
  for (const file of listed.split('\0').filter(Boolean))
    cpSync(join(projectFolder, file), join(copy, file), { recursive: true });
  cpSync(join(projectFolder, 'dist'), join(copy, 'dist'), { recursive: true });
  // What is built is what was built before: a setting turned around is not to be waited for.
  const late = new Date('2100-01-01');
  utimesSync(join(copy, 'dist/built'), late, late);
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'), 'dir');
}

/** The settings of the items that were named, or all. */
export function wantedFlips(items: readonly string[]): Flip[] {
  return flips.filter(({ item }) => items.length === 0 || items.includes(item));
}

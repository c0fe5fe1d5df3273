import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFreshBuild } from './fresh-build.ts';
import { runTool, type tools } from './step.ts';
import { type Counts, countPlaywright, countVitest, summary, withExitCode } from './test/counts.ts';
import { ensureTestTools } from './test/ensure-test-tools.ts';

ensureTestTools();
await ensureFreshBuild();
const reports = mkdtempSync(join(tmpdir(), 'fangxin-desk-test-'));
try {
  const runs = [
    await runVitest(join(reports, 'vitest.json')),
    await runPlaywright(join(reports, 'e2e.json')),
  ];
  process.exitCode = runs.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(summary(runs));
} finally {
  rmSync(reports, { recursive: true });
}

function runVitest(report: string): Promise<Counts> {
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run('vitest', parameters, report, countVitest);
}

function runPlaywright(report: string): Promise<Counts> {
  const parameters = ['test', '--reporter=list,json'];
  return run('playwright', parameters, report, countPlaywright, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
}

async function run<Report>(
  tool: keyof typeof tools,
  parameters: string[],
  report: string,
  count: (report: Report) => Counts,
  environment: NodeJS.ProcessEnv = {},
): Promise<Counts> {
  const exitCode = await runTool(tool, parameters, { environment });
  return withExitCode(countReport(report, count), exitCode);
}

function countReport<Report>(path: string, count: (report: Report) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as Report);
  } catch (error) {
    console.error(`${path}: expected a test report`, error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

// Makes the faults of docs/reliability.md happen and writes its table anew. usage: npm run test:faults -- [--rounds N] [NAME …]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultTable, inTable, linesOf } from './faults/table.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { inProject, runTool } from './step.ts';
import { ensureTestTools } from './test/ensure-test-tools.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '200' } },
  allowPositionals: true,
});
ensureTestTools();
await ensureFreshBuild();
const folder = mkdtempSync(join(tmpdir(), 'fangxin-desk-fault-results-'));
const results = join(folder, 'results.ndjson');
writeFileSync(results, '');
try {
  const code = await runTool('vitest', ['run', '--config', 'vitest.faults.config.ts', ...positionals], {
    environment: { FAULT_ROUNDS: values.rounds, FAULT_RESULTS: results },
  });
  const document = inProject('docs/reliability.md');
  const before = readFileSync(document, 'utf8');
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(document, inTable(before, faultTable(linesOf(readFileSync(results, 'utf8')), before, today)));
  process.exitCode = code;
} finally {
  rmSync(folder, { recursive: true });
}

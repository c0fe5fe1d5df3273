// Turns each protection of docs/security.md around in a copy of the sources, sees its test fail, and writes the tables
// anew. usage: npm run test:security -- [ITEM …]
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureFreshBuild } from './fresh-build.ts';
import { flipsTable, withRows, withTable } from './security/document.ts';
import { runFlips, wantedFlips } from './security/run-flips.ts';
import { inProject } from './step.ts';

const items = process.argv.slice(2);
await ensureFreshBuild();
const outcomes = runFlips(wantedFlips(items), ({ flip, before, after }) => {
  const noticed = before === 'passed' && after === 'failed';
  console.log(`${noticed ? '✓' : '✗'} ${flip.item} ${flip.file}: ${flip.title} (${before}, then ${after})`);
});
const unnoticed = outcomes.filter(({ before, after }) => before !== 'passed' || after !== 'failed');
console.log(`${outcomes.length} turned around, ${unnoticed.length} not noticed`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;
if (items.length === 0 && unnoticed.length === 0) {
  const document = inProject('docs/security.md');
  const today = new Date().toISOString().slice(0, 10);
  const written = withRows(readFileSync(document, 'utf8'));
  writeFileSync(document, withTable(written, 'flips', flipsTable(today)));
}

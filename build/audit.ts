import { ensureFreshBuild } from './fresh-build.ts';
import { type AuditReport, advisoriesIn } from './release/advisories.ts';
import { npm } from './release/npm.ts';
import { shippedPackages } from './release/shipped.ts';

/** One look at the advisories, that a closed network does not hold up. */
const once = ['--fetch-retries', '0', '--fetch-timeout', '20000'];

await ensureFreshBuild();
const names = new Set([...shippedPackages()].map((one) => one.slice(0, one.lastIndexOf('@'))));
const advisories = advisoriesIn(report(), names);
if (!advisories) console.log('- advisories: NOT CHECKED, no service answered');
else {
  for (const { name, severity, why, shipped } of advisories)
    console.log(`${shipped ? '✗' : '-'} ${name} (${severity}${shipped ? '' : ', a tool only'}): ${why}`);
  const reaching = advisories.filter(({ shipped }) => shipped).length;
  console.log(
    `${reaching === 0 ? '✓' : '✗'} advisories: ${reaching} of ${names.size} packages that reach a store`,
  );
  if (reaching > 0) process.exitCode = 1;
}

function report(): AuditReport {
  const printed = npm(['audit', '--json', '--package-lock-only', ...once]);
  return JSON.parse(printed || '{}') as AuditReport;
}

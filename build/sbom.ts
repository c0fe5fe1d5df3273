import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureFreshBuild } from './fresh-build.ts';
import { type Bill, billOfShipped } from './release/bill.ts';
import { npm } from './release/npm.ts';
import { shippedPackages } from './release/shipped.ts';
import { say } from './say.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? 'release/sbom.cdx.json');
await ensureFreshBuild();
const whole = JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])) as Bill;
const bill = billOfShipped(whole, shippedPackages(), 'fangxin-desk');
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bill, null, 2)}\n`);
say(
  `物料清单（CycloneDX，${bill.components.length} 个组件）：${out}`,
  `Bill of materials (CycloneDX, ${bill.components.length} components): ${out}`,
);

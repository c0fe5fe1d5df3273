import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileKeyStore } from '../../electron/desk/file-key-store.ts';
import { openCounter } from '../demo/counter.ts';
import { fillFolder } from '../demo/fill-folder.ts';
import { dateAt } from '../demo/shop-days.ts';
import { takePackage } from '../demo/take-package.ts';
import { tellTenths } from '../demo/tell-tenths.ts';
import { giveUp, say } from '../say.ts';
import { readYearOptions } from './year-options.ts';

const { complaints, days, out, seed, now } = optionsOrEnd();
const dataDir = join(out, 'data');
const path = join(out, 'inspection.zip');
const begun = performance.now();
const onProgress = tellTenths(complaints);
const made = await fillFolder({ dataDir, seed, complaints, days, now, onProgress });
tellTime('一年', 'The year', begun);
const packing = performance.now();
const clock = { now: () => now + 60_000, moveTo: () => undefined };
const keyStore = await fileKeyStore(dataDir);
const counter = await openCounter({ dataDir, keyStore, seed: `${seed}, afterwards`, clock });
try {
  await takePackage(counter, { from: dateAt(now, 1 - days), to: dateAt(now) }, path);
} finally {
  await counter.close();
}
tellTime('检查包', 'The package', packing);
const bytes = statSync(path).size;
say(
  `${made.complaints} 件投诉，${made.size} 条记录，检查包 ${bytes} 字节：${path}`,
  `${made.complaints} complaints, ${made.size} entries, a package of ${bytes} bytes: ${path}`,
);
console.log(`root ${made.root}`);

function tellTime(chinese: string, english: string, since: number): void {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  say(`${chinese}：${seconds} 秒。`, `${english}: ${seconds} s.`);
}

function optionsOrEnd() {
  try {
    return readYearOptions(process.argv.slice(2));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return giveUp('参数不对。', why, 2);
  }
}

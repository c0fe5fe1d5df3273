import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemonstration } from './demo/make-demonstration.ts';
import { type DemoOptions, DemoRefusal, readOptions } from './demo/options.ts';
import { quickFolder } from './demo/quick-folder.ts';
import { tellTenths } from './demo/tell-tenths.ts';
import { giveUp, say } from './say.ts';

const options = optionsOrRefusal();
const dataDir = mkdtempSync(join(quickFolder(), 'fangxin-desk-demo-'));
try {
  mkdirSync(options.out, { recursive: true });
  const made = await makeDemonstration({ ...options, dataDir, onProgress: tellTenths(options.complaints) });
  say(
    `完成：${made.complaints} 件投诉，${made.size} 条记录，演示数据。`,
    `Done: ${made.complaints} complaints, ${made.size} entries, demonstration data.`,
  );
  console.log(`root ${made.root}`);
  say(`文件在 ${options.out}：`, `The files are there: ${made.files.join(', ')}`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

function optionsOrRefusal(): DemoOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof DemoRefusal) return giveUp(error.chinese, error.message, 2);
    throw error;
  }
}

import { tellTenths } from '../demo/tell-tenths.ts';
import { giveUp, say } from '../say.ts';
import { fillLargeFolder } from './fill-large-folder.ts';
import { readLargeOptions } from './large-options.ts';

const options = optionsOrEnd();
const begun = performance.now();
const made = await fillLargeFolder({ ...options, onProgress: tellTenths(options.complaints) });
const seconds = (performance.now() - begun) / 1000;
const speed = Math.round(made.size / seconds);
say(
  `完成：${made.complaints} 件投诉，${made.size} 条记录，用时 ${seconds.toFixed(1)} 秒，每秒 ${speed} 条。`,
  `Done: ${made.complaints} complaints, ${made.size} entries in ${seconds.toFixed(1)} s, ${speed} entries a second.`,
);
console.log(`root ${made.root}`);

function optionsOrEnd() {
  try {
    return readLargeOptions(process.argv.slice(2));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return giveUp('参数不对。', why, 2);
  }
}

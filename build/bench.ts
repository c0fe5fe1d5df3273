import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchmarks } from './bench/benchmarks.ts';
import { readBenchOptions } from './bench/options.ts';
import { ensurePeers } from './bench/peers.ts';
import { type Result, resultLines, resultOf } from './bench/result-lines.ts';
import { runBenchmark } from './bench/run-contestants.ts';
import { giveUp, say } from './say.ts';

const { names, size, rounds, json, list } = optionsOrEnd();
if (list) {
  for (const { id, title } of benchmarks) console.log(`${id.padEnd(16)} ${title}`);
  process.exit();
}
const unknown = names.filter((name) => !benchmarks.some(({ id }) => id === name));
if (unknown.length > 0)
  giveUp(`没有这项：${unknown.join('、')}。`, `There is no such benchmark: ${unknown.join(', ')}.`, 2);
ensurePeers();
const results: Result[] = [];
for (const benchmark of benchmarks.filter(({ id }) => names.length === 0 || names.includes(id))) {
  const summaries = await runBenchmark(benchmark, size, rounds, (what) => console.error(what));
  const result = resultOf(benchmark, size, summaries);
  results.push(result);
  console.log(resultLines(result).join('\n'));
}
if (json) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1e9)} GB`;
  const about = { at: new Date().toISOString(), node: process.version, machine, size, rounds };
  writeFileSync(json, `${JSON.stringify({ ...about, results }, null, 2)}\n`);
}
const missed = results.flatMap(({ goals }) => goals).filter(({ met }) => met === false).length;
say(`完成：${missed} 个目标未达到。`, `Done: ${missed} goals not met.`);

function optionsOrEnd() {
  try {
    return readBenchOptions(process.argv.slice(2));
  } catch (error) {
    return giveUp('参数不对。', error instanceof Error ? error.message : String(error), 2);
  }
}

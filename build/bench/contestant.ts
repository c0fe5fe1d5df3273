import { setTimeout as wait } from 'node:timers/promises';
import type { Size } from './benchmark.ts';
import { benchmarks } from './benchmarks.ts';
import { Each, type Run } from './measured.ts';

// One run of one contestant in a process of its own, so that its memory is its own: told on the last line, as JSON.
const [id, name, size] = process.argv.slice(2);
const benchmark = benchmarks.find((one) => one.id === id);
const contestant =
  benchmark && 'contestants' in benchmark ? benchmark.contestants.find((one) => one.name === name) : null;
if (!contestant || !size)
  throw new Error(`contestant: expected a benchmark and one of its own, got ${id} ${name}`);
const { work, made, figures, after } = await contestant.ready(JSON.parse(size) as Size);
globalThis.gc?.();
await wait(50);
const before = process.memoryUsage().rss;
const from = performance.now();
const result = await work();
const elapsed = performance.now() - from;
const ms = result instanceof Each ? result.ms : [elapsed];
const peakMb = Math.max(0, process.resourceUsage().maxRSS / 1024 - before / 1_048_576);
const digest = made?.(result);
await after?.();
const run: Run = {
  ms,
  peakMb,
  ...(digest !== undefined && { made: digest }),
  ...(figures && { figures: figures() }),
};
console.log(JSON.stringify(run));
process.exit();

import { spawn } from 'node:child_process';
import { inProject } from '../step.ts';
import type { Benchmark, Size } from './benchmark.ts';
import { quantile, type Run, type Summary, summary } from './measured.ts';

/** All that answer one benchmark, so many rounds each, taking turns. Throws where two made something else. */
export async function runBenchmark(
  benchmark: Benchmark,
  size: Size,
  rounds: number,
  tell: (what: string) => void,
): Promise<Summary[]> {
  if ('together' in benchmark) {
    const all = await benchmark.together(size, rounds, tell);
    return all.map(({ name, kind, runs }) => summary(name, kind, runs));
  }
  const runs = new Map<string, Run[]>(benchmark.contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1)
    for (const { name } of benchmark.contestants) {
      const run = await runOnce(benchmark.id, name, size);
      tell(`${benchmark.id}: ${name}, ${round}/${rounds}: ${Math.round(quantile(run.ms, 0.5))} ms`);
      runs.get(name)?.push(run);
    }
  const made = new Set([...runs.values()].flatMap((all) => all.flatMap((run) => run.made ?? [])));
  if (made.size > 1)
    throw new Error(`${benchmark.id}: expected all to make the same, got ${[...made].join(' | ')}`);
  return benchmark.contestants.map(({ name, kind }) => summary(name, kind, runs.get(name) ?? []));
}

function runOnce(id: string, name: string, size: Size): Promise<Run> {
  const script = inProject('build/bench/contestant.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=12000', script, id, name, JSON.stringify(size)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      const last = said.trimEnd().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last) as Run);
      else reject(new Error(`${id}, ${name}: expected exit code 0, got ${code}`));
    });
  });
}

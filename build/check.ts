import { runTool, type tools } from './step.ts';

const steps: [name: string, tool: keyof typeof tools, ...parameters: string[]][] = [
  ['format, lint and layers', 'biome', 'check', '--error-on-warnings'],
  ['types', 'tsc', '-b'],
  ['unit tests', 'vitest', 'run', '--project', '!browser', '--reporter', 'dot', '.unit.test.ts'],
];

// `npm test` runs the unit tests too: what runs both leaves them to it.
if (process.argv.includes('--no-tests')) steps.pop();

for (const [name, tool, ...parameters] of steps) {
  const start = performance.now();
  const code = await runTool(tool, parameters);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
  if (code !== 0) process.exit(code);
}

import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startProgram } from '../../build/start/program.ts';

const run = (script: string) => startProgram(process.execPath, ['-e', script], tmpdir());

test('rejects a program that ends with an error at once, and one that is not there', async () => {
  expect(await run('process.exit(3)').started).toBe(false);
  expect(await startProgram('/nonexistent/electron', [], tmpdir()).started).toBe(false);
});

test('a program that ends well at once has started: it may have handed over to another', async () => {
  expect(await run('').started).toBe(true);
});

test('a program that runs on has started, and its end is seen', async () => {
  const program = run('setTimeout(() => process.exit(7), 5_600)');
  expect(await program.started).toBe(true);
  expect(await program.ended).toBe(7);
});

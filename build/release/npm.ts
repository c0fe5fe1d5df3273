import { spawnSync } from 'node:child_process';
import { projectFolder } from '../step.ts';

/** What npm printed, whatever its exit code: it ends with 1 for a finding too. Throws an Error where npm cannot be run. */
export function npm(parameters: readonly string[]): string {
  const own = process.env.npm_execpath;
  const [program, first] = own ? [process.execPath, [own]] : ['npm', []];
  const { stdout, error } = spawnSync(program, [...first, ...parameters], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error) throw error;
  return stdout;
}

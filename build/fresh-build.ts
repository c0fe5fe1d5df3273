import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from './say.ts';
import { inProject, runTool } from './step.ts';

const sources = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package-lock.json'];
const stamp = 'dist/built';

/** Builds the app where it is older than its sources. Throws an Error if the build fails. */
export async function ensureFreshBuild(): Promise<void> {
  const built = await timeOf(inProject(stamp));
  const changed = Math.max(...(await Promise.all(sources.map((path) => newestIn(inProject(path))))));
  if (built > changed) return;
  say('正在构建……', 'Building …');
  const start = new Date();
  const code = await runTool('vite', ['build', '--app', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(`vite build: expected exit code 0, got ${code}`);
  await mkdir(inProject('dist'), { recursive: true });
  await writeFile(inProject(stamp), `${start.toISOString()}\n`);
  // What changed while it was building has to be built again.
  await utimes(inProject(stamp), start, start);
}

/** The newest change below a path in ms since 1970; folders count too, so that a deleted file is noticed. */
async function newestIn(path: string): Promise<number> {
  const own = await timeOf(path);
  const inside = await readdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return [];
    throw error;
  });
  const times = await Promise.all(inside.map((name) => timeOf(join(path, name))));
  return times.reduce((newest, time) => Math.max(newest, time), own);
}

async function timeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The path of a file of the project, given from its root. */
export function inProject(path: string): string {
  return `${projectFolder}${path}`;
}

/** The scripts behind the tools' names, run with this same Node, so that no shell and no PATH is needed. */
export const tools = {
  biome: inProject('node_modules/@biomejs/biome/bin/biome'),
  tsc: inProject('node_modules/typescript/bin/tsc'),
  vite: inProject('node_modules/vite/bin/vite.js'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
  playwright: inProject('node_modules/@playwright/test/cli.js'),
} as const;

/** Runs one tool of the project, its output going straight to this terminal unless `quiet`; the answer is its exit code. */
export function runTool(
  tool: keyof typeof tools,
  parameters: readonly string[],
  options: { quiet?: boolean; environment?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tools[tool], ...parameters], {
      cwd: projectFolder,
      env: { ...process.env, ...options.environment },
      stdio: options.quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

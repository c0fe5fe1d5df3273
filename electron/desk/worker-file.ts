import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A worker stands beside the file that starts it: as TypeScript in the source tree, as a chunk of its own when built. */
export function workerFile(name: string, beside: string): string {
  const [typed, built] = ['ts', 'js'].map((ending) => fileURLToPath(new URL(`./${name}.${ending}`, beside)));
  const found = [typed, built].find((path) => path && existsSync(path));
  if (!found) throw new Error(`workerFile: expected ${typed} or ${built}`);
  return found;
}

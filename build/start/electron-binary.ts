import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../step.ts';

const installed = inProject('node_modules/electron');
/** How long a download may stand still before it is given up, in ms. */
const patience = 20_000;

/** The path of the Electron program, or undefined where it was not downloaded completely. Never downloads. */
export function electronBinary(
  environment: NodeJS.ProcessEnv = process.env,
  packageFolder = installed,
): string | undefined {
  const name = readIfThere(join(packageFolder, 'path.txt'));
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder) return existing(join(folder, name ?? 'electron'));
  const wanted: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  const got = readIfThere(join(packageFolder, 'dist/version'))?.replace(/^v/, '');
  // A download that was broken off leaves a program without its path.txt.
  return name !== undefined && got === wanted ? existing(join(packageFolder, 'dist', name)) : undefined;
}

/**
 * Lets Electron's own installer fetch the program, quietly, and gives up when nothing has arrived for 20 seconds.
 * Answers the path of the program, or undefined.
 */
export async function fetchElectron(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  if (environment.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined;
  const downloads = await mkdtemp(join(tmpdir(), 'fangxin-desk-electron-'));
  const installer = spawn(process.execPath, [join(installed, 'install.js')], {
    stdio: 'ignore',
    env: { ...environment, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
  });
  try {
    await new Promise<void>((resolve) => {
      let seen = -1;
      let since = Date.now();
      const watch = setInterval(async () => {
        const bytes = (await bytesIn(downloads)) + (await bytesIn(join(installed, 'dist')));
        if (bytes !== seen) since = Date.now();
        seen = bytes;
        if (Date.now() - since > patience) installer.kill();
      }, 1_000);
      installer.once('error', () => resolve());
      installer.once('close', () => resolve());
      installer.once('close', () => clearInterval(watch));
      installer.once('error', () => clearInterval(watch));
    });
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
  return electronBinary(environment);
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** How long a start may take, in ms; the build is fresh already when `npm test` comes here. */
const patience = 60_000;

/** A real desk in a process of its own, on a data folder of its own. */
export interface RunningDesk {
  /** The one-time address of the present run. */
  readonly url: string;
  readonly dataDir: string;
  /**
   * Ends the desk as the person would, and starts it again on the same folder, from then on in the environment given;
   * the new one-time address.
   */
  restart(environment?: Readonly<Record<string, string>>): Promise<string>;
  /** Ends the desk as a power cut would. `start` brings it back. */
  kill(): Promise<void>;
  start(): Promise<string>;
}

interface Fixtures {
  /** What the desk's process finds in its environment besides this one's. */
  environment: Readonly<Record<string, string>>;
  desk: RunningDesk;
}

/** Playwright's test, with `desk` on a fresh folder and `page` open on it. */
export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  desk: async ({ environment }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fangxin-desk-e2e-'));
    const desk = new DeskProcess(dataDir, environment);
    try {
      await desk.start();
      await use(desk);
    } finally {
      await desk.stop('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  page: async ({ page, desk }, use) => {
    await page.goto(desk.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';

class DeskProcess implements RunningDesk {
  url = '';
  readonly dataDir: string;
  #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(dataDir: string, environment: Readonly<Record<string, string>>) {
    this.dataDir = dataDir;
    this.#environment = environment;
  }

  async start(): Promise<string> {
    const words = ['build/run.mjs', 'start', '--no-window', '--data', this.dataDir];
    const child = spawn(process.execPath, words, {
      cwd: project,
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.url = await addressFrom(child);
    return this.url;
  }

  async restart(environment = this.#environment): Promise<string> {
    await this.stop('SIGTERM');
    this.#environment = environment;
    return this.start();
  }

  kill(): Promise<void> {
    return this.stop('SIGKILL');
  }

  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}

/** The last line that `--no-window` prints is the address and nothing else. */
function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const late = setTimeout(() => fail('no address in time'), patience);
    const fail = (why: string) => {
      clearTimeout(late);
      reject(new Error(`starting the desk: expected its address, got ${why}:\n${lines.join('\n')}`));
    };
    child.once('exit', (code) => fail(`exit code ${code}`));
    child.once('error', (error) => fail(error.message));
    if (!child.stdout || !child.stderr) throw new Error('starting the desk: expected piped output');
    createInterface(child.stderr).on('line', (line) => lines.push(line));
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (!/^http:\/\/127\.0\.0\.1:\d+\/open\/\S+$/.test(line)) return;
      clearTimeout(late);
      resolve(line);
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** How long a start may take, in ms; the build is fresh already when the tests come here. */
const patience = 60_000;

/** A real desk in a process of its own, on a data folder that it is given. */
export class DeskProcess {
  /** The one-time address of the present run. */
  url = '';
  /** Everything that the runs so far wrote to where a log would be kept. */
  said = '';
  readonly dataDir: string;
  /** What the process finds in its environment besides this one's. */
  #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(dataDir: string, environment: Readonly<Record<string, string>> = {}) {
    this.dataDir = dataDir;
    this.#environment = environment;
  }

  /** The process as the operating system knows it; undefined while none runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async start(): Promise<string> {
    const words = ['build/run.mjs', 'start', '--no-window', '--data', this.dataDir];
    const child = spawn(process.execPath, words, {
      cwd: project,
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        this.said += bytes.toString();
      });
    this.url = await addressFrom(child);
    return this.url;
  }

  /**
   * Ends the desk as the person would, and starts it again on the same folder, from then on in the environment given;
   * the new one-time address.
   */
  async restart(environment = this.#environment): Promise<string> {
    await this.stop('SIGTERM');
    this.#environment = environment;
    return this.start();
  }

  /** Ends the desk as a power cut would. `start` brings it back. */
  kill(): Promise<void> {
    return this.stop('SIGKILL');
  }

  /** Settled when the process is gone, also where somebody else ended it. */
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

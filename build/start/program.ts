import { type ChildProcess, spawn } from 'node:child_process';

/** A program that ends with an error this soon, in ms, could not start. */
const startTime = 5_000;

export interface Program {
  child: ChildProcess;
  /** True once it has run long enough to count as started, or ended well before; false if it failed to start. */
  started: Promise<boolean>;
  /** Its exit code; 1 if a signal ended it. */
  ended: Promise<number>;
}

/** Starts a program with a window and watches whether it really starts; its output is not shown. */
export function startProgram(path: string, parameters: readonly string[], folder: string): Program {
  const child = spawn(path, [...parameters], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  let timer: NodeJS.Timeout;
  const longEnough = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), startTime);
  });
  const endedEarly = ended.then((code) => {
    clearTimeout(timer);
    return code === 0;
  });
  return { child, started: Promise.race([longEnough, endedEarly]), ended };
}

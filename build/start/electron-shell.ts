import { say } from '../say.ts';
import { projectFolder } from '../step.ts';
import { electronBinary, fetchElectron } from './electron-binary.ts';
import { hasDisplay, isRootOnLinux } from './ground.ts';
import type { StartOptions } from './options.ts';
import { startProgram } from './program.ts';

/**
 * Runs the desk in Electron until its window is closed; the answer is its exit code.
 * Undefined where Electron cannot be had or cannot run; it has then said why, on one line.
 */
export async function runInElectron({ dataDir }: StartOptions): Promise<number | undefined> {
  if (!hasDisplay()) {
    return without('没有显示器，无法打开 Electron 窗口，', 'there is no display for an Electron window');
  }
  if (isRootOnLinux()) {
    return without(
      '以 root 身份运行时 Electron 的沙箱拒绝启动，',
      "Electron's sandbox refuses to run as root",
    );
  }
  const binary = electronBinary() ?? (await fetchElectron());
  if (!binary) {
    return without('Electron 程序无法下载，', 'the Electron program could not be downloaded');
  }
  const { child, started, ended } = startProgram(binary, ['.', `--data=${dataDir}`], projectFolder);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  if (await started) return ended;
  return without('Electron 无法在这台机器上启动，', 'Electron cannot run on this machine');
}

function without(chinese: string, english: string): undefined {
  say(`${chinese}改用浏览器打开。`, `The desk opens in the browser instead: ${english}.`);
}

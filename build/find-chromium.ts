import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What the search depends on, so that a test can stand in for another machine. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  canRun: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, environment: process.env, canRun };

/** The path of the system's Chromium, Chrome or Edge (CHROMIUM_PATH goes first), or undefined where there is none. */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.environment.CHROMIUM_PATH;
  if (chosen) return machine.canRun(chosen) ? chosen : undefined;
  return candidates(machine).find(machine.canRun);
}

/**
 * The browser that tests drive: Chromium's headless shell where it is installed, otherwise the one of `findChromium`.
 * It draws, stores and prints as the whole browser does and needs a fifth of the processor's time, which the whole one
 * spends on a window that nobody sees (docs/decisions/0026).
 */
export function findTestChromium(machine: Machine = thisMachine): string | undefined {
  if (machine.environment.CHROMIUM_PATH || machine.platform !== 'linux') return findChromium(machine);
  return onPath(['chromium-headless-shell'], machine).find(machine.canRun) ?? findChromium(machine);
}

/** What to install or mend, in Chinese and in English. */
export function howToInstallChromium(
  environment: Machine['environment'] = process.env,
): [chinese: string, english: string] {
  const path = environment.CHROMIUM_PATH;
  if (path) {
    return [
      `CHROMIUM_PATH 指向的浏览器无法运行：${path}。`,
      `CHROMIUM_PATH does not name a browser that can be run: ${path}.`,
    ];
  }
  return [
    '未找到 Chromium、Chrome 或 Edge。请安装其中之一（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明其位置。',
    'No Chromium, Chrome or Edge was found. Install one of them (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.',
  ];
}

/** Arguments for a Chromium that tests drive: quiet on a closed network; without its sandbox only as root, where it cannot have one. */
export function chromiumTestArguments(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  return isRoot() ? [...quiet, '--no-sandbox'] : quiet;
}

/** Whether this process is root on a Unix system. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether this is Debian or one of its children, so that apt-get is the way to install. */
export function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const home = environment.HOME;
    return home ? [...macPaths, ...macPaths.map((path) => join(home, path))] : macPaths;
  }
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? windowsPaths.map((path) => `${root}\\${path}`) : []));
  }
  return onPath(linuxNames, { environment });
}

function onPath(names: readonly string[], { environment }: Pick<Machine, 'environment'>): string[] {
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

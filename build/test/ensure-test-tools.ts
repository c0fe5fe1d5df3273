import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, howToInstallChromium, isDebianLike, isRoot } from '../find-chromium.ts';
import { giveUp, say } from '../say.ts';

/** What a printer of our own is made of, by the program that shows whether it is there (docs/decisions/0011). */
const printingPackages: Readonly<Record<string, string>> = {
  cupsd: 'cups-daemon',
  lpadmin: 'cups-client',
  ippeveprinter: 'cups-ipp-utils',
  'dbus-daemon': 'dbus',
  pdftoppm: 'poppler-utils',
};

/**
 * Makes sure that the tests have a browser, a Chinese font and a virtual printer: on Debian and Ubuntu root installs
 * what is missing, anyone else is told exactly what to install. Ends the process where there is no browser afterwards;
 * without a printer its tests are skipped.
 */
export function ensureTestTools(): void {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(process.platform === 'linux' && !hasChineseFont() ? ['fonts-noto-cjk'] : []),
    ...missingForPrinting(),
    ...missingForTime(),
    ...missingOf(strangersPackages),
  ];
  const mayInstall = isDebianLike() && isRoot() && !process.env.CHROMIUM_PATH;
  if (missing.length > 0 && mayInstall) aptInstall(missing);
  // By itself: Ubuntu has no such package, and the tests only take longer without it.
  if (mayInstall && isMissing('chromium-headless-shell')) aptInstall(['chromium-headless-shell']);
  if (!findChromium()) giveUp(...howToInstallChromium(), 2);
  if (process.platform === 'linux' && !hasChineseFont()) {
    say(
      '未找到中文字体（fonts-noto-cjk），界面文字会显示为方框。',
      'No Chinese font found: install fonts-noto-cjk.',
    );
  }
  const unprinted = missingForPrinting();
  if (unprinted.length > 0) {
    say(
      `未安装 ${unprinted.join('、')}，打印机测试将跳过。`,
      `Not installed: ${unprinted.join(' ')}. The tests of printing are skipped.`,
    );
  }
  if (missingForTime().length > 0) {
    say(
      '未安装 faketime，须拨动时钟的测试将跳过。',
      'Not installed: faketime. The tests that move the clock are skipped.',
    );
  }
}

/** A stranger's tools for what leaves the desk (docs/decisions/0039), by their program. Without them their tests fail. */
const strangersPackages: Readonly<Record<string, string>> = {
  age: 'age',
  python3: 'python3',
  zbarimg: 'zbar-tools',
};

const missingOf = (packages: Readonly<Record<string, string>>): string[] =>
  Object.entries(packages).flatMap(([program, name]) => (isMissing(program) ? [name] : []));

const missingForPrinting = () => missingOf(printingPackages);

/** What moves the clock of a desk under test (docs/decisions/0017). */
function missingForTime(): string[] {
  return isMissing('faketime') ? ['faketime'] : [];
}

function isMissing(program: string): boolean {
  if (process.platform !== 'linux') return false;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'].filter(Boolean);
  return !folders.some((folder) => existsSync(join(folder, program)));
}

function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function aptInstall(packages: readonly string[]): void {
  say(`正在安装 ${packages.join('、')}……`, `Installing ${packages.join(' ')} …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  // A machine that has just started may be installing its own updates.
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', ...patience], options);
  spawnSync('apt-get', ['install', ...patience, '-y', '--no-install-recommends', ...packages], options);
}

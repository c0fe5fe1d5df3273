import { spawnSync } from 'node:child_process';
import { findChromium, howToInstallChromium, isDebianLike, isRoot } from '../find-chromium.ts';
import { giveUp, say } from '../say.ts';

/**
 * Makes sure that the tests have a browser and a Chinese font: on Debian and Ubuntu root installs what is missing,
 * anyone else is told exactly what to install. Ends the process where there is no browser afterwards.
 */
export function ensureChromium(): void {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(process.platform === 'linux' && !hasChineseFont() ? ['fonts-noto-cjk'] : []),
  ];
  if (missing.length > 0 && isDebianLike() && isRoot() && !process.env.CHROMIUM_PATH) aptInstall(missing);
  if (!findChromium()) giveUp(...howToInstallChromium(), 2);
  if (process.platform === 'linux' && !hasChineseFont()) {
    say(
      '未找到中文字体（fonts-noto-cjk），界面文字会显示为方框。',
      'No Chinese font found: install fonts-noto-cjk.',
    );
  }
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

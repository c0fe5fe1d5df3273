import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { giveUp, say } from '../say.ts';
import { inProject } from '../step.ts';

const folder = inProject('build/bench/peers');
const stamp = `${folder}/node_modules/.installed-lock`;

/** Installs what we are measured beside, once, into a folder of its own: nothing of it is a dependency of the product. */
export function ensurePeers(): void {
  const lock = readFileSync(`${folder}/package-lock.json`, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('正在安装对照用的软件包……', 'Installing the packages to compare with …');
  const npm = process.env.npm_execpath;
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) giveUp('安装失败：需要网络。', 'They could not be installed: this needs a network.');
  writeFileSync(stamp, lock);
}

/** Loads one of them in Node. */
export const requirePeer = createRequire(`${folder}/package.json`);

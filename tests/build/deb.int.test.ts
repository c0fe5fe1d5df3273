import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeb } from '../../build/packaging/deb.ts';
import { madeUpElectron } from '../support/made-up-electron.ts';

const icons = fileURLToPath(new URL('../../build/icons', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'fangxin-deb-'));
const app = madeUpElectron();
const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0;

function run(program: string, ...parameters: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, parameters, { encoding: 'utf8', cwd: work });
  expect(status, stderr).toBe(0);
  return stdout;
}

afterAll(() => {
  for (const made of [work, app]) rmSync(made, { recursive: true, force: true });
});

describe.skipIf(!hasDpkg)('the .deb', () => {
  let deb = '';
  beforeAll(() => {
    writeFileSync(join(app, 'fangxin-desk'), '\x7fELF', { mode: 0o755 });
    mkdirSync(join(app, 'resources/deep'), { mode: 0o700 });
    writeFileSync(join(app, 'resources/deep/app.asar'), 'archive', { mode: 0o600 });
    // As under a umask that shuts others out, or lets them write.
    chmodSync(join(app, 'version'), 0o666);
    deb = buildDeb({
      ...{ app, icons, output: work, version: '1.2.3', architecture: 'amd64' },
      maintainer: '放心 <desk@example.cn>',
    });
  });

  test('says what it is and what it needs, and runs nothing when it is installed or removed', () => {
    expect(deb).toBe(join(work, 'fangxin-desk_1.2.3_amd64.deb'));
    const about = run('dpkg-deb', '--field', deb);
    expect(about).toContain('Maintainer: 放心 <desk@example.cn>');
    expect(about).toMatch(/^Depends: .*libsecret-1-0/m);
    expect(about).toMatch(/^Recommends: .*fonts-noto-cjk/m);
    run('dpkg-deb', '--control', deb, 'control');
    expect(run('ls', 'control').split('\n').filter(Boolean)).toEqual(['control', 'md5sums']);
  });

  test('everything is root’s, read by all and written by nobody else; only the sandbox helper is setuid', () => {
    const lines = run('dpkg-deb', '--contents', deb).trim().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      expect(line).toMatch(/^\S+ root\/root /);
      const [mode = ''] = line.split(' ');
      if (!mode.startsWith('l')) expect(mode, line).toMatch(/^.r.[xs-]?.*r.[x-]r.[x-]$/);
      if (!mode.startsWith('l')) expect(mode[5] + mode[8]!, line).toBe('--');
      expect(mode.includes('s'), line).toBe(line.endsWith('/chrome-sandbox'));
    }
    expect(
      lines.some((line) => line.endsWith('usr/bin/fangxin-desk -> /opt/fangxin-desk/fangxin-desk')),
    ).toBe(true);
  });

  test('each file is what its list of checksums says, and nothing names the machine it was made on', () => {
    run('dpkg-deb', '--raw-extract', deb, 'raw');
    const root = join(work, 'raw');
    const sums = readFileSync(join(root, 'DEBIAN/md5sums'), 'utf8');
    const checked = spawnSync('md5sum', ['--check', '--strict', '--quiet', 'DEBIAN/md5sums'], { cwd: root });
    expect(checked.status).toBe(0);
    expect(sums).toContain('  opt/fangxin-desk/resources/deep/app.asar\n');
    expect(sums).toContain('  usr/share/icons/hicolor/256x256/apps/fangxin-desk.png\n');
    for (const path of sums
      .trim()
      .split('\n')
      .map((line) => line.slice(34)))
      expect(readFileSync(join(root, path)).includes(work), path).toBe(false);
    expect(readFileSync(join(root, 'usr/share/applications/fangxin-desk.desktop'), 'utf8')).toContain(
      'Name[zh_CN]=放心服务台',
    );
  });
});

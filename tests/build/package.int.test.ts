import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asar from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fusesIn, madeUpElectron } from '../support/made-up-electron.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const [electron, output] = [madeUpElectron(), mkdtempSync(join(tmpdir(), 'fangxin-desk-packaged-'))];
const folder = join(output, 'linux-unpacked');
const archive = join(folder, 'resources/app.asar');
/** A place where nothing answers: whatever would fetch something fails at once instead of hanging. */
const nowhere = 'http://127.0.0.1:9/';

let told = '';
beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/run.mjs', 'package', '--linux', '--dir', '--electron-dist', electron, '--out', output],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: '',
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
        ELECTRON_MIRROR: nowhere,
      },
    },
  );
  told = `${stdout}${stderr}`;
  expect(status, told).toBe(0);
}, 300_000);
afterAll(() => {
  for (const made of [electron, output]) rmSync(made, { recursive: true, force: true });
});

/** Exactly what the app holds; a hash of the content stands as [hash]. */
function members(): string[] {
  return asar
    .listPackage(archive, { isPack: false })
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .filter((path) => !asarFolder(path));
}

function asarFolder(path: string): boolean {
  return 'files' in asar.statFile(archive, path);
}

const contentOf = (path: string): string => asar.extractFile(archive, path).toString('latin1');

describe('the packaged desk', () => {
  test('holds exactly what is on the committed list, file for file', () => {
    const listed = readFileSync(new URL('packaged-files.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const patterns = listed.map(
      (line) => new RegExp(`^${line.replace(/[.+]/g, '\\$&').replaceAll('*', '[\\w.-]+')}$`),
    );
    const found = members();
    expect(found.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(listed.filter((_, i) => !found.some((path) => patterns[i]?.test(path)))).toEqual([]);
  });

  test('holds no test, no source, no map, nothing of the browser shell, no name of this machine', () => {
    for (const path of members()) {
      expect(path).not.toMatch(/\.tsx?$|\.map$|node_modules|(^|\/)tests?\//);
      const text = contentOf(path);
      for (const word of ['sourceMappingURL', 'browser-shell', 'browser-desk', project, `${homedir()}/`])
        expect(text.includes(word), `${word} in ${path}`).toBe(false);
      expect(
        /-----BEGIN [A-Z ]*PRIVATE KEY|\bnpm_[A-Za-z0-9]{36}\b|\bghp_[A-Za-z0-9]{36}\b/.test(text),
        path,
      ).toBe(false);
    }
  });

  test('its package.json is cut down to what the program is read by', () => {
    const cut = JSON.parse(contentOf('package.json')) as Record<string, unknown>;
    expect(Object.keys(cut).sort()).toEqual(
      [
        'author',
        'description',
        'license',
        'main',
        'name',
        'private',
        'productName',
        'type',
        'version',
      ].sort(),
    );
    expect(members()).toContain(cut.main);
  });

  test('whatever its code looks for beside itself is there', () => {
    const found = new Set(members());
    for (const path of found) {
      if (!path.startsWith('dist/main/') || !path.endsWith('.js')) continue;
      for (const [, beside = ''] of contentOf(path).matchAll(
        /new URL\(\s*["'`](\.{1,2}\/[^"'`]+)["'`],\s*import\.meta\.url/g,
      )) {
        const wanted = new URL(beside, `file:///${path}`).pathname.slice(1);
        const there = [...found].some((one) => one === wanted || one.startsWith(`${wanted}/`));
        expect(there, `${wanted}, which ${path} looks for`).toBe(true);
      }
    }
    expect(found).toContain('dist/preload/preload.cjs');
    expect(found).toContain('dist/client/verify/fangxin-verify.html.txt');
  });

  test('its switches are set: no Node behind the back, cookies encrypted, only the sealed archive loaded', () => {
    const fuses = fusesIn(readFileSync(join(folder, 'fangxin-desk')));
    const on = fuses.flatMap((value, fuse) => (value ? [FuseV1Options[fuse]] : []));
    expect(on.slice(0, 3)).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
    ]);
    for (const off of [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'LoadBrowserProcessSpecificV8Snapshot',
      'GrantFileProtocolExtraPrivileges',
    ])
      expect(on).not.toContain(off);
  });

  test('of languages it keeps Chinese and English; of apps only the archive', () => {
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
    const apps = readdirSync(join(folder, 'resources')).filter((name) => /app/.test(name));
    expect(apps).toEqual(['app.asar']);
  });
});

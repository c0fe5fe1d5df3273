import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { builderConfig } from '../../build/packaging/builder-config.ts';
import { parsePackageOptions } from '../../build/packaging/options.ts';

test('nothing said: an installer for this platform, into release/', () => {
  const options = parsePackageOptions([], 'linux');
  expect(options).toMatchObject({ platform: 'linux', folderOnly: false, electron: undefined });
  expect(options.output).toMatch(/[\\/]release$/);
  expect(parsePackageOptions([], 'win32').platform).toBe('win');
  expect(parsePackageOptions([], 'darwin').platform).toBe('mac');
});

test('a platform, only the folder, an Electron that is there', () => {
  const options = parsePackageOptions(['--win', '--dir', '--electron-dist', '/e', '--out', '/o'], 'linux');
  expect(options).toEqual({ platform: 'win', folderOnly: true, electron: '/e', output: '/o' });
});

test('a .deb is made in somebody’s name, or not at all', () => {
  const words = ['--deb', '--maintainer', '放心 <desk@example.cn>'];
  expect(parsePackageOptions(words, 'linux').deb).toBe('放心 <desk@example.cn>');
  expect(parsePackageOptions([], 'linux').deb).toBeUndefined();
});

test('every switch of the program is decided, the archive is sealed, and nothing is published', () => {
  const folders = { icons: '/i', output: '/o', electron: undefined, electronVersion: '45.4.1' };
  const config = builderConfig(folders);
  // Written down a second time (docs/packaging.md says why each is so): turning one needs two hands.
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  // A fuse that a later Electron brings has to be decided too.
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect(Object.keys(config.electronFuses ?? {})).toHaveLength(known.length);
  expect(config).toMatchObject({ asar: true, publish: null });
});

test.each([
  ['two platforms', ['--win', '--mac'], 'One platform at a time'],
  ['an unknown option', ['--frobnicate'], 'npm run package'],
  ['a .deb in nobody’s name', ['--deb'], "expected --maintainer 'Name <address>', got none"],
  ['a maintainer whom nobody could write to', ['--deb', '--maintainer', 'Somebody'], 'got Somebody'],
  ['a maintainer of no .deb', ['--maintainer', 'A <a@example.cn>'], 'expected --deb with it'],
  ['a .deb for Windows', ['--win', '--deb', '--maintainer', 'A <a@example.cn>'], 'for Linux only'],
  ['an option without its value', ['--out'], 'npm run package'],
])('rejects %s', (_, parameters, words) => {
  expect(() => parsePackageOptions(parameters, 'linux')).toThrow(words);
});

test('rejects a platform that the desk is not packaged for', () => {
  expect(() => parsePackageOptions([], 'freebsd')).toThrow('--linux, --win or --mac');
});

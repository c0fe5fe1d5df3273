import { expect, test } from 'vitest';
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

test.each([
  ['two platforms', ['--win', '--mac'], 'One platform at a time'],
  ['an unknown option', ['--frobnicate'], 'npm run package'],
  ['an option without its value', ['--out'], 'npm run package'],
])('rejects %s', (_, parameters, words) => {
  expect(() => parsePackageOptions(parameters, 'linux')).toThrow(words);
});

test('rejects a platform that the desk is not packaged for', () => {
  expect(() => parsePackageOptions([], 'freebsd')).toThrow('--linux, --win or --mac');
});

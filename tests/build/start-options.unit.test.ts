import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { demoFolder } from '../../build/start/demo-folder.ts';
import { hasDisplay } from '../../build/start/ground.ts';
import { readOptions } from '../../build/start/options.ts';

test('reads the three options', () => {
  expect(readOptions(['--data', 'somewhere', '--port', '8123', '--no-window'])).toEqual({
    dataDir: resolve('somewhere'),
    port: 8123,
    window: false,
    demo: undefined,
  });
});

test('a demonstration has a seed, and a folder of its own for the day unless one is named', () => {
  expect(readOptions(['--demo'])).toMatchObject({ demo: 'anhe', window: true });
  expect(readOptions(['--demo', '--seed', '7', '--data', 'x'])).toMatchObject({
    demo: '7',
    dataDir: resolve('x'),
  });
  const [one, other] = [readOptions(['--demo']), readOptions(['--demo', '--seed', '../春天'])];
  expect(one.dataDir).not.toBe(readOptions([]).dataDir);
  expect(dirname(one.dataDir)).toBe(tmpdir());
  expect(dirname(other.dataDir)).toBe(tmpdir());
  expect(demoFolder('a', new Date(2026, 10, 26))).toMatch(/-a-20261126$/);
});

test("keeps the data where the platform's programs do", () => {
  const folder = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform) =>
    readOptions([], environment, platform).dataDir;
  expect(folder({ XDG_DATA_HOME: '/home/li/data' }, 'linux')).toBe('/home/li/data/fangxin-desk');
  expect(folder({}, 'linux')).toMatch(/\.local\/share\/fangxin-desk$/);
  expect(folder({}, 'darwin')).toMatch(/Library\/Application Support\/fangxin-desk$/);
  expect(folder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'fangxin-desk'));
});

test.each([
  [['--port', '80'], '1024 到 65535', 'from 1024 to 65535'],
  [['--port', '65536'], '1024 到 65535', 'from 1024 to 65535'],
  [['--port', '8e3'], '8e3', 'got 8e3'],
  [['--port'], '缺少后面的值', '--port'],
  [['--datas', 'x'], "没有 '--datas' 这个选项", '--datas'],
  [['stray'], "多出了 'stray'", 'stray'],
  [['--seed', '7'], '只能和 --demo 一起用', 'expected --demo'],
  [['--demo', '--seed', ' '], '一个数字或词', 'a number or a word'],
] as const)('rejects %j, and says why in both languages', (words, chinese, english) => {
  const refused = () => readOptions(words);
  expect(refused).toThrowError(expect.objectContaining({ code: 'bad-option' }));
  expect(refused).toThrowError(
    expect.objectContaining({
      sentences: [expect.stringContaining(chinese), expect.stringContaining(english)],
    }),
  );
});

test('a display is what X or Wayland says on Linux, and always there elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

import { expect, test } from 'vitest';
import {
  findChromium,
  findTestChromium,
  howToInstallChromium,
  type Machine,
} from '../../build/find-chromium.ts';

function machine(platform: NodeJS.Platform, environment: Machine['environment'], there: string[]): Machine {
  return { platform, environment, canRun: (path) => there.includes(path) };
}

test("finds Debian's Chromium, also without a PATH", () => {
  expect(findChromium(machine('linux', {}, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
});

test('finds Chrome where PATH names its folder', () => {
  const linux = machine('linux', { PATH: '/bin:/opt/google' }, ['/opt/google/google-chrome']);
  expect(findChromium(linux)).toBe('/opt/google/google-chrome');
});

test('finds Edge on a Mac and on Windows', () => {
  const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findChromium(machine('darwin', {}, [mac]))).toBe(mac);
  const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findChromium(machine('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, [windows]))).toBe(
    windows,
  );
});

test('CHROMIUM_PATH goes first, and is never silently replaced by another browser', () => {
  const environment = { CHROMIUM_PATH: '/opt/own' };
  expect(findChromium(machine('linux', environment, ['/usr/bin/chromium', '/opt/own']))).toBe('/opt/own');
  expect(findChromium(machine('linux', environment, ['/usr/bin/chromium']))).toBeUndefined();
  expect(howToInstallChromium(environment).join()).toContain('/opt/own');
});

test('tests drive the headless shell where it is, and nothing is opened with it for a person', () => {
  const shell = '/usr/bin/chromium-headless-shell';
  const both = machine('linux', {}, ['/usr/bin/chromium', shell]);
  expect(findTestChromium(both)).toBe(shell);
  expect(findChromium(both)).toBe('/usr/bin/chromium');
  expect(findTestChromium(machine('linux', {}, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  const chosen = machine('linux', { CHROMIUM_PATH: '/opt/own' }, [shell, '/opt/own']);
  expect(findTestChromium(chosen)).toBe('/opt/own');
});

test('says what to install where there is none', () => {
  expect(findChromium(machine('linux', { PATH: '/usr/bin' }, []))).toBeUndefined();
  expect(howToInstallChromium({}).join()).toContain('apt-get install chromium fonts-noto-cjk');
});

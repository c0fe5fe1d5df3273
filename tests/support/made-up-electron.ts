import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The marker by which @electron/fuses finds a program's switches; behind it version 1, their number, and each as a digit. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const fuseCount = 9;

/** Languages as Electron brings them along; all but the desk's two are to go. */
const locales = ['de', 'en-GB', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW'];

/** A folder that looks like an unpacked Electron for Linux, as far as packaging looks at it. */
export function madeUpElectron(): string {
  const folder = mkdtempSync(join(tmpdir(), 'made-up-electron-'));
  mkdirSync(join(folder, 'locales'));
  mkdirSync(join(folder, 'resources'));
  for (const locale of locales) writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
  writeFileSync(join(folder, 'version'), '45.4.1');
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<html></html>');
  const program = Buffer.concat([
    Buffer.from('\x7fELF and much else '),
    Buffer.from(sentinel),
    Buffer.from([1, fuseCount]),
    Buffer.from('101101011'),
    Buffer.from(' and more'),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'chrome-sandbox'), '\x7fELF', { mode: 0o755 });
  return folder;
}

/** The switches of a packaged program, in Electron's order. */
export function fusesIn(program: Buffer): boolean[] {
  const at = program.indexOf(sentinel);
  if (at < 0) throw new Error('fusesIn: expected the marker of the fuses, found none');
  const start = at + sentinel.length + 2;
  return [...program.subarray(start, start + fuseCount)].map((digit) => digit === 0x31);
}

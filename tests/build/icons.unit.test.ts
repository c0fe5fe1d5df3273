import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icnsOf, icoOf } from '../../build/packaging/containers.ts';

const folder = new URL('../../build/icons/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder));
const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
/** A PNG's width, from its header. */
const width = (png: Buffer) => png.readUInt32BE(16);

test('each picture is a PNG of the size its name says', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  expect(names.length).toBe(9);
  for (const name of names) {
    const png = read(name);
    expect([isPng(png), width(png), png.readUInt32BE(20)], name).toEqual([
      true,
      Number.parseInt(name, 10),
      Number.parseInt(name, 10),
    ]);
  }
});

test('the Windows icon holds a PNG of each size where its directory says', () => {
  const ico = read('icon.ico');
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
    const entry = 6 + 16 * i;
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const png = ico.subarray(offset, offset + bytes);
    expect([isPng(png), width(png) % 256]).toEqual([true, ico.readUInt8(entry)]);
    return width(png);
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the macOS icon holds a PNG of the size that each of its types means', () => {
  const icns = read('icon.icns');
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const sizes: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    expect(isPng(png)).toBe(true);
    sizes[icns.toString('latin1', at, at + 4)] = width(png);
  }
  expect(sizes).toEqual({
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  });
});

test('without pictures both are empty, and well formed', () => {
  expect(icoOf([])).toEqual(Buffer.from([0, 0, 1, 0, 0, 0]));
  expect(icnsOf([])).toEqual(Buffer.from('icns\0\0\0\x08', 'latin1'));
});

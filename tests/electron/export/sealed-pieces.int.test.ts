import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceBytes, readSealedPiece, sealedWriter } from '../../../electron/desk/export/sealed-pieces.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangxin-pieces-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const key = new Uint8Array(32).fill(7);

/** Writes so many bytes in strides of an odd length, and gives them back. */
async function written(name: string, length: number): Promise<{ path: string; plain: Buffer }> {
  const plain = Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255));
  const sealed: Uint8Array[] = [];
  const writer = sealedWriter(key, async (piece) => void sealed.push(piece));
  for (let at = 0; at < length; at += 70_001) await writer.write(plain.subarray(at, at + 70_001));
  await writer.end();
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(sealed));
  return { path, plain };
}

test.each([1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 2 * pieceBytes + 5])(
  '%i bytes come back piece by piece',
  async (length) => {
    const { path, plain } = await written(`of-${length}`, length);
    const back: Uint8Array[] = [];
    for (let offset = 0; offset < length; offset += back.at(-1)?.length ?? 0)
      back.push(await readSealedPiece(path, key, offset));
    expect(Buffer.compare(Buffer.concat(back), plain)).toBe(0);
    expect(back).toHaveLength(Math.ceil(length / pieceBytes));
  },
);

test('an offset within a piece gives the rest of that piece', async () => {
  const { path, plain } = await written('within', pieceBytes + 10);
  const rest = await readSealedPiece(path, key, pieceBytes + 4);
  expect(Buffer.compare(Buffer.from(rest), plain.subarray(pieceBytes + 4))).toBe(0);
});

test('rejects another key, and pieces that changed places', async () => {
  const { path } = await written('swapped', 2 * pieceBytes);
  await expect(readSealedPiece(path, new Uint8Array(32), 0)).rejects.toThrow('not the one');
  const bytes = readFileSync(path);
  const half = bytes.length / 2;
  writeFileSync(path, Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)]));
  await expect(readSealedPiece(path, key, 0)).rejects.toThrow('not the one');
});

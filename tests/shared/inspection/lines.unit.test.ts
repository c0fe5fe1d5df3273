import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { linesIn } from '../../../shared/inspection/lines.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { lines, ended } of linesIn(inPieces(bytes, size)))
    for (const [i, line] of lines.entries()) {
      found.push(new TextDecoder().decode(line) + (ended || i < lines.length - 1 ? '\n' : ''));
      // Whoever hashes a line writes a byte before it: that must harm no other.
      new Uint8Array(line.buffer, line.byteOffset - 1, 1)[0] = 0;
    }
  return found;
}

test('the lines of a text are the same in whatever pieces it comes', async () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '投诉', 'bc'), { maxLength: 40 })
    .map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (all, size) => {
      expect(await read(utf8(all), size)).toEqual(all.match(/[^\n]*\n|[^\n]+$/g) ?? []);
    }),
  );
});

test('one endless line is not kept: it counts as not ended, and what follows is not read', async () => {
  const piece = new Uint8Array(2 ** 20).fill(97);
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      read += 1;
      yield piece;
    }
  }
  const all: boolean[] = [];
  for await (const { ended } of linesIn(endless())) all.push(ended);
  expect([all, read]).toEqual([[false], 16]);
});

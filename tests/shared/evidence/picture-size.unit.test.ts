import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasTooManyPixels, mediaOf, mostPixels, pictureSize } from '../../../shared/evidence/picture-size.ts';
import { blackPng, jpegHead } from '../../support/pictures.ts';

describe('the size that a picture says it has', () => {
  test('is read from a PNG and a JPEG of any size, without decoding either', () => {
    const edge = fc.integer({ min: 1, max: 65_535 });
    fc.assert(
      fc.property(edge, edge, fc.string({ maxLength: 300 }), (width, height, text) => {
        expect(pictureSize(jpegHead(width, height, text))).toEqual({ width, height });
      }),
    );
    expect(pictureSize(blackPng(300, 200))).toEqual({ width: 300, height: 200 });
  });

  test('is nothing where there is none, and never an error, whatever the bytes', () => {
    const beginning = fc.constantFrom(
      [],
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    );
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 400 }), (magic, rest) => {
        const size = pictureSize(Uint8Array.from([...magic, ...rest]));
        if (size) expect(Number.isSafeInteger(size.width * size.height)).toBe(true);
      }),
    );
    // A segment of no length would be gone over for ever.
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0]))).toBeNull();
    expect(pictureSize(jpegHead(10, 10).subarray(0, 12))).toBeNull();
  });

  test('a small file that claims more pixels than are ever decoded is known by its header alone', () => {
    const bomb = blackPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect(hasTooManyPixels(bomb)).toBe(true);
    expect(hasTooManyPixels(jpegHead(65_535, 65_535))).toBe(true);
    expect(hasTooManyPixels(jpegHead(mostPixels / 8_000, 8_000))).toBe(false);
    expect(hasTooManyPixels(jpegHead(mostPixels / 8_000 + 1, 8_000))).toBe(true);
  });
});

test('what a file is, its bytes say: not a name, and nothing that could run or ask for more', () => {
  const said = (text: string) => mediaOf(new TextEncoder().encode(text));
  expect(mediaOf(blackPng(1, 1))).toBe('image/png');
  expect(mediaOf(jpegHead(1, 1))).toBe('image/jpeg');
  expect(said('%PDF-1.7')).toBe('application/pdf');
  for (const text of [
    '',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'GIF89a',
    'RIFF....WEBP',
    'BM',
    '\u0089PNG',
    ' %PDF-1.7',
    '<html>',
  ])
    expect(said(text), text).toBeNull();
});

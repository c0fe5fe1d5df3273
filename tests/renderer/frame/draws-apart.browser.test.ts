import { expect, test } from 'vitest';
import { drawsApart } from '../../../renderer/frame/draws-apart.ts';

test('a machine with a Chinese font draws two characters apart', () => {
  expect(drawsApart('放心台', 'sans-serif')).toBe(true);
});

test('characters that no font has are all the same box', () => {
  // Planes that no font fills: what Chinese looks like on a machine without a Chinese font.
  expect(drawsApart('\u{f0000}\u{f0001}\u{f0002}', 'sans-serif')).toBe(false);
});

import { zlibSync } from 'fflate';
import { concatBytes } from '../../shared/bytes.ts';
import { crc32 } from '../../shared/inspection/crc32.ts';
import type { Chance } from './chance.ts';

const side = 48;
const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A small true PNG, another for each evidence: a soft colour gradient in place of a photo. */
export function photograph(chance: Chance): Uint8Array {
  const [red, green, blue] = [chance.between(60, 200), chance.between(60, 200), chance.between(60, 200)];
  const rows = new Uint8Array(side * (1 + side * 3));
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * (1 + side * 3) + 1 + x * 3;
      rows.set([red + x, green + y, blue + ((x + y) >> 1)], at);
    }
  // Width, height, 8 bits a channel, RGB (PNG §11.2.1).
  const header = Uint8Array.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  return concatBytes(
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  );
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(new TextEncoder().encode(name), data);
  return concatBytes(word(data.length), body, word(crc32(body)));
}

function word(value: number): Uint8Array {
  return Uint8Array.from([value >>> 24, value >>> 16, value >>> 8, value]);
}

import { deflateSync } from 'node:zlib';
import { concatBytes } from '../../shared/bytes.ts';
import { crc32 } from '../../shared/inspection/crc32.ts';
import type { Chance } from './chance.ts';

const [width, height] = [480, 360];
const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Colour = readonly [red: number, green: number, blue: number];

/** A small true PNG, another for each evidence: a package on the counter, its label, and a mark where it is damaged. */
export function photograph(chance: Chance): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  const put = (x: number, y: number, colour: Colour) => rows.set(colour, y * (1 + width * 3) + 1 + x * 3);
  const counter: Colour = [chance.between(150, 185), chance.between(140, 160), chance.between(115, 135)];
  const wrapping: Colour = [chance.between(50, 200), chance.between(50, 180), chance.between(50, 180)];
  const [left, top] = [chance.between(90, 150), chance.between(50, 90)];
  const [right, bottom] = [left + chance.between(170, 230), top + chance.between(190, 230)];
  const mark = { x: chance.between(left + 50, right - 40), y: chance.between(top + 110, bottom - 30) };
  const radius = chance.between(14, 34);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = Math.round((x + y) / 20) - 12;
      if (x < left || x >= right || y < top || y >= bottom) {
        const shadow = x > left && x < right + 14 && y > top + 14 && y < bottom + 14 ? 45 : 0;
        put(x, y, shade(counter, light - shadow));
      } else if (isLabel(x - left, y - top, right - left)) put(x, y, [246, 244, 238]);
      else if (isMark(x - mark.x, y - mark.y, radius)) put(x, y, [72, 54, 40]);
      else put(x, y, shade(wrapping, light));
    }
  // Width, height (16 bits suffice), 8 bits a channel, RGB (PNG §11.2.1).
  const header = concatBytes(word(width), word(height), Uint8Array.from([8, 2, 0, 0, 0]));
  return concatBytes(
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  );
}

/** A white label with four lines of print. */
function isLabel(x: number, y: number, packageWidth: number): boolean {
  const inside = x > 24 && x < packageWidth - 24 && y > 24 && y < 96;
  const printed = x > 34 && x < packageWidth - 34 - (y % 32) && y % 16 > 10;
  return inside && !printed;
}

/** A blot with an uneven edge. */
function isMark(x: number, y: number, radius: number): boolean {
  const edge = radius * (1 + 0.25 * Math.sin(5 * Math.atan2(y, x)));
  return x * x + y * y < edge * edge;
}

function shade(colour: Colour, by: number): Colour {
  const [red, green, blue] = colour.map((one) => Math.max(0, Math.min(255, one + by)));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(new TextEncoder().encode(name), data);
  return concatBytes(word(data.length), body, word(crc32(body)));
}

function word(value: number): Uint8Array {
  return Uint8Array.from([value >>> 24, value >>> 16, value >>> 8, value]);
}

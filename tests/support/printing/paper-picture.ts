import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/** A PDF's first page as its printer would draw it: 8 dots to the millimetre. */
export function pictureOf(pdf: Buffer): Picture {
  const [first] = picturesOf(pdf);
  if (!first) throw new Error('pictureOf: expected a page, got none');
  return first;
}

/** Every page of a PDF, at so many dots to the inch. */
export function picturesOf(pdf: Uint8Array, dpi = 203): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), join(folder, 'paper.pdf'), join(folder, 'page')]);
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ppm'))
      .sort()
      .map((file) => pixelsOf(readFileSync(join(folder, file))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A part of a picture, in its dots. What lies beyond the picture is white. */
export function cut(picture: Picture, left: number, top: number, width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 4; channel++)
        data[(y * width + x) * 4 + channel] =
          picture.data[((top + y) * picture.width + left + x) * 4 + channel] ?? 255;
  return { width, height, data };
}

/** How many black dots of one have no dark dot of the other within two dots: what stands elsewhere, or is not there. */
export function inkFarFrom(one: Picture, other: Picture): number {
  const darkness = ({ data, width }: Picture, x: number, y: number) =>
    255 - (data[(y * width + x) * 4] ?? 255);
  let far = 0;
  for (let y = 3; y < one.height - 3; y++)
    for (let x = 3; x < one.width - 3; x++) {
      if (darkness(one, x, y) < 200) continue;
      let near = 0;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) near = Math.max(near, darkness(other, x + dx, y + dy));
      if (near < 100) far += 1;
    }
  return far;
}

/** A binary PPM as RGBA. */
function pixelsOf(ppm: Buffer): Picture {
  const [head = '', width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 60).toString('latin1')) ?? [];
  const rgb = ppm.subarray(head.length);
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let i = 0; i * 3 < rgb.length; i++)
    for (let channel = 0; channel < 3; channel++) data[i * 4 + channel] = rgb[i * 3 + channel] ?? 255;
  return { width: Number(width), height: Number(height), data };
}

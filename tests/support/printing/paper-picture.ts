import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF's first page as its printer would draw it: 8 dots to the millimetre. */
export function pictureOf(pdf: Buffer): { width: number; height: number; data: Uint8ClampedArray } {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '203', '-singlefile', join(folder, 'paper.pdf'), join(folder, 'paper')]);
    return pixelsOf(readFileSync(join(folder, 'paper.ppm')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A binary PPM as RGBA. */
function pixelsOf(ppm: Buffer): { width: number; height: number; data: Uint8ClampedArray } {
  const [head = '', width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 60).toString('latin1')) ?? [];
  const rgb = ppm.subarray(head.length);
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let i = 0; i * 3 < rgb.length; i++)
    for (let channel = 0; channel < 3; channel++) data[i * 4 + channel] = rgb[i * 3 + channel] ?? 255;
  return { width: Number(width), height: Number(height), data };
}

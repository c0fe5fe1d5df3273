// Writes shared/documents/font-coverage.ts from the fonts' own character maps. Run it when the fonts change:
//   node build/font-coverage.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentFonts } from './document-fonts.ts';

/** Code points that the font maps to a glyph, from its format 12 table (OpenType 1.9, cmap). */
function coveredPoints(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const points = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(subtable) !== 12) continue;
    for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
      const at = subtable + 16 + group * 12;
      const glyph = view.getUint32(at + 8);
      const first = view.getUint32(at);
      for (let point = first; point <= view.getUint32(at + 4); point += 1) {
        if (glyph + point - first !== 0) points.add(point);
      }
    }
  }
  if (points.size === 0) throw new Error('font: expected a cmap of format 12, found none');
  return points;
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`font: expected a table '${tag}', found none`);
}

/** The points that every given font has, as `gap.length` pairs in base 36. */
function packCoverage(fonts: readonly Set<number>[]): string {
  const [first, ...others] = fonts;
  if (!first) throw new Error('packCoverage: expected at least one font, got none');
  const common = [...first].filter((point) => others.every((font) => font.has(point))).sort((a, b) => a - b);
  const pairs: string[] = [];
  let next = 0;
  for (let index = 0; index < common.length; ) {
    const start = common[index] ?? 0;
    let length = 1;
    while (common[index + length] === start + length) length += 1;
    pairs.push(`${(start - next).toString(36)}.${length.toString(36)}`);
    next = start + length;
    index += length;
  }
  return pairs.join(' ');
}

/** The text of shared/documents/font-coverage.ts. */
export function coverageSource(): string {
  const fonts = Object.values(documentFonts).map((file) => coveredPoints(readFileSync(file)));
  return [
    '// Written by build/font-coverage.ts from the fonts of the documents; do not edit.',
    '// biome-ignore format: one line, as it is written',
    `export const fontCoverage =\n  '${packCoverage(fonts)}';`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../shared/documents/font-coverage.ts', import.meta.url), coverageSource());
}

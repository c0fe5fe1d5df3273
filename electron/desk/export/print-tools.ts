import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create } from 'fontkit';
import type { PrintFont, PrintTools } from '../../../shared/documents/ledger-print/print-font.ts';

/** The document font in Node: Noto Sans SC, read from its file when a ledger is printed. */
export function openPrintFont(file: string): PrintFont {
  const font = create(readFileSync(file));
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    name: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    box: [minX, minY, maxX, maxY],
    glyphOf(point) {
      const { id, advanceWidth } = font.glyphForCodePoint(point);
      return id === 0 ? null : { id, advance: advanceWidth };
    },
    subset(glyphs) {
      const subset = font.createSubset();
      for (const [place, glyph] of glyphs.entries())
        if (subset.includeGlyph(glyph) !== place)
          throw new Error(
            `openPrintFont: expected glyph ${glyph} at ${place} of the subset, got another place`,
          );
      return subset.encode();
    },
  };
}

/** What the printed ledger is drawn with here. */
export function printTools(fontFile: string): PrintTools {
  return { font: openPrintFont(fontFile), compress: (bytes) => deflateSync(bytes, { level: 6 }) };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { documentFonts } from '../../../build/document-fonts.ts';
import { type Fontkit, keepFonts } from '../../../shared/documents/open-fonts.ts';

// The one that pdfkit has.
const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;
const file = readFileSync(documentFonts.normal);

interface OpenedFont {
  readonly loca: { readonly offsets: readonly number[] };
  getGlyph(id: number): object;
}

test('a kept font is a font of its own each time, with the tables that were read the first time', () => {
  const kept = keepFonts(fontkit)(file);
  const [first, second] = [fontkit.create(kept), fontkit.create(kept)] as unknown as [OpenedFont, OpenedFont];
  expect(first === second).toBe(false);
  expect(first.getGlyph(100) === second.getGlyph(100)).toBe(false);
  expect(first.loca.offsets.length).toBeGreaterThan(30_000);
  expect(first.loca.offsets === second.loca.offsets).toBe(true);
});

test('other font files are opened as before, each with tables of its own', () => {
  keepFonts(fontkit);
  const [first, second] = [fontkit.create(file), fontkit.create(file)] as unknown as [OpenedFont, OpenedFont];
  expect(first.loca === second.loca).toBe(false);
});

test('a fontkit that keeps its tables elsewhere is told, not used slowly', () => {
  const other = { create: () => ({}), registerFormat: () => {} } as unknown as Fontkit;
  expect(() => keepFonts(other)(file)).toThrow('expected the tables of a font under _tables');
});

import { utf8 } from '../../bytes.ts';
import type { PdfFile } from './pdf-file.ts';
import { hex4 } from './pdf-file.ts';
import type { PrintFont } from './print-font.ts';

/** A character as it is drawn: its code in the document's font, in hex, and its advance in thousandths of the size. */
export type Character = Readonly<{ hex: string; advance: number; breaks: Breaks }>;

/**
 * Where a line may break beside a character: on both sides; only after it, as a Chinese comma; only before it, as an
 * opening bracket; after it though it is written within words, as a hyphen; at a space; or as its neighbours say.
 */
export type Breaks = 'around' | 'closing' | 'opening' | 'hyphen' | 'space' | 'clinging' | 'never';

/** 〓, which type-setters put where a character is wanting. */
const stopgap = 0x3013;
const mostCodes = 0xffff;

/**
 * The characters of one document. Each gets a code of its own in the order met, also one that the font lacks: it is
 * drawn as 〓 and keeps its meaning for whoever searches or copies the text.
 */
export interface Characters {
  of(codePoint: number): Character;
  /** What the font lacks, in the order met. */
  missing(): readonly string[];
  /** Writes the font with the glyphs that were used. */
  write(file: PdfFile, id: number): Promise<void>;
}

export function createCharacters(font: PrintFont): Characters {
  const known = new Map<number, Character>();
  const missing = new Set<number>();
  /** By code: its character, glyph and advance. Code 0 is the font's own sign for nothing. */
  const codes: { point: number; glyph: number; advance: number }[] = [{ point: 0, glyph: 0, advance: 1000 }];
  const inThousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const gap = font.glyphOf(stopgap) ?? { id: 0, advance: font.unitsPerEm };

  function add(point: number): Character {
    const glyph = font.glyphOf(point);
    if (!glyph) missing.add(point);
    const { id, advance } = glyph ?? gap;
    const width = inThousandths(advance);
    // No document of ours has so many different characters; one that has draws the rest as 〓.
    const full = codes.length > mostCodes;
    if (full) missing.add(point);
    const code = full ? (codes.findIndex((one) => one.glyph === gap.id) ?? 0) : codes.length;
    if (!full) codes.push({ point, glyph: id, advance: width });
    const character = { hex: hex4(Math.max(0, code)), advance: width, breaks: breaksOf(point) };
    known.set(point, character);
    return character;
  }

  return {
    of: (point) => known.get(point) ?? add(point),
    missing: () => [...missing].map((point) => String.fromCodePoint(point)),
    write: (file, id) => writeFont(file, id, font, codes),
  };
}

/** Never at the beginning of a line 避头 and never at its end 避尾 (GB/T 15834-2011 §5.1). */
const closing = new Set('，。、；：？！）》〉」』】〕〗”’…—～·％‰℃');
const opening = new Set('（《〈「『【〔〖“‘￥([{¥$');
/** Never begins a line, and is no place to break either: 12.80, 10:00. */
const clinging = new Set(',.;:?!)]}%°');

function breaksOf(point: number): Breaks {
  const text = String.fromCodePoint(point);
  if (closing.has(text)) return 'closing';
  if (opening.has(text)) return 'opening';
  if (clinging.has(text)) return 'clinging';
  if (text === ' ') return 'space';
  if (text === '-' || text === '/') return 'hyphen';
  // From the radicals on, everything is written without spaces.
  return point >= 0x2e80 ? 'around' : 'never';
}

type Code = Readonly<{ point: number; glyph: number; advance: number }>;

/** A composite font (ISO 32000-1 §9.7): codes of two bytes, a map from code to glyph, and one back to Unicode. */
async function writeFont(file: PdfFile, id: number, font: PrintFont, codes: readonly Code[]): Promise<void> {
  const [descendant, descriptor, program, toGlyph, toUnicode] = Array.from({ length: 5 }, () =>
    file.reserve(),
  );
  if (!descendant || !descriptor || !program || !toGlyph || !toUnicode)
    throw new Error('writeFont: expected five object numbers');
  const glyphs = [0, ...new Set(codes.map((one) => one.glyph).filter((glyph) => glyph !== 0))];
  const placeOf = new Map(glyphs.map((glyph, place) => [glyph, place]));
  const map = new Uint8Array(codes.length * 2);
  for (const [code, { glyph }] of codes.entries()) {
    const place = placeOf.get(glyph) ?? 0;
    map[code * 2] = place >> 8;
    map[code * 2 + 1] = place & 0xff;
  }
  const name = `/AAAAAA+${font.name}`;
  const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  await file.object(
    id,
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
  await file.object(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${codes.map((one) => one.advance).join(' ')}]] /CIDToGIDMap ${toGlyph} 0 R >>`,
  );
  await file.object(
    descriptor,
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${font.box.map(scaled).join(' ')}] /ItalicAngle 0 /Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight ${scaled(font.capHeight)} /StemV 80 /FontFile2 ${program} 0 R >>`,
  );
  const bytes = font.subset(glyphs);
  await file.stream(program, ` /Length1 ${bytes.length}`, bytes);
  await file.stream(toGlyph, '', map);
  await file.stream(toUnicode, '', utf8(unicodeMap(codes)));
}

/** At most so many lines in one block of a map (Adobe technical note 5014). */
const mostInBlock = 100;

function unicodeMap(codes: readonly Code[]): string {
  const lines = codes.slice(1).map(({ point }, index) => {
    const text = String.fromCodePoint(point);
    const units = Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i)));
    return `<${hex4(index + 1)}> <${units.join('')}>`;
  });
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += mostInBlock) {
    const some = lines.slice(from, from + mostInBlock);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** A font as the direct writer needs it; whoever renders brings it, so that nothing here reads a file. */
export interface PrintFont {
  readonly name: string;
  readonly unitsPerEm: number;
  /** In font units, as the font descriptor states them. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character and its advance in font units; null where the font lacks it. */
  glyphOf(codePoint: number): Readonly<{ id: number; advance: number }> | null;
  /** A TrueType font of these glyphs alone: glyph n of it is the n-th given. The first given is always 0. */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** What drawing needs from outside. */
export interface PrintTools {
  readonly font: PrintFont;
  /** Deflate in a zlib wrapper, which is a PDF's FlateDecode. */
  readonly compress: (bytes: Uint8Array) => Uint8Array;
}

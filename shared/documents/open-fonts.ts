/** A font as fontkit has opened it; what it decodes of its tables it keeps in `_tables`. */
interface Font {
  _tables: object;
}

/** A kind of font file to fontkit: whether it knows these bytes, and what it makes of a stream of them. */
interface FontFormat {
  probe(bytes: Uint8Array): boolean;
  new (stream: { readonly buffer: Uint8Array }): object;
}

/** What is used of fontkit. It must be the very module that pdfkit uses: one process can hold several. */
export interface Fontkit {
  create(bytes: Uint8Array): Font;
  registerFormat(format: FontFormat): void;
}

/**
 * Stands for a font file whose tables are read once, for all documents. pdfkit opens a font for each document from bytes
 * alone, so these are bytes, of which there are none; `openFormat` knows them and opens the file behind them.
 */
class KeptFont extends Uint8Array {
  // What fontkit cuts out of it to look for a file's first letters is plain bytes.
  static get [Symbol.species]() {
    return Uint8Array;
  }

  readonly open: () => Font;

  constructor(open: () => Font) {
    super(0);
    this.open = open;
  }
}

/**
 * A further kind of font file for fontkit: one that was opened before. `new` gives what it is asked for, as the language
 * lets a constructor do and fontkit hands on.
 */
const openFormat: FontFormat = class {
  static probe(bytes: Uint8Array): boolean {
    return bytes instanceof KeptFont;
  }

  constructor({ buffer }: { readonly buffer: Uint8Array }) {
    if (!(buffer instanceof KeptFont)) throw new Error('openFormat: expected a kept font, got other bytes');
    // biome-ignore lint/correctness/noConstructorReturn: fontkit makes fonts by `new`, and this one is of another class.
    return buffer.open();
  }
};

const taught = new WeakSet<Fontkit>();

/**
 * A function that makes of a font file what pdfkit takes in its place and opens at a fraction of the cost: each document
 * gets a font of its own, but the tables are shared, as fontkit itself shares them between the variations of a font.
 * Only they: a font keeps its glyphs too, each with the character that asked for it first, and ⼀ of one document would
 * be what is copied from the 一 of the next, whose glyph is the same.
 */
export function keepFonts(fontkit: Fontkit): (file: Uint8Array) => Uint8Array {
  if (!taught.has(fontkit)) {
    fontkit.registerFormat(openFormat);
    taught.add(fontkit);
  }
  return (file) => {
    const first = fontkit.create(file);
    // Without it every document would read all tables anew, and nobody would be told.
    if (typeof first._tables !== 'object')
      throw new Error('keepFonts: expected the tables of a font under _tables, found none');
    return new KeptFont(() => {
      const font = fontkit.create(file);
      font._tables = first._tables;
      return font;
    });
  };
}

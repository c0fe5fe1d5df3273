import type { Row } from './cells.ts';
import { NotText, type TextReader } from './text-reader.ts';

/** A spreadsheet's rows, read one after the other and held against those of the table. All throw {@link Malformed}. */
export type TableRows = Readonly<{
  /** Whether the headings are the table's. */
  head(): Promise<boolean>;
  /** The first column in which the next row is another; the number of columns where it has more; null where none is. */
  differs(row: Row, index: number): Promise<number | null>;
  /** Whether no row is left. */
  end(): Promise<boolean>;
}>;

/** The file is not one of its kind; the message says what of it. */
export class Malformed extends Error {}

/** In characters: the longest row that is looked at, where it is not the one it should be. */
export const longestRow = 2 ** 24;

/** The first column in which the cells differ, as {@link TableRows.differs} says it. */
export function firstWrong(expected: readonly string[], found: readonly string[]): number | null {
  const wrong = expected.findIndex((cell, column) => cell !== found[column]);
  if (wrong >= 0) return wrong;
  return found.length === expected.length ? null : expected.length;
}

/** The reader, saying of a text that is none, or cannot be unpacked, that `part` is malformed. */
export function guarded(reader: TextReader, part: string): TextReader {
  const orMalformed = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      throw new Malformed(part, { cause: error instanceof NotText ? undefined : error });
    }
  };
  return {
    take: (text) => orMalformed(reader.take(text)),
    ahead: (length) => orMalformed(reader.ahead(length)),
    skip: reader.skip,
    atEnd: () => orMalformed(reader.atEnd()),
  };
}

import { widthInEms } from './fit-text.ts';

/** The font's own height of a line, in ems. */
const lineHeight = 1.448;

/**
 * How many lines a text takes, never fewer than are drawn: words go whole to the next line, Chinese breaks anywhere but
 * before its punctuation, hence an em less.
 */
export function linesOf(text: string, width: number, size: number): number {
  return text
    .split('\n')
    .map((line) => linesIn(line, width / size))
    .reduce((sum, lines) => sum + lines, 0);
}

function linesIn(line: string, ems: number): number {
  if (widthInEms(line) <= ems) return 1;
  const room = Math.max(1, ems - (/[⺀-\u{10ffff}]/u.test(line) ? 1 : 0));
  let lines = 1;
  let filled = 0;
  for (const word of line.match(/[⺀-\u{10ffff}]|[^\s⺀-\u{10ffff}]+|\s+/gu) ?? []) {
    const wide = widthInEms(word);
    if (filled > 0 && filled + wide > room) {
      lines += 1;
      filled = 0;
    }
    // A word wider than a line is broken where it must be.
    lines += Math.max(0, Math.ceil(wide / room) - 1);
    filled += /\s/.test(word) && filled === 0 ? 0 : Math.min(wide, room);
  }
  return lines;
}

/** The height of a text in points, never less than what is drawn. `leading`: pdfmake's lineHeight. */
export function heightOf(text: string, width: number, size: number, leading = 1): number {
  return linesOf(text, width, size) * size * lineHeight * leading;
}

/** The largest size, in quarters of a point, at which the text takes no more than so many lines; the smallest if none does. */
export function sizeFor(text: string, width: number, lines: number, largest: number, smallest: number) {
  for (let size = largest; size > smallest; size -= 0.25)
    if (linesOf(text, width, size) <= lines) return size;
  return smallest;
}

const most = 1.36;

/** The largest of the scales, in steps of a fiftieth, at which `height` is no more than there is room for. */
export function scaleFor(height: (scale: number) => number, room: number, least = 0.3): number {
  for (let scale = most; scale > least; scale -= 0.02) if (height(scale) <= room) return scale;
  return least;
}

import { utf8 } from '../../bytes.ts';
import type { Characters } from './characters.ts';
import type { Line } from './wrap.ts';
import { wrap } from './wrap.ts';

export type Align = 'left' | 'center' | 'right';

/** The drawing of one page: lines first, then texts (ISO 32000-1 §8, §9). */
export interface PageContent {
  /** A line of text with its base line at y; x is its left end, middle or right end. */
  text(line: Line, x: number, y: number, size: number, align?: Align, bold?: boolean): void;
  rule(x1: number, y1: number, x2: number, y2: number): void;
  shade(x: number, y: number, width: number, height: number): void;
  /** Another object drawn as it is, at a place. */
  place(name: string, x: number, y: number): void;
  bytes(): Uint8Array;
}

const two = (number: number) => String(Math.round(number * 100) / 100);

export function createPageContent(lineWidth: number): PageContent {
  const shapes: string[] = [];
  const rules: string[] = [`${lineWidth} w`];
  const texts: string[] = [];
  const placed: string[] = [];
  let [font, isBold] = [0, false];
  return {
    text({ hex, width }, x, y, size, align = 'left', bold = false) {
      if (hex === '') return;
      const wide = (width * size) / 1000;
      const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
      if (size !== font) texts.push(`/F ${size} Tf`);
      // Bold is the same letters with a line around them: a second font would be ten megabytes more to read.
      if (bold !== isBold) texts.push(bold ? '2 Tr' : '0 Tr');
      [font, isBold] = [size, bold];
      texts.push(`1 0 0 1 ${two(left)} ${two(y)} Tm <${hex}> Tj`);
    },
    rule: (x1, y1, x2, y2) => void rules.push(`${two(x1)} ${two(y1)} m ${two(x2)} ${two(y2)} l S`),
    shade: (x, y, width, height) =>
      void shapes.push(`0.93 g ${two(x)} ${two(y)} ${two(width)} ${two(height)} re f 0 g`),
    place: (name, x, y) => void placed.push(`q 1 0 0 1 ${two(x)} ${two(y)} cm /${name} Do Q`),
    bytes: () => utf8([...shapes, ...rules, 'BT 0.25 w', ...texts, 'ET', ...placed].join('\n')),
  };
}

/** A text that stands in one line, however long. */
export function oneLine(text: string, characters: Characters): Line {
  return (
    wrap(text.replace(/[\t\n\r]+/g, ' '), Number.POSITIVE_INFINITY, characters)[0] ?? { hex: '', width: 0 }
  );
}

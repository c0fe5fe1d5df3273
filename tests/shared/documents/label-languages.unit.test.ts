import { describe, expect, test } from 'vitest';
import { labelSizes } from '../../../shared/codes.ts';
import { blacken, type Dots, dotsOf, headDpis, whiteDots } from '../../../shared/documents/dots.ts';
import { tsplLabel, zplLabel } from '../../../shared/documents/label-languages.ts';
import { testDots } from '../../../shared/documents/test-dots.ts';
import { decodeTspl, decodeZpl } from '../../support/printing/label-decoder.ts';

/** Twelve dots by two: the first row black, of the second the first and the last dot. */
const small: Dots = {
  dpi: 203,
  width: 12,
  height: 2,
  bits: Uint8Array.from([0b11111111, 0b11110000, 0b10000000, 0b00010000]),
};

describe('G6: a label in the languages of label printers', () => {
  test('ZPL, written out by hand after its manual: 1 is black, rows of whole bytes, copies by ^PQ', () => {
    expect(Buffer.from(zplLabel(small, 3)).toString('latin1')).toBe(
      '^XA\n^PW12\n^LL2\n^FO0,0^GFA,4,4,2,FFF08010^FS\n^PQ3\n^XZ\n',
    );
  });

  test('TSPL, written out by hand after its manual: 0 is black, width in bytes, copies by PRINT', () => {
    expect(Buffer.from(tsplLabel(small, { widthMm: 1.5, heightMm: 0.25 }, 3))).toEqual(
      Buffer.concat([
        Buffer.from('SIZE 1.5 mm,0.25 mm\r\nCLS\r\nBITMAP 0,0,2,2,0,', 'latin1'),
        Buffer.from([0x00, 0x0f, 0x7f, 0xef]),
        Buffer.from('\r\nPRINT 1,3\r\n', 'latin1'),
      ]),
    );
  });

  test('what ends a command or a line in other data does neither inside a bitmap', () => {
    const bits = Uint8Array.from([0xf2, 0xf5, 0xa1, 0x81]);
    const decoded = decodeTspl(
      Buffer.from(tsplLabel({ ...small, width: 16, bits }, { widthMm: 2, heightMm: 0.25 }, 1)),
      8,
    );
    // 0x0d, 0x0a, '^', '~' as TSPL holds them.
    expect(decoded.picture.data.filter((value, index) => index % 4 === 0 && value === 0)).toHaveLength(
      [...bits].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0),
    );
  });

  test('a head of 203 dpi has 8 dots to the millimetre, one of 300 dpi 300 to the inch', () => {
    expect([dotsOf(60, 203), dotsOf(40, 203), dotsOf(60, 300), dotsOf(40, 300)]).toEqual([
      480, 320, 709, 472,
    ]);
  });

  test.each(labelSizes.flatMap((size) => headDpis.map((dpi) => ({ size, dpi }))))(
    '$size at $dpi dpi: both languages say the same picture, which is the one that was asked for',
    ({ size, dpi }) => {
      const [widthMm = 0, heightMm = 0] = size.split('x').map(Number);
      const dots = testDots({ widthMm, heightMm }, dpi);
      const zpl = decodeZpl(Buffer.from(zplLabel(dots, 1))).picture;
      const tspl = decodeTspl(
        Buffer.from(tsplLabel(dots, { widthMm, heightMm }, 1)),
        dpi === 203 ? 8 : 300 / 25.4,
      ).picture;
      expect([zpl.width, zpl.height]).toEqual([dots.width, dots.height]);
      expect(Buffer.compare(Buffer.from(zpl.data), Buffer.from(tspl.data))).toBe(0);
      // The frame: 2 mm inside the edges, and nothing outside of it.
      const black = (x: number, y: number) => zpl.data[(y * zpl.width + x) * 4] === 0;
      const inset = dotsOf(2, dpi);
      expect([black(inset, zpl.height >> 2), black(inset - 1, zpl.height >> 2)]).toEqual([true, false]);
      expect([black(zpl.width - inset - 1, inset), black(zpl.width - inset, inset)]).toEqual([true, false]);
    },
  );

  test('what lies beyond the picture is left out', () => {
    const dots = whiteDots({ widthMm: 1, heightMm: 1 }, 203);
    blacken(dots, -3, -3, 20, 4);
    expect([...dots.bits]).toEqual([255, 0, 0, 0, 0, 0, 0, 0]);
  });
});

import { bytesToHex, utf8 } from '../bytes.ts';
import { bytesPerRow, type Dots } from './dots.ts';
import type { Sheet } from './paper.ts';

/**
 * A label in ZPL II: the whole of it is one graphic field in hexadecimal, which every printer of the language reads
 * (ZPL II Programming Guide, ^GF). What a person set on the printer stays: home, darkness, speed, gap.
 */
export function zplLabel(dots: Dots, copies: number): Uint8Array {
  const { width, height, bits } = dots;
  const field = `^FO0,0^GFA,${bits.length},${bits.length},${bytesPerRow(width)},${bytesToHex(bits).toUpperCase()}^FS`;
  return utf8(`^XA\n^PW${width}\n^LL${height}\n${field}\n^PQ${copies}\n^XZ\n`);
}

/**
 * A label in TSPL: one bitmap in binary, in which, unlike in ZPL, 1 is white (TSPL/TSPL2 Programming Manual, BITMAP).
 * Gap, density, speed and direction stay as they are set on the printer.
 */
export function tsplLabel(dots: Dots, { widthMm, heightMm }: Sheet, copies: number): Uint8Array {
  const { width, height, bits } = dots;
  const row = bytesPerRow(width);
  const head = utf8(`SIZE ${widthMm} mm,${heightMm} mm\r\nCLS\r\nBITMAP 0,0,${row},${height},0,`);
  const foot = utf8(`\r\nPRINT 1,${copies}\r\n`);
  const bytes = new Uint8Array(head.length + bits.length + foot.length);
  bytes.set(head);
  bytes.set(
    bits.map((byte) => byte ^ 0xff),
    head.length,
  );
  bytes.set(foot, head.length + bits.length);
  return bytes;
}

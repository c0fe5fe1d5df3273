import { utf8 } from '../bytes.ts';
import { points } from './definition.ts';
import type { Sheet } from './paper.ts';

/**
 * A page of the desk's own as PDF, to see whether a printer keeps to the paper: a frame 2 mm inside its edges, a cross
 * through its middle and a ruler of millimetres. Nothing of the ledger is on it, so it needs no entry.
 */
export function testPage({ widthMm, heightMm }: Sheet): Uint8Array {
  const [width, height] = [points(widthMm), points(heightMm)];
  const inset = points(2);
  const ticks = Array.from({ length: Math.floor(Math.min(widthMm, 100) - 10) + 1 }, (_, mm) => {
    const x = points(5 + mm);
    return `${at(x, inset)} m ${at(x, inset + points(mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 2))} l S`;
  });
  return drawnPage({ widthMm, heightMm }, [
    '0.6 w',
    `${at(inset, inset)} ${at(width - 2 * inset, height - 2 * inset)} re S`,
    '0.3 w',
    `${at(inset, height / 2)} m ${at(width - inset, height / 2)} l S`,
    `${at(width / 2, inset)} m ${at(width / 2, height - inset)} l S`,
    ...ticks,
    `BT /F1 9 Tf ${at(points(4), height - points(7))} Td (Fangxin Desk ${widthMm} x ${heightMm} mm) Tj ET`,
  ]);
}

/** Two coordinates in points, from the page's lower left corner. */
export function at(x: number, y: number): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

/** One page with these drawing operators on it (PDF 1.7, annex A); F1 is Helvetica, for ASCII alone. */
export function drawnPage({ widthMm, heightMm }: Sheet, operators: readonly string[]): Uint8Array {
  const drawing = operators.join('\n');
  const box = at(points(widthMm), points(heightMm));
  return document([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ]);
}

/** Numbered objects with their cross-reference table (PDF 1.7, 7.5). All of it is ASCII, so characters are bytes. */
function document(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return utf8(text);
}

import type { LabelSize } from '../codes.ts';
import { points } from './definition.ts';
import { type LabelLayout, placeMm, placesOn } from './label-layout.ts';
import { at, drawnPage } from './test-page.ts';

/**
 * A sheet of the desk's own, to be held against a sheet of labels before one is spent: the outline of each label with the
 * number of its place. Nothing of the ledger is on it, so it needs no entry.
 */
export function labelSheetTestPage(size: LabelSize, layout: LabelLayout): Uint8Array {
  const sheet = { widthMm: 210, heightMm: 297 };
  const [widthMm = 0, heightMm = 0] = size.split('x').map(Number);
  const outlines = Array.from({ length: placesOn(layout) }, (_, place) => {
    const { xMm, yMm } = placeMm(size, layout, place);
    const [x, y] = [points(xMm), points(sheet.heightMm - yMm - heightMm)];
    return [
      `${at(x, y)} ${at(points(widthMm), points(heightMm))} re S`,
      `BT /F1 14 Tf ${at(x + points(3), y + points(heightMm / 2))} Td (${place + 1}) Tj ET`,
      ...(place === 0
        ? [
            `BT /F1 8 Tf ${at(x + points(3), y + points(4))} Td (Fangxin Desk ${widthMm} x ${heightMm} mm) Tj ET`,
          ]
        : []),
    ].join('\n');
  });
  return drawnPage(sheet, ['0.3 w', ...outlines]);
}

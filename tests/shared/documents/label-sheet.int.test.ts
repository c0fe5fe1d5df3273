import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { type LabelSize, labelSizes } from '../../../shared/codes.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { placeMm, placesOn, usualLayouts } from '../../../shared/documents/label-layout.ts';
import { labelSheetDefinition } from '../../../shared/documents/label-sheet.ts';
import { pagesOf } from '../../../shared/documents/paper.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { cut, inkFarFrom, type Picture, picturesOf } from '../../support/printing/paper-picture.ts';
import { oilLabel, oilReturnTag } from './sample-documents.ts';

const dots = (mm: number) => Math.round((mm * 203) / 25.4);
const millimetres = (size: LabelSize) => size.split('x').map(Number) as [number, number];

/** The part of a sheet that one place holds. */
function placeOn(sheet: Picture, size: LabelSize, place: number): Picture {
  const { xMm, yMm } = placeMm(size, usualLayouts[size], place);
  const [width, height] = millimetres(size);
  return cut(sheet, dots(xMm), dots(yMm), dots(width), dots(height));
}
const codeIn = ({ data, width, height }: Picture) => jsQR(data, width, height)?.data ?? null;
const isWhite = ({ data }: Picture) => data.every((value) => value === 255);

describe('G6: labels on A4 sheets', { timeout: 60_000 }, () => {
  test.each(labelSizes)('%s mm: every place holds its own label, and its code reads', async (size) => {
    const layout = usualLayouts[size];
    const labels = Array.from({ length: placesOn(layout) }, (_, index) => ({
      definition: labelDefinition(
        {
          ...oilLabel,
          ledgerNumber: `01-${String(100 + index).padStart(6, '0')}-4`,
          ledgerKind: 'evaluation',
        },
        wordsZhCN,
        size,
      ),
      copies: 1,
    }));
    const { bytes } = await renderPdf(labelSheetDefinition(labels, size, layout, 0));
    expect(pagesOf(bytes)).toHaveLength(1);
    expect(pagesOf(bytes)[0]?.widthMm).toBeCloseTo(210, 1);
    expect(pagesOf(bytes)[0]?.heightMm).toBeCloseTo(297, 1);
    const [sheet] = picturesOf(bytes);
    if (!sheet) throw new Error('expected a sheet');
    for (const [place, { definition }] of labels.entries())
      expect(codeIn(placeOn(sheet, size, place)), `place ${place}`).toBe(definition.title);
  });

  test('a label on the sheet is the label of a label printer, dot for dot but for where dots fall', async () => {
    for (const size of labelSizes) {
      const definition = labelDefinition({ ...oilLabel, ledgerKind: 'demonstration' }, wordsEn, size);
      const [alone] = picturesOf((await renderPdf(definition)).bytes);
      const last = placesOn(usualLayouts[size]) - 1;
      const sheet = labelSheetDefinition([{ definition, copies: 1 }], size, usualLayouts[size], last);
      const [page] = picturesOf((await renderPdf(sheet)).bytes);
      if (!alone || !page) throw new Error('expected pages');
      const onSheet = placeOn(page, size, last);
      // Half a dot's shift greys the edges; a line moved by a millimetre, or a word broken otherwise, does not pass.
      expect(inkFarFrom(alone, onSheet)).toBe(0);
      expect(inkFarFrom(onSheet, alone)).toBe(0);
    }
  });

  test('a begun sheet: the places before the first stay white, and what does not fit goes on the next', async () => {
    const size = '80x50';
    const layout = usualLayouts[size];
    const definition = returnTagDefinition(oilReturnTag, wordsZhCN, size);
    const { bytes } = await renderPdf(labelSheetDefinition([{ definition, copies: 5 }], size, layout, 7));
    expect(pagesOf(bytes)).toHaveLength(2);
    const [first, second] = picturesOf(bytes);
    if (!first || !second) throw new Error('expected two sheets');
    for (let place = 0; place < 7; place++) expect(isWhite(placeOn(first, size, place))).toBe(true);
    for (const place of [7, 8, 9]) expect(codeIn(placeOn(first, size, place))).toBe('01-000123-4');
    for (const place of [0, 1]) expect(codeIn(placeOn(second, size, place))).toBe('01-000123-4');
    for (let place = 2; place < 10; place++) expect(isWhite(placeOn(second, size, place))).toBe(true);
  });
});

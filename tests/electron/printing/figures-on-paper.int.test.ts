import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { toBase64 } from '../../../shared/bytes.ts';
import { type DocumentDefinition, points } from '../../../shared/documents/definition.ts';
import { KeepingPrinter, shortPatience } from '../../support/printing/keeping-printer.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
let printer: KeepingPrinter;

const page = (width: number, height: number): DocumentDefinition => ({
  pageSize: { width: points(width), height: points(height) },
  pageMargins: [20, 20, 20, 20],
  title: 'report',
  language: 'en',
  madeAt: 0,
  content: [{ text: '95 %' }],
  foot: null,
});
const pdfOf = async (width: number, height: number) => toBase64((await renderPdf(page(width, height))).bytes);

describe('K4: the report of the figures goes to the printer of A4', () => {
  beforeEach(async () => {
    printer = new KeepingPrinter();
    real = await RealDesk.fresh({ printers: printer, patience: shortPatience });
    await real.signIn('clerk', 'owner');
  });
  afterEach(() => real.remove());

  test('as it was drawn, once for the same id; nothing is sealed', async () => {
    await real.must('owner', 'choosePrinter', { paper: 'A4', printer: 'office' });
    const size = await real.size();
    const pdf = await pdfOf(210, 297);
    const asked = { id: real.commandId(), printer: null, pdf };
    await real.must('owner', 'printFigures', asked);
    await expect
      .poll(() => real.must('owner', 'printStatus', { job: asked.id }))
      .toMatchObject({ state: 'completed', print: null });
    await real.must('owner', 'printFigures', asked);
    expect(printer.given).toHaveLength(1);
    const [given] = printer.given;
    expect(given).toMatchObject({ copies: 1, sheet: { widthMm: 210, heightMm: 297 } });
    expect(toBase64(given?.pdf ?? new Uint8Array())).toBe(pdf);
    expect(await real.size()).toBe(size);
  });

  test('rejects without a printer, and what is no A4 page: a label never goes this way (G6)', async () => {
    const id = () => real.commandId();
    const a4 = await pdfOf(210, 297);
    expect(await real.refused('clerk', 'printFigures', { id: id(), printer: null, pdf: a4 })).toMatchObject({
      code: 'printer-none',
      paper: 'A4',
    });
    for (const pdf of [await pdfOf(60, 40), 'AAAA'])
      expect(await real.refused('clerk', 'printFigures', { id: id(), printer: 'office', pdf })).toMatchObject(
        { code: 'bad-input', field: 'pdf' },
      );
    await real.must('clerk', 'setPrinterLanguage', { printer: 'office', language: 'zpl', dpi: 203 });
    expect((await real.refused('clerk', 'printFigures', { id: id(), printer: 'office', pdf: a4 })).code).toBe(
      'printer-labels-only',
    );
    expect(printer.given).toEqual([]);
  });
});

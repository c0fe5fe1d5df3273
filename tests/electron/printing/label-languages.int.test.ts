import jsQR from 'jsqr';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { cupsPrinters } from '../../../electron/desk/printing/cups-printers.ts';
import type { LabelSize } from '../../../shared/codes.ts';
import type { Input } from '../../../shared/contract.ts';
import type { PrintStatus } from '../../../shared/contract-replies.ts';
import { blacken, type HeadDpi, whiteDots } from '../../../shared/documents/dots.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { danger, dispose, open, print } from '../../support/commands.ts';
import { decodeTspl, decodeZpl } from '../../support/printing/label-decoder.ts';
import { type Picture, picturesOf } from '../../support/printing/paper-picture.ts';
import {
  startVirtualPrinting,
  type VirtualPrinting,
  whyNoPrinter,
} from '../../support/printing/virtual-printer.ts';
import { RealDesk } from '../../support/real-desk.ts';

const missing = whyNoPrinter();
if (missing) console.warn(`Label languages are not printed here: ${missing}.`);

const patience = { poll: 100, trouble: 1500, silence: 10_000, perCopy: 100, settle: 5000 };
let printing: VirtualPrinting;
let printer: ReturnType<VirtualPrinting['addRaw']>;
let real: RealDesk;

async function labelPdf(size: LabelSize): Promise<Uint8Array> {
  const data = {
    product: '金龙鱼葵花籽油 5L',
    returnDate: '2026-06-01',
    reasonWord: '买错规格',
    shelfLifeEnd: '2027-03-01',
    ledgerNumber: '01-000123-4',
    line: null,
    ledgerKind: null,
    madeAt: 0,
  };
  return (await renderPdf(labelDefinition(data, wordsZhCN, size))).bytes;
}

/** The page as poppler draws it, in black and white: what the screen's own drawing is compared with elsewhere. */
function dotsOfPdf(pdf: Uint8Array, size: LabelSize, dpi: HeadDpi) {
  const [widthMm = 0, heightMm = 0] = size.split('x').map(Number);
  const dots = whiteDots({ widthMm, heightMm }, dpi);
  const [page] = picturesOf(pdf, dpi === 203 ? 203.2 : 300);
  if (!page) throw new Error('expected a page');
  for (let y = 0; y < dots.height; y++)
    for (let x = 0; x < dots.width; x++)
      if ((page.data[(y * page.width + x) * 4] ?? 255) < 150) blacken(dots, x, y, 1, 1);
  return dots;
}
const isBlack = ({ data, width }: Picture, x: number, y: number) => data[(y * width + x) * 4] === 0;

describe.skipIf(missing !== null)('G6: labels in the language of their printer', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    printing = await startVirtualPrinting();
    printer = printing.addRaw('zebra');
  }, 60_000);
  afterAll(() => printing?.close());
  beforeEach(async () => {
    real = await RealDesk.fresh({
      printers: cupsPrinters(() => ({ socketPath: printing.socketPath })),
      patience,
    });
    await real.signIn('clerk', 'otherClerk');
  });
  afterEach(() => real.remove());

  async function sealed(size: LabelSize, copies = 1): Promise<{ about: string; seq: number }> {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, dispose());
    const done = await real.submit('clerk', about, { ...print(), size, copies });
    return { about, seq: done.size - 1 };
  }
  async function finished({ job }: PrintStatus): Promise<PrintStatus> {
    for (;;) {
      const status = await real.must('clerk', 'printStatus', { job });
      if (status.state !== 'waiting' && status.state !== 'printing') return status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async function request(seq: number, size: LabelSize, dpi: HeadDpi): Promise<Input<'print'>> {
    const bytes = await labelPdf(size);
    const { bits } = dotsOfPdf(bytes, size, dpi);
    const pdf = Buffer.from(bytes).toString('base64');
    const dots = { dpi, bits: Buffer.from(bits).toString('base64') };
    return { id: real.commandId(), print: seq, paper: size, printer: 'zebra', pdf, dots };
  }

  test.each([
    ['zpl', 203, '60x40'],
    ['zpl', 300, '80x50'],
    ['tspl', 203, '50x30'],
    ['tspl', 300, '60x40'],
  ] as const)(
    '%s at %i dpi, %s mm: what arrives is the label, dot for dot, and its code reads',
    async (...of) => {
      const [language, dpi, size] = of;
      await real.must('clerk', 'setPrinterLanguage', { printer: 'zebra', language, dpi });
      const { seq } = await sealed(size, 3);
      const before = printer.received().length;
      const asked = await request(seq, size, dpi);
      const status = await finished(await real.must('clerk', 'print', asked));
      expect(status).toMatchObject({ state: 'completed', trouble: null, print: seq });
      await expect.poll(() => printer.received().length).toBe(before + 1);
      const bytes = printer.received()[before] ?? Buffer.alloc(0);
      const decoded = language === 'zpl' ? decodeZpl(bytes) : decodeTspl(bytes, dpi === 203 ? 8 : 300 / 25.4);
      expect(decoded.copies).toBe(3);
      const { picture } = decoded;
      const [page] = picturesOf(await labelPdf(size), dpi === 203 ? 203.2 : 300);
      let wrong = 0;
      for (let y = 0; y < picture.height; y++)
        for (let x = 0; x < picture.width; x++)
          if (isBlack(picture, x, y) !== (page?.data[(y * page.width + x) * 4] ?? 255) < 150) wrong += 1;
      expect(wrong).toBe(0);
      expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe('01-000123-4');
    },
  );

  test('without the dots of its head the desk asks for them, and has done nothing; the same id goes on', async () => {
    await real.must('clerk', 'setPrinterLanguage', { printer: 'zebra', language: 'zpl', dpi: 300 });
    const { seq } = await sealed('60x40');
    const asked = await request(seq, '60x40', 300);
    const { dots: _, ...bare } = asked;
    expect(await real.refused('clerk', 'print', bare)).toMatchObject({ code: 'dots-needed', dpi: 300 });
    const coarse = { ...(await request(seq, '60x40', 203)), id: asked.id };
    expect((await real.refused('clerk', 'print', coarse)).code).toBe('dots-needed');
    const short = { dpi: 300, bits: Buffer.alloc(100).toString('base64') } as const;
    expect((await real.refused('clerk', 'print', { ...asked, dots: short })).code).toBe('bad-input');
    await finished(await real.must('clerk', 'print', asked));
  });

  test('G3: barred goods get no label in these languages either', async () => {
    await real.must('clerk', 'setPrinterLanguage', { printer: 'zebra', language: 'tspl', dpi: 203 });
    const { about, seq } = await sealed('60x40');
    await real.submit('otherClerk', about, danger);
    const before = printer.received().length;
    const refusal = await real.refused('clerk', 'print', await request(seq, '60x40', 203));
    expect(refusal).toMatchObject({ code: 'barred-from-resale' });
    expect(printer.received()).toHaveLength(before);
  });

  test('it prints labels alone; the test page goes to it in its language; set back, it takes PDF again', async () => {
    const list = await real.must('clerk', 'setPrinterLanguage', {
      printer: 'zebra',
      language: 'tspl',
      dpi: 203,
    });
    expect(list.printers).toContainEqual(
      expect.objectContaining({ printer: 'zebra', language: 'tspl', dpi: 203 }),
    );
    const test = { id: real.commandId(), paper: 'A5', printer: 'zebra' } as const;
    expect((await real.refused('clerk', 'testPrint', test)).code).toBe('printer-labels-only');
    const before = printer.received().length;
    await finished(await real.must('clerk', 'testPrint', { ...test, paper: '60x40' }));
    await expect.poll(() => printer.received().length).toBe(before + 1);
    const { picture } = decodeTspl(printer.received()[before] ?? Buffer.alloc(0), 8);
    expect([picture.width, picture.height]).toEqual([480, 320]);
    expect([isBlack(picture, 16, 100), isBlack(picture, 15, 100)]).toEqual([true, false]);
    await real.must('clerk', 'setPrinterLanguage', { printer: 'zebra', language: 'pdf', dpi: 203 });
    await finished(await real.must('clerk', 'testPrint', { ...test, id: real.commandId(), paper: '60x40' }));
    await expect.poll(() => printer.received().length).toBe(before + 2);
    expect(printer.received().at(-1)?.subarray(0, 5).toString()).toBe('%PDF-');
    const nowhere = { printer: 'nowhere', language: 'zpl', dpi: 203 } as const;
    expect((await real.refused('clerk', 'setPrinterLanguage', nowhere)).code).toBe('printer-gone');
  });
});

test('a computer that cannot send bytes as they are says so, and keeps PDF', async () => {
  const windows = {
    service: 'windows',
    list: async () => [
      { printer: 'TSC', name: 'TSC', state: 'unknown', trouble: null, isDefault: true } as const,
    ],
    print: async () => '1',
    status: async () => ({ state: 'unknown' }) as const,
    cancel: async () => undefined,
  } as const;
  const here = await RealDesk.fresh({ printers: windows, patience });
  try {
    await here.signIn('clerk');
    const asked = { printer: 'TSC', language: 'tspl', dpi: 203 } as const;
    expect((await here.refused('clerk', 'setPrinterLanguage', asked)).code).toBe('printer-takes-pdf');
    expect((await here.must('clerk', 'printers', {})).printers[0]?.language).toBe('pdf');
  } finally {
    await here.remove();
  }
});

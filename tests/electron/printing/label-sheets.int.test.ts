import jsQR from 'jsqr';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { cupsPrinters } from '../../../electron/desk/printing/cups-printers.ts';
import type { LabelSize } from '../../../shared/codes.ts';
import type { Input } from '../../../shared/contract.ts';
import type { PrintStatus } from '../../../shared/contract-replies.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { placeMm, usualLayouts } from '../../../shared/documents/label-layout.ts';
import { labelSheetDefinition } from '../../../shared/documents/label-sheet.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { danger, dispose, open, print } from '../../support/commands.ts';
import { cut, pictureOf } from '../../support/printing/paper-picture.ts';
import {
  startVirtualPrinting,
  type VirtualPrinter,
  type VirtualPrinting,
  whyNoPrinter,
} from '../../support/printing/virtual-printer.ts';
import { RealDesk, type Who } from '../../support/real-desk.ts';

const missing = whyNoPrinter();
if (missing) console.warn(`Sheets of labels are not printed here: ${missing}.`);

const patience = { poll: 100, trouble: 1500, silence: 10_000, perCopy: 100, settle: 5000 };
const size: LabelSize = '60x40';
const layout = usualLayouts[size];
let printing: VirtualPrinting;
let printer: VirtualPrinter;
let real: RealDesk;
type Sealed = Readonly<{ about: string; seq: number; copies: number }>;

describe.skipIf(missing !== null)('G6: labels on A4 sheets go to a printer', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    printing = await startVirtualPrinting();
    printer = await printing.add('office');
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

  async function sealed(copies = 1, asked: LabelSize = size): Promise<Sealed> {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, dispose());
    const done = await real.submit('clerk', about, { ...print(), size: asked, copies });
    return { about, seq: done.size - 1, copies };
  }
  const numberOf = ({ seq }: Sealed) => `01-${String(seq).padStart(6, '0')}-4`;
  async function request(labels: readonly Sealed[], first: number): Promise<Input<'printLabelSheet'>> {
    const drawn = labels.map((one) => ({
      definition: labelDefinition(
        {
          product: '保温杯 500 ml',
          returnDate: '2026-06-01',
          reasonWord: '买错规格',
          shelfLifeEnd: null,
          ledgerNumber: numberOf(one),
          line: null,
          ledgerKind: null,
          madeAt: 0,
        },
        wordsZhCN,
        size,
      ),
      copies: one.copies,
    }));
    const { bytes } = await renderPdf(labelSheetDefinition(drawn, size, layout, first));
    const pdf = Buffer.from(bytes).toString('base64');
    const prints = labels.map(({ seq }) => seq);
    return { id: real.commandId(), prints, size, layout, first, printer: 'office', pdf };
  }
  async function finished({ job }: PrintStatus): Promise<PrintStatus> {
    for (;;) {
      const status = await real.must('clerk', 'printStatus', { job });
      if (status.state !== 'waiting' && status.state !== 'printing') return status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async function ends(): Promise<readonly unknown[]> {
    const { entries } = await real.must('clerk', 'entriesFrom', { from: 0, limit: 500 });
    return entries
      .map(({ entry }) => JSON.parse(entry))
      .filter(({ type }) => type === 'PrintEnded')
      .map(({ data }) => data);
  }
  const nextPlace = async () => (await real.must('clerk', 'printers', {})).sheets[size].next;
  const code = async (who: Who, asked: Input<'printLabelSheet'>) =>
    (await real.refused(who, 'printLabelSheet', asked)).code;

  test('two complaints’ labels arrive on one sheet of A4, each at its place; both prints have ended', async () => {
    const [cup, pan] = [await sealed(2), await sealed(3)];
    const before = printer.received().length;
    await finished(await real.must('clerk', 'printLabelSheet', await request([cup, pan], 4)));
    const arrived = printer.received().slice(before);
    expect(arrived).toHaveLength(1);
    expect(printer.heard()).toMatch(/x-dimension=21000 y-dimension=29700/);
    const page = pictureOf(arrived[0] ?? Buffer.alloc(0));
    const dots = (mm: number) => Math.round((mm * 203) / 25.4);
    expect(Math.abs(page.width - dots(210))).toBeLessThanOrEqual(1);
    expect(Math.abs(page.height - dots(297))).toBeLessThanOrEqual(1);
    const codes = Array.from({ length: 21 }, (_, place) => {
      const { xMm, yMm } = placeMm(size, layout, place);
      const label = cut(page, dots(xMm), dots(yMm), dots(60), dots(40));
      return jsQR(label.data, label.width, label.height)?.data ?? null;
    });
    const [a, b] = [numberOf(cup), numberOf(pan)];
    expect(codes.slice(0, 4)).toEqual([null, null, null, null]);
    expect(codes.slice(4, 9)).toEqual([a, a, b, b, b]);
    expect(codes.slice(9).every((one) => one === null)).toBe(true);
    expect(await ends()).toEqual([
      { print: cup.seq, outcome: 'completed', cause: null },
      { print: pan.seq, outcome: 'completed', cause: null },
    ]);
    expect(await nextPlace()).toBe(9);
  });

  test('the next free place is remembered over a restart; a print that did not come out gives its place back', async () => {
    await finished(await real.must('clerk', 'printLabelSheet', await request([await sealed(2)], 0)));
    expect(await nextPlace()).toBe(2);
    printing.tool('cupsdisable', 'office');
    try {
      const failed = await finished(
        await real.must('clerk', 'printLabelSheet', await request([await sealed(3)], 2)),
      );
      expect(failed).toMatchObject({ state: 'failed', trouble: 'queue-stopped' });
    } finally {
      printing.tool('cupsenable', 'office');
    }
    expect(await nextPlace()).toBe(2);
    await real.close();
    await real.open({ printers: cupsPrinters(() => ({ socketPath: printing.socketPath })), patience });
    await real.signIn('clerk');
    expect(await nextPlace()).toBe(2);
  });

  test('G3: one barred among them and none is printed; its own print failed, the others wait for another sheet', async () => {
    const [cup, other] = [await sealed(), await sealed()];
    const asked = await request([cup, other], 0);
    await real.submit('clerk', cup.about, danger);
    const before = printer.received().length;
    const refusal = await real.refused('clerk', 'printLabelSheet', asked);
    expect(refusal).toMatchObject({ code: 'barred-from-resale', about: cup.about });
    expect(await ends()).toEqual([{ print: cup.seq, outcome: 'failed', cause: 'barred' }]);
    expect(await code('clerk', { ...asked, id: real.commandId() })).toBe('print-ended');
    expect(printer.received()).toHaveLength(before);
    expect(await nextPlace()).toBe(0);
  });

  test('T1a: a sheet that waits is taken back when one of its labels is barred; the others were cancelled', async () => {
    const slow = await printing.add('slow-office');
    await slow.switchOff();
    const [cup, other] = [await sealed(), await sealed()];
    const begun = await real.must('clerk', 'printLabelSheet', {
      ...(await request([cup, other], 5)),
      printer: 'slow-office',
    });
    expect(await nextPlace()).toBe(7);
    await real.submit('otherClerk', cup.about, danger);
    expect(await finished(begun)).toMatchObject({ state: 'failed', trouble: 'barred' });
    const kinds = (await ends()) as readonly { print: number; outcome: string; cause: string | null }[];
    expect(kinds).toEqual([
      { print: cup.seq, outcome: 'failed', cause: 'barred' },
      // The same product is held in every complaint, so the other is barred too where it is the same lot.
      expect.objectContaining({ print: other.seq }),
    ]);
    expect(printing.tool('lpstat', '-o').trim()).toBe('');
    expect(await nextPlace()).toBe(5);
  });

  test('rejects another’s, ended, unsealed and mixed prints, other pages, and a sheet larger than A4', async () => {
    const [cup, small] = [await sealed(), await sealed(1, '50x30')];
    const asked = await request([cup], 0);
    const again = () => ({ ...asked, id: real.commandId() });
    expect(await code('otherClerk', again())).toBe('print-not-yours');
    expect(await code('clerk', { ...again(), prints: [cup.seq - 1] })).toBe('print-unknown');
    expect(await real.refused('clerk', 'printLabelSheet', { ...again(), prints: [small.seq] })).toMatchObject(
      {
        code: 'label-size-differs',
        sealed: '50x30',
        paper: '60x40',
      },
    );
    expect(await code('clerk', { ...again(), prints: [cup.seq, cup.seq] })).toBe('bad-input');
    // Five copies from the twentieth place on take two sheets, and one page was drawn.
    const many = await sealed(5);
    const short = { ...again(), prints: [many.seq], first: 19 };
    expect(await code('clerk', short)).toBe('bad-input');
    expect(await code('clerk', { ...again(), first: 21 })).toBe('bad-input');
    expect(await code('clerk', { ...again(), layout: { ...layout, columns: 4 } })).toBe(
      'label-sheet-too-large',
    );
    expect(await code('clerk', { ...again(), printer: null })).toBe('printer-none');
    const alone = { id: real.commandId(), print: cup.seq, printer: 'office', pdf: asked.pdf };
    expect((await real.refused('clerk', 'print', { ...alone, paper: 'A4-labels' })).code).toBe('bad-input');
    expect((await real.refused('clerk', 'print', { ...alone, paper: '50x30' })).code).toBe(
      'label-size-differs',
    );
    await finished(await real.must('clerk', 'printLabelSheet', asked));
    expect(await code('clerk', again())).toBe('print-ended');
    expect(await real.must('clerk', 'printLabelSheet', asked)).toMatchObject({ state: 'completed' });
  });

  test('the settings take a layout that fits, refuse one that does not, and print the outlines', async () => {
    const sheet = { columns: 3, rows: 6, left: 52, top: 91, across: 25, down: 12, next: 3 };
    const list = await real.must('clerk', 'setLabelSheet', { size, sheet });
    expect(list.sheets[size]).toEqual(sheet);
    expect(list.sheets['80x50']).toEqual({ ...usualLayouts['80x50'], next: 0 });
    const wide = { size, sheet: { ...sheet, left: 300 } };
    expect(await real.refused('clerk', 'setLabelSheet', wide)).toMatchObject({
      code: 'label-sheet-too-large',
      fault: 'too-wide',
    });
    const asked = { id: real.commandId(), paper: 'A4-labels', printer: 'office', size } as const;
    await finished(await real.must('clerk', 'testPrint', asked));
    const page = pictureOf(printer.received().at(-1) ?? Buffer.alloc(0));
    // The last label's outline: its left edge at 5.2 + 2 × 62.5, its upper one at 9.1 + 5 × 41.2 mm.
    const dark = (xMm: number, yMm: number) => {
      const spot = cut(page, Math.round(xMm * 8) - 2, Math.round(yMm * 8) - 2, 5, 5);
      return spot.data.some((value) => value < 100);
    };
    expect([dark(130.2, 235), dark(160, 215.1)]).toEqual([true, true]);
    expect([dark(128.9, 235), dark(160, 214.5)]).toEqual([false, false]);
  });
});

import jsQR from 'jsqr';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { cupsPrinters } from '../../../electron/desk/printing/cups-printers.ts';
import type { Input } from '../../../shared/contract.ts';
import type { PrintStatus } from '../../../shared/contract-replies.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { danger, dispose, goods, open, print } from '../../support/commands.ts';
import { pictureOf } from '../../support/printing/paper-picture.ts';
import {
  startVirtualPrinting,
  type VirtualPrinter,
  type VirtualPrinting,
  whyNoPrinter,
} from '../../support/printing/virtual-printer.ts';
import { RealDesk, type Who } from '../../support/real-desk.ts';

const missing = whyNoPrinter();
if (missing) console.warn(`Printing is not tested here: ${missing}.`);

const patience = { poll: 100, trouble: 1500, silence: 10_000, perCopy: 100, settle: 5000 };
let printing: VirtualPrinting;
let printer: VirtualPrinter;
let label: Uint8Array;
let real: RealDesk;

describe.skipIf(missing !== null)('G6: papers go to a printer', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    printing = await startVirtualPrinting();
    printer = await printing.add('labels');
    ({ bytes: label } = await renderPdf(
      labelDefinition(
        {
          product: '保温杯 500 ml',
          returnDate: '2026-06-01',
          reasonWord: '质量问题',
          shelfLifeEnd: null,
          ledgerNumber: '01-000001-2',
          line: null,
          ledgerKind: null,
          madeAt: 0,
        },
        wordsZhCN,
        '60x40',
      ),
    ));
  }, 60_000);
  afterAll(() => printing?.close());

  beforeEach(async () => {
    real = await RealDesk.fresh({
      printers: cupsPrinters(() => ({ socketPath: printing.socketPath })),
      patience,
    });
    await real.signIn('clerk', 'otherClerk', 'owner');
  });
  afterEach(() => real.remove());

  test('a label arrives whole, on its own paper, as often as its entry says; then its print has ended', async () => {
    const seq = await sealedLabel(3);
    await real.must('clerk', 'choosePrinter', { paper: '60x40', printer: 'labels' });
    const before = printer.received().length;
    const status = await finished(await real.must('clerk', 'print', request(seq)));
    expect(status).toMatchObject({ state: 'completed', trouble: null, print: seq });
    const arrived = printer.received().slice(before);
    expect(arrived).toHaveLength(1);
    expect(Buffer.compare(arrived[0] ?? Buffer.alloc(0), Buffer.from(label))).toBe(0);
    // 60.00 and 40.00 mm in hundredths, three copies.
    expect(printer.heard()).toMatch(/x-dimension=6000 y-dimension=4000/);
    expect(printer.heard()).toMatch(/copies \(integer\) 3/);
    expect(await lastEntry()).toMatchObject({
      type: 'PrintEnded',
      by: { operator: 'system' },
      data: { print: seq, outcome: 'completed', cause: null },
    });
  });

  test('what arrived is a label of 60 × 40 mm, and a scanner reads it at 203 dpi', () => {
    const paper = pictureOf(printer.received().at(-1) ?? Buffer.alloc(0));
    expect([paper.width, paper.height]).toEqual([480, 320]);
    expect(jsQR(paper.data, paper.width, paper.height)?.data).toBe('01-000001-2');
  });

  test('the same id asks for the same print; the same print under another id has ended', async () => {
    const seq = await sealedLabel();
    const asked = { ...request(seq), printer: 'labels' };
    await finished(await real.must('clerk', 'print', asked));
    const before = printer.received().length;
    expect(await real.must('clerk', 'print', asked)).toMatchObject({ state: 'completed' });
    expect(await real.refused('clerk', 'print', { ...asked, id: real.commandId() })).toMatchObject({
      code: 'print-ended',
    });
    expect(printer.received()).toHaveLength(before);
  });

  test('a stopped queue: the print failed, nothing waits in the spooler, and the next label is no reprint', async () => {
    printing.tool('cupsdisable', 'labels');
    try {
      const { about, seq } = await sealed();
      const status = await finished(
        await real.must('clerk', 'print', { ...request(seq), printer: 'labels' }),
      );
      expect(status).toMatchObject({ state: 'failed', trouble: 'queue-stopped' });
      expect(await lastEntry()).toMatchObject({
        data: { print: seq, outcome: 'failed', cause: 'queue-stopped' },
      });
      expect(printing.tool('lpstat', '-o').trim()).toBe('');
      await real.submit('clerk', about, print());
      expect(await lastEntry()).toMatchObject({ type: 'LabelPrinted', data: { reprint: false } });
    } finally {
      printing.tool('cupsenable', 'labels');
    }
  });

  test('a printer that is switched off: after some patience the job is taken back, and the print failed', async () => {
    const gone = await printing.add('gone');
    await gone.switchOff();
    const seq = await sealedLabel();
    const status = await finished(await real.must('clerk', 'print', { ...request(seq), printer: 'gone' }));
    expect(status).toMatchObject({ state: 'failed', trouble: 'no-answer' });
    expect(printing.tool('lpstat', '-o').trim()).toBe('');
  });

  test('what is on its way to a printer is not sent a second time, nor said to have ended', async () => {
    const busy = await printing.add('busy');
    await busy.switchOff();
    const seq = await sealedLabel();
    const { job } = await real.must('clerk', 'print', { ...request(seq), printer: 'busy' });
    const another = { ...request(seq), id: real.commandId(), printer: 'busy' };
    expect((await real.refused('clerk', 'print', another)).code).toBe('print-running');
    const end = await real.request(await aboutOf(seq), { type: 'EndPrint', print: seq, outcome: 'saved' });
    expect((await real.refused('clerk', 'submit', end)).code).toBe('print-running');
    await real.must('clerk', 'cancelPrint', { job });
  });

  test('cancelled while it waits: nothing comes out, and the entry says so', async () => {
    const away = await printing.add('away');
    await away.switchOff();
    const seq = await sealedLabel();
    const { job } = await real.must('clerk', 'print', { ...request(seq), printer: 'away' });
    expect(await real.must('clerk', 'cancelPrint', { job })).toMatchObject({ state: 'cancelled' });
    expect(await lastEntry()).toMatchObject({ data: { print: seq, outcome: 'cancelled', cause: null } });
  });

  test('T1a: a label whose goods were held after its entry is not printed by any path', async () => {
    const seq = await sealedLabel();
    const held = open({ danger: true, items: [goods()] });
    await real.submit('otherClerk', null, held);
    const before = printer.received().length;
    const refusal = await real.refused('clerk', 'print', { ...request(seq), printer: 'labels' });
    expect(refusal).toMatchObject({ code: 'barred-from-resale', reasons: ['lot-held'] });
    expect(await lastEntry()).toMatchObject({ data: { print: seq, outcome: 'failed', cause: 'barred' } });
    expect(printer.received()).toHaveLength(before);
  });

  test('T1a: and one that waits for its printer is taken back', async () => {
    const slow = await printing.add('slow');
    await slow.switchOff();
    const { about, seq } = await sealed();
    const begun = await real.must('clerk', 'print', { ...request(seq), printer: 'slow' });
    await real.submit('otherClerk', about, danger);
    expect(await finished(begun)).toMatchObject({ state: 'failed', trouble: 'barred' });
  });

  test('rejects a print of another, of nothing, of another paper, and without a printer', async () => {
    const seq = await sealedLabel();
    const code = async (who: Who, changes: object) =>
      (await real.refused(who, 'print', { ...request(seq), ...changes })).code;
    expect(await code('otherClerk', { printer: 'labels' })).toBe('print-not-yours');
    expect(await code('clerk', { print: seq - 1, printer: 'labels' })).toBe('print-unknown');
    expect(await code('clerk', { paper: 'A5', printer: 'labels' })).toBe('bad-input');
    expect(
      await code('clerk', { pdf: Buffer.from('%PDF-1.4 nothing').toString('base64'), printer: 'labels' }),
    ).toBe('bad-input');
    expect(await code('clerk', {})).toBe('printer-none');
    expect(await code('clerk', { printer: 'nowhere' })).toBe('printer-gone');
    const end = { type: 'EndPrint', print: seq, outcome: 'saved' } as const;
    expect((await real.submit('clerk', await aboutOf(seq), end)).types).toEqual(['PrintEnded']);
  });

  test('a desk that was cut off calls the end of its prints unknown; the printer chosen is remembered', async () => {
    const silent = await printing.add('silent');
    await silent.switchOff();
    const seq = await sealedLabel();
    await real.must('clerk', 'choosePrinter', { paper: '60x40', printer: 'labels' });
    await real.must('clerk', 'print', { ...request(seq), printer: 'silent' });
    await real.close();
    await real.open({ printers: cupsPrinters(() => ({ socketPath: printing.socketPath })), patience });
    await real.signIn('clerk');
    expect(await lastEntry()).toMatchObject({
      by: { operator: 'system' },
      data: { print: seq, outcome: 'unknown' },
    });
    const list = await real.must('clerk', 'printers', {});
    expect(list).toMatchObject({ service: 'cups', chosen: { '60x40': 'labels', A5: null } });
    expect(list.printers).toContainEqual({
      printer: 'labels',
      name: 'labels',
      state: 'ready',
      trouble: null,
      isDefault: false,
      language: 'pdf',
      dpi: 203,
    });
  });

  test('a test page shows the edges of its paper, and is no entry', async () => {
    const size = await real.size();
    const asked = { id: real.commandId(), paper: '60x40', printer: 'labels' } as const;
    expect(await finished(await real.must('clerk', 'testPrint', asked))).toMatchObject({
      state: 'completed',
      print: null,
    });
    const paper = pictureOf(printer.received().at(-1) ?? Buffer.alloc(0));
    expect([paper.width, paper.height]).toEqual([480, 320]);
    expect(await real.size()).toBe(size);
  });

  test('without its spooler the desk says so, and prints nothing', async () => {
    await real.close();
    await real.open({ printers: cupsPrinters(() => ({ socketPath: '/nowhere/cups.sock' })), patience });
    await real.signIn('clerk');
    expect(await real.must('clerk', 'printers', {})).toMatchObject({ service: 'away', printers: [] });
    const seq = await sealedLabel();
    expect(await real.refused('clerk', 'print', { ...request(seq), printer: 'labels' })).toMatchObject({
      code: 'spooler-away',
    });
  });
});

async function sealed(copies = 1): Promise<{ about: string; seq: number }> {
  const { about } = await real.submit('clerk', null, open());
  await real.submit('clerk', about, dispose());
  const { size } = await real.submit('clerk', about, { ...print(), copies });
  return { about, seq: size - 1 };
}

async function sealedLabel(copies = 1): Promise<number> {
  return (await sealed(copies)).seq;
}

function request(seq: number): Input<'print'> {
  const pdf = Buffer.from(label).toString('base64');
  return { id: real.commandId(), print: seq, paper: '60x40', printer: null, pdf };
}

async function finished(begun: PrintStatus): Promise<PrintStatus> {
  for (;;) {
    const status = await real.must('clerk', 'printStatus', { job: begun.job });
    if (status.state !== 'waiting' && status.state !== 'printing') return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function entryAt(seq: number): Promise<{ about: string; type: string }> {
  const { entries } = await real.must('clerk', 'entriesFrom', { from: seq, limit: 1 });
  return JSON.parse(entries[0]?.entry ?? 'null');
}

async function lastEntry(): Promise<unknown> {
  return entryAt((await real.size()) - 1);
}

async function aboutOf(seq: number): Promise<string> {
  return (await entryAt(seq)).about;
}

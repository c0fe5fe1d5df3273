import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { cupsPrinters } from '../../../electron/desk/printing/cups-printers.ts';
import { type LabelSize, labelSizes } from '../../../shared/codes.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { amend, danger, dispose, goods, open } from '../../support/commands.ts';
import { pictureOf } from '../../support/printing/paper-picture.ts';
import {
  startVirtualPrinting,
  type VirtualPrinter,
  type VirtualPrinting,
  whyNoPrinter,
} from '../../support/printing/virtual-printer.ts';
import { RealDesk } from '../../support/real-desk.ts';

const missing = whyNoPrinter();
if (missing) console.warn(`Label sizes are not tested here: ${missing}.`);

const patience = { poll: 100, trouble: 1500, silence: 10_000, perCopy: 100, settle: 5000 };
let printing: VirtualPrinting;
let printer: VirtualPrinter;
let real: RealDesk;
const data = {
  product: '金龙鱼葵花籽油 5L',
  returnDate: '2026-06-01',
  reasonWord: '买错规格',
  ledgerNumber: '01-000123-4',
  line: null,
  ledgerKind: null,
  madeAt: 0,
};
const label = async (size: LabelSize) =>
  (await renderPdf(labelDefinition({ ...data, shelfLifeEnd: '2027-03-01' }, wordsZhCN, size))).bytes;
const tag = async (size: LabelSize) =>
  (await renderPdf(returnTagDefinition({ ...data, supplier: '绿源食品' }, wordsZhCN, size))).bytes;
const millimetres = (size: LabelSize) => size.split('x').map(Number);

/** Words with their heights in mm, from the text layer of a PDF (a line's box, which is taller than its letters). */
function wordsOf(pdf: Buffer): readonly { text: string; mm: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-words-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    const xml = execFileSync('pdftotext', ['-bbox', join(folder, 'paper.pdf'), '-']).toString();
    return [...xml.matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)].map(
      ([, top, end, text = '']) => ({ text, mm: ((Number(end) - Number(top)) * 25.4) / 72 }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(missing !== null)('G6: every size of label', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    printing = await startVirtualPrinting();
    printer = await printing.add('labels');
  }, 60_000);
  afterAll(() => printing?.close());
  beforeEach(async () => {
    real = await RealDesk.fresh({
      printers: cupsPrinters(() => ({ socketPath: printing.socketPath })),
      patience,
    });
    await real.signIn('clerk', 'head');
  });
  afterEach(() => real.remove());

  async function sealed(command: Command, way: 'resale-labelled' | 'return-to-supplier'): Promise<number> {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, dispose({ way }));
    return (await real.submit('clerk', about, command)).size - 1;
  }
  async function arrived(seq: number, size: LabelSize, pdf: Uint8Array): Promise<Buffer> {
    const before = printer.received().length;
    const asked = { id: real.commandId(), print: seq, paper: size, printer: 'labels' };
    const begun = await real.must('clerk', 'print', { ...asked, pdf: Buffer.from(pdf).toString('base64') });
    await expect
      .poll(async () => (await real.must('clerk', 'printStatus', { job: begun.job })).state)
      .toBe('completed');
    const found = printer.received().slice(before);
    expect(found).toHaveLength(1);
    return found[0] ?? Buffer.alloc(0);
  }

  test.each(labelSizes)(
    '%s mm: the label arrives in its size, is scanned, and is read at arm’s length',
    async (size) => {
      const command: Command = { type: 'PrintLabel', disposition: 'i1-p1', size, copies: 1 };
      const paper = await arrived(await sealed(command, 'resale-labelled'), size, await label(size));
      const [width = 0, height = 0] = millimetres(size);
      const picture = pictureOf(paper);
      // 203 dpi is 8 dots to the millimetre, less one in a thousand.
      expect(Math.abs(picture.width - width * 8)).toBeLessThanOrEqual(1);
      expect(Math.abs(picture.height - height * 8)).toBeLessThanOrEqual(1);
      expect(printer.heard()).toContain(`x-dimension=${width * 100} y-dimension=${height * 100}`);
      expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe('01-000123-4');
      const words = wordsOf(paper);
      const text = words.map((one) => one.text).join(' ');
      for (const said of [
        '退换商品',
        '可再次销售',
        '金龙鱼葵花籽油',
        '买错规格',
        '2027-03-01',
        '01-000123-4',
      ])
        expect(text).toContain(said);
      const tall = (said: string) => words.find((one) => one.text.includes(said))?.mm ?? 0;
      // The mark is the largest, and nothing that a person looks for is below 7 pt (2.5 mm from line to line).
      expect(tall('退换商品')).toBeGreaterThan(tall('2026-06-01'));
      expect(tall('退换商品')).toBeGreaterThan(4);
      expect(tall('2027-03-01')).toBeGreaterThan(2.9);
      expect(Math.min(...words.map((one) => one.mm))).toBeGreaterThan(2.4);
    },
  );

  test.each(labelSizes)('%s mm: so does the return tag', async (size) => {
    const command: Command = { type: 'PrintReturnTag', disposition: 'i1-p1', copies: 1 };
    const paper = await arrived(await sealed(command, 'return-to-supplier'), size, await tag(size));
    const picture = pictureOf(paper);
    expect(jsQR(picture.data, picture.width, picture.height)?.data).toBe('01-000123-4');
    const text = wordsOf(paper)
      .map((one) => one.text)
      .join(' ');
    for (const said of ['绿源食品', '买错规格']) expect(text).toContain(said);
    expect(text).not.toContain('可再次销售');
  });

  test('G3, G5: barred goods get no label by any path: direct, reprint, batch, amended, replayed, saved', async () => {
    const pan = goods({ barcode: null, name: '炒锅' });
    const { about } = await real.submit('clerk', null, open({ items: [pan] }));
    await real.submit('clerk', about, dispose());
    const direct: Command = { type: 'PrintLabel', disposition: 'i1-p1', size: '50x30', copies: 1 };
    const seq = (await real.submit('clerk', about, direct)).size - 1;
    const pdf = Buffer.from(await label('50x30')).toString('base64');
    const hurt = (await real.submit('clerk', null, open({ items: [pan] }))).about;
    await real.submit('clerk', hurt, danger);
    const base = async () => ({ id: real.commandId(), size: await real.size() });
    const barred = { code: 'barred-from-resale' };

    expect(
      await real.refused('clerk', 'submit', { ...(await base()), about, commands: [direct] }),
    ).toMatchObject(barred);
    expect(
      await real.refused('clerk', 'handleGoods', {
        ...(await base()),
        lines: [{ about, commands: [direct] }],
      }),
    ).toMatchObject(barred);
    const replay = { id: real.commandId(), print: seq, paper: '50x30', printer: 'labels', pdf } as const;
    const before = printer.received().length;
    expect(await real.refused('clerk', 'print', replay)).toMatchObject(barred);
    expect(await real.refused('clerk', 'print', { ...replay, id: real.commandId() })).toMatchObject({
      code: 'print-ended',
    });
    expect(printer.received()).toHaveLength(before);

    // Goods that a correction bars: what was sealed before is not printed, and nothing new is.
    const cup = (await real.submit('clerk', null, open())).about;
    await real.submit('clerk', cup, dispose());
    const first = (await real.submit('clerk', cup, direct)).size - 1;
    await real.submit('clerk', cup, amend('condition', 'used'));
    expect(
      await real.refused('clerk', 'submit', { ...(await base()), about: cup, commands: [direct] }),
    ).toMatchObject(barred);
    const saved: Command = { type: 'EndPrint', print: first, outcome: 'saved' };
    expect(
      await real.refused('clerk', 'submit', { ...(await base()), about: cup, commands: [saved] }),
    ).toMatchObject(barred);
    expect(
      await real.refused('clerk', 'print', { ...replay, id: real.commandId(), print: first }),
    ).toMatchObject(barred);
    expect(printer.received()).toHaveLength(before);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { cupsPrinters } from '../../../electron/desk/printing/cups-printers.ts';
import { toBase64 } from '../../../shared/bytes.ts';
import { noteDefinition } from '../../../shared/documents/return-note.ts';
import { printedPages } from '../../support/printed-pages.ts';
import {
  startVirtualPrinting,
  type VirtualPrinting,
  whyNoPrinter,
} from '../../support/printing/virtual-printer.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const missing = whyNoPrinter();
if (missing) console.warn(`Printing is not tested here: ${missing}.`);
const patience = { poll: 100, trouble: 1500, silence: 10_000, perCopy: 100, settle: 5000 };

/** Seventy lines: more than a page. */
const note = noteDefinition({
  language: 'zh-CN',
  ledgerKind: null,
  madeAt: 0,
  storeName: '惠民购物广场',
  storePhone: '0530-5550100',
  party: '鲁西日用百货商行',
  contact: '赵经理',
  contract: 'HT-2026-017',
  number: '01-R0001',
  date: '2026-06-01',
  madeBy: '李娜',
  lines: Array.from({ length: 70 }, (_, at) => ({
    number: `01-${String(at + 1).padStart(6, '0')}-2`,
    name: `不锈钢保温杯 ${at + 1} 号`,
    quantity: '2 件',
    price: at === 3 ? null : 2980,
    fen: at === 3 ? null : 5960,
    reason: '疑似质量问题',
  })),
});

describe.skipIf(missing !== null)('G7: papers for suppliers', { timeout: 60_000 }, () => {
  let printing: VirtualPrinting;
  let real: RealDesk;
  beforeAll(async () => {
    printing = await startVirtualPrinting();
    real = await RealDesk.fresh({
      printers: cupsPrinters(() => ({ socketPath: printing.socketPath })),
      patience,
    });
    await real.signIn('clerk', 'otherClerk', 'head');
  }, 60_000);
  afterAll(async () => {
    await real?.remove();
    await printing?.close();
  });

  test('G5: so does a paper about a stop of sale', async () => {
    const counter = await printing.add('counter');
    const { bytes } = await renderPdf(note);
    const base = async () => ({ id: real.commandId(), size: await real.size() });
    const goods = [{ product: null, barcode: '6901234567892', name: '黄桃罐头', lot: '' }];
    const stop = { type: 'StopSale', source: 'regulator', day: '2026-06-01', issuer: '市场监管所' } as const;
    await real.must('clerk', 'quality', {
      ...(await base()),
      command: { ...stop, number: '', text: '', goods },
    });
    const paper = { type: 'PrintQualityPaper', paper: 'stop-sale', case: null, notice: 's1' } as const;
    const sealed = await real.must('clerk', 'quality', {
      ...(await base()),
      command: { ...paper, addressee: '食品部' },
    });
    const job = real.commandId();
    const pages = { paper: 'A4', printer: 'counter', pdf: toBase64(bytes) } as const;
    let status = await real.must('clerk', 'print', { id: job, print: sealed.size - 1, ...pages });
    while (status.state === 'waiting' || status.state === 'printing') {
      await wait(100);
      status = await real.must('clerk', 'printStatus', { job });
    }
    expect(status).toMatchObject({ state: 'completed', print: sealed.size - 1 });
    expect(counter.received()).toHaveLength(1);
    expect(await real.size()).toBe(sealed.size);
  });

  test('a statement that was sealed goes to the A4 printer, whole; no end of it is sealed', async () => {
    const office = await printing.add('office');
    const { bytes } = await renderPdf(note);
    const base = async () => ({ id: real.commandId(), size: await real.size() });
    const words = { name: '鲁西日用百货商行', contact: '', contract: '', terms: '' };
    const contract = { kind: 'supplier', from: null, to: null, words } as const;
    const { party } = await real.must('head', 'addParty', {
      ...(await base()),
      ...contract,
      pin: staff.head.pin,
    });
    const sealed = await real.must('clerk', 'printPartyPaper', {
      ...(await base()),
      paper: { kind: 'statement', party },
    });
    const asked = {
      id: real.commandId(),
      print: sealed.size - 1,
      paper: 'A4' as const,
      printer: 'office',
      pdf: toBase64(bytes),
    };
    expect(await real.refused('otherClerk', 'print', asked)).toMatchObject({ code: 'print-not-yours' });
    expect(await real.refused('clerk', 'print', { ...asked, paper: 'A5' })).toMatchObject({
      code: 'bad-input',
    });
    const settings = { ...asked, print: sealed.size - 2 };
    expect(await real.refused('clerk', 'print', settings)).toMatchObject({ code: 'print-unknown' });
    let status = await real.must('clerk', 'print', asked);
    while (status.state === 'waiting' || status.state === 'printing') {
      await wait(100);
      status = await real.must('clerk', 'printStatus', { job: asked.id });
    }
    expect(status).toMatchObject({ state: 'completed', print: sealed.size - 1 });
    expect(Buffer.compare(office.received()[0] ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
    expect(await real.size()).toBe(sealed.size);
    const pages = await printedPages(bytes);
    const said = pages.map((page) => page.runs.map((run) => run.text).join(''));
    expect(pages.length).toBeGreaterThan(1);
    // The head of the table stands on each page, the signatures together at the end, lines without a price are counted.
    for (const page of said.slice(0, -1)) expect(page).toContain('台账编号');
    expect(said.at(-1)).toContain('经办人签字');
    expect(said.join('')).toContain('另有 1 行单价不详');
    expect(said.join('')).toContain('4112.40');
  });
});

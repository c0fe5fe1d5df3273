import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import {
  type InspectionPaperData,
  inspectionRecordDefinition,
  inspectionSlipDefinition,
} from '../../../shared/documents/inspection-record.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { fitsPaper, pageOf } from '../../../shared/documents/paper.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { readEarlierCheckpoint } from '../../../shared/inspection/earlier-checkpoint.ts';
import { readSlip } from '../../../shared/inspection/slip.ts';
import { shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { goldenLedger } from '../../vectors/make-inspection-package-1.ts';

const ledger = goldenLedger();
const data: InspectionPaperData = {
  inspection: 3,
  storeName: '惠民购物广场',
  storeAddress: '人民路 1 号',
  twoTiers: false,
  ledgerKind: null,
  from: '2026-11-26 09:05',
  to: '2026-11-26 10:40',
  authority: '市北区市场监督管理局人民路市场监管所',
  inspectors: [
    { name: '周明远', certificate: '鲁B0115-0042' },
    { name: '沈佳宁', certificate: '鲁B0115-0077' },
  ],
  opened: { size: 812, root: 'ab12'.repeat(16) },
  samples: [
    {
      sample: 1,
      seed: 20261126,
      filter: '2026-06-01 – 2026-11-26 · 质量问题',
      population: 41,
      complaints: [
        { number: '01-000012-3', note: '' },
        { number: '01-000034-1', note: '未登记电话' },
        { number: '01-000040-8', note: null },
      ],
    },
  ],
  findings: [
    {
      finding: 7,
      number: '01-000034-1',
      found: '登记不全，未记消费者电话，也未记其不愿提供',
      mend: '补登或注明不愿提供',
      due: '2026-12-10',
      mended: null,
    },
    {
      finding: 8,
      number: null,
      found: '公示的三级接待人员电话与实际一致',
      mend: '',
      due: null,
      mended: null,
    },
  ],
  signed: {
    size: 820,
    root: 'cd34'.repeat(16),
    at: '2026-11-26 10:38',
    looked: ['台账登记', '抽查样本'],
    note: '抽查三件，现场核对实物两件。',
    head: '赵敏',
    refused: '',
  },
  madeAt: 0,
  checkpoint: {
    origin: ledger.origin,
    size: ledger.entries.length,
    rootShort: shortRoot(ledger.root()),
    note: ledger.checkpoint(),
  },
};
const said = (changes: Partial<InspectionPaperData>, words = wordsZhCN) =>
  inspectionRecordDefinition({ ...data, ...changes }, words)
    .content.flatMap(textsOf)
    .join('\n');

/** What a phone reads off the first page of a PDF. */
function scanned(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-slip-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '203', '-png', join(folder, 'paper.pdf'), join(folder, 'page')]);
    const pages = execFileSync('sh', ['-c', `ls ${folder}/*.png`])
      .toString()
      .trim()
      .split('\n');
    return execFileSync('zbarimg', ['--raw', '-q', ...pages]).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('D5: the record of an inspection', () => {
  test.each([wordsZhCN, wordsEn])(
    '$language: A4, with who, when, what, until when, and the state of the ledger',
    async (words) => {
      const { bytes, missing } = await renderPdf(inspectionRecordDefinition(data, words));
      const page = pageOf(bytes);
      expect(page && fitsPaper('A4', page)).toBe(true);
      expect(missing).toEqual([]);
      const text = said({}, words);
      for (const one of [
        '周明远',
        '鲁B0115-0077',
        '人民路 1 号',
        '2026-11-26 10:40',
        '20261126',
        '01-000040-8',
        '补登或注明不愿提供',
        '2026-12-10',
        '812',
        'ab12-ab12',
        '820',
        'cd34-cd34',
        '赵敏',
        data.checkpoint.rootShort,
      ])
        expect(text).toContain(one);
      expect(text).not.toMatch(/[{}]/);
      expect(readEarlierCheckpoint(scanned(bytes))?.note).toBe(data.checkpoint.note);
    },
  );

  test('says what a confirmation on the screen proves, and no more', () => {
    expect(said({})).toContain('只说明当时有人在本机输入了该证号，不代替签名');
    expect(said({}, wordsEn)).toContain('is no signature');
  });

  test('and why the store did not sign', () => {
    const signed = data.signed && { ...data.signed, head: null, refused: '对第 7 条有异议' };
    expect(said({ signed })).toContain('企业负责人没有在屏幕上签署。理由：对第 7 条有异议');
  });

  test('nothing drawn and nothing found is said', () => {
    const text = said({ samples: [], findings: [] });
    expect(text).toContain('本次没有抽样');
    expect(text).toContain('没有登记检查发现');
  });
});

describe('X2: the slip that somebody outside keeps', () => {
  test.each([
    ['A5', wordsZhCN],
    ['80mm', wordsZhCN],
    ['A5', wordsEn],
    ['80mm', wordsEn],
  ] as const)(
    'on %s its code is the signed checkpoint, and its line is what can be typed',
    async (paper, words) => {
      const definition = inspectionSlipDefinition(data, words, paper);
      const { bytes, missing } = await renderPdf(definition);
      const page = pageOf(bytes);
      expect(page && fitsPaper(paper, page)).toBe(true);
      expect(missing).toEqual([]);
      expect(readEarlierCheckpoint(scanned(bytes))?.note).toBe(data.checkpoint.note);
      const { size, rootShort } = data.checkpoint;
      const line = definition.content.flatMap(textsOf).find((text) => readSlip(text) !== null);
      expect(readSlip(line ?? '')).toEqual({ size, root: rootShort.replaceAll('-', '') });
    },
  );
});

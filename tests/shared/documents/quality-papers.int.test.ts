import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { fitsPaper, pageOf } from '../../../shared/documents/paper.ts';
import { type QualityPaperData, qualityPaperDefinition } from '../../../shared/documents/quality-paper.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { qualityPapers } from '../../../shared/goods/quality-codes.ts';
import { oilReceipt } from './sample-documents.ts';

const jar: QualityPaperData = {
  paper: 'test-letter',
  storeName: '惠民购物广场',
  storePhone: '0532-5550100',
  day: '2026-11-26',
  ledgerKind: null,
  reference: 'Q1',
  addressee: '鲁西食品商贸',
  goods: [
    {
      name: '黄桃罐头',
      lot: 'A7',
      barcode: '6901234567892',
      supplier: '鲁西食品商贸有限公司',
      here: '5 件',
      sold: '2 件',
    },
  ],
  complaints: Array.from({ length: 14 }, (_one, at) => `01-0000${at + 10}-2`),
  due: '2026-12-03',
  asked: '2026-11-20',
  report: null,
  notice: null,
  madeAt: 0,
  checkpoint: oilReceipt.checkpoint,
};
const printed = (changes: Partial<QualityPaperData>, words = wordsZhCN) =>
  qualityPaperDefinition({ ...jar, ...changes }, words)
    .content.flatMap(textsOf)
    .join('\n');
const report = 'J2026-881 · 2026-11-25';

describe('G4, G5: the papers about suspect and stopped goods', () => {
  test.each(qualityPapers)(
    '%s is an A4 page in both languages, and names both sides, day and goods',
    async (paper) => {
      for (const words of [wordsZhCN, wordsEn]) {
        const { bytes, missing } = await renderPdf(qualityPaperDefinition({ ...jar, paper }, words));
        const page = pageOf(bytes);
        expect(page && fitsPaper('A4', page)).toBe(true);
        expect(missing).toEqual([]);
        const text = printed({ paper }, words);
        for (const said of [
          '鲁西食品商贸',
          '惠民购物广场 · 0532-5550100',
          '2026-11-26',
          '黄桃罐头',
          'A7',
          'Q1',
        ])
          expect(text).toContain(said);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  test('a letter says until when, and tells no supplier how much the store has', () => {
    const text = printed({});
    expect(text).toContain('请于 2026-12-03 前送检');
    expect(text).not.toContain('5 件');
  });

  test('a reminder says since when an answer is awaited', () => {
    expect(printed({ paper: 'test-reminder' })).toContain('本店已于 2026-11-20 请贵方');
  });

  test('the report says what was sold again, who delivered it, and which test found it', () => {
    const text = printed({ paper: 'regulator-report', report });
    for (const said of ['2 件', '5 件', '鲁西食品商贸有限公司', report]) expect(text).toContain(said);
  });

  test('nothing here is said as nothing, and a lot that nobody knows is every lot', () => {
    const [one] = jar.goods;
    const goods = one ? [{ ...one, lot: '', here: '', sold: '' }] : [];
    const text = printed({ paper: 'regulator-report', goods });
    expect(text).toContain('服务台现存退回商品：无');
    expect(text).toContain('全部批次（批号不明）');
  });

  test('of many complaints a dozen is named and all are counted', () => {
    const text = printed({ paper: 'stop-sale' });
    expect(text).toContain('01-000021-2 … (14)');
    expect(text).not.toContain('01-000022-2');
  });
});

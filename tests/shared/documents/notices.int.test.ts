import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { waysOn } from '../../../shared/codes.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { type ResultNoticeData, resultNoticeDefinition } from '../../../shared/documents/result-notice.ts';
import { type WaysOnData, waysOnDefinition } from '../../../shared/documents/ways-on-notice.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilReceipt } from './sample-documents.ts';

const result: ResultNoticeData = {
  ...oilReceipt,
  remarks: ['本店不足三人，由王小丽一人接待两级。'],
  ledgerKind: 'evaluation',
  decided: {
    tier: 3,
    by: '赵敏',
    at: '2026-11-24 10:20',
    answer: 'rejected',
    lines: [
      { text: '退货退款 · ¥68.54', done: 'done' },
      { text: '赔偿 · ¥500.00', done: 'under-way' },
      { text: '不予退换 · 香皂 2 件 · 已使用，影响再次销售', done: null },
    ],
  },
};
const ways: WaysOnData = {
  storeName: oilReceipt.storeName,
  storePhone: '0530-5550100',
  ledgerNumber: oilReceipt.ledgerNumber,
  ways: waysOn.map((way) => ({ way, name: `途径 ${way}` })),
  remarks: result.remarks,
  large: true,
  checkpoint: oilReceipt.checkpoint,
  ledgerKind: 'demonstration',
  madeAt: oilReceipt.madeAt,
};
const printed = (definition: DocumentDefinition) => definition.content.flatMap(textsOf).join('\n');
const crowded: ResultNoticeData = {
  ...result,
  consumerName: '阿'.repeat(60),
  content: '质量问题，要求退货退款并赔偿；The umbrella broke. '.repeat(90),
  items: Array.from({ length: 40 }, (_, i) => ({
    name: `商品名称规格型号${'长'.repeat(100)}${i}`,
    unitPrice: '99999.99',
    quantity: '12.345 kg',
  })),
  decided: {
    ...result.decided,
    lines: Array.from({ length: 40 }, () => ({ text: `换货 · ${'商品'.repeat(60)}`, done: 'open' as const })),
  },
};

async function isOnePage(definition: DocumentDefinition): Promise<void> {
  const { bytes } = await renderPdf(definition);
  expect([...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type \/Page\b/g)]).toHaveLength(1);
}

describe('the notice of the result', () => {
  test('says what was decided at which tier, by whom, how far it is carried out, and why something is refused', () => {
    const text = printed(resultNoticeDefinition(result, wordsZhCN));
    for (const part of [
      '处理结果告知书',
      oilReceipt.content,
      '退货退款 · ¥68.54——已履行',
      '赔偿 · ¥500.00——办理中',
      '已使用，影响再次销售',
      '三级（企业负责人） · 赵敏',
      '2026-11-24 10:20',
      '不接受',
      '消费者签收：',
      '单位（盖章）、经办人签字：',
    ])
      expect(text).toContain(part);
  });

  test('T3a: says where one person holds two tiers, and that a trial ledger is none', () => {
    const text = printed(resultNoticeDefinition(result, wordsZhCN));
    expect(text).toContain('由王小丽一人接待两级');
    expect(text).toContain('试用台账，非正式记录');
  });

  test('is a witness: size, short root, and the signed note in its code', () => {
    const definition = resultNoticeDefinition(result, wordsZhCN);
    expect(printed(definition)).toContain(oilReceipt.checkpoint.rootShort);
    expect(JSON.stringify(definition)).toContain(JSON.stringify(oilReceipt.checkpoint.note).slice(1, -1));
  });

  test('is one page, whatever was written at the counter, and says what it leaves to the ledger', async () => {
    for (const words of [wordsZhCN, wordsEn]) await isOnePage(resultNoticeDefinition(crowded, words));
    const short = crowded.decided.lines.map((line) => ({ ...line, text: '换货 · 保温杯 1 件' }));
    const many = { ...crowded, decided: { ...crowded.decided, lines: short } };
    for (const words of [wordsZhCN, wordsEn]) await isOnePage(resultNoticeDefinition(many, words));
    expect(printed(resultNoticeDefinition(many, wordsZhCN))).toContain('另有 31 项，见台账');
    expect(printed(resultNoticeDefinition(crowded, wordsZhCN))).toContain('另有 36 项，见台账');
  }, 90_000);
});

describe('the notice of the ways on (T4a)', () => {
  test('explains each way in a line, with no other numbers than 12315, 12345 and the store\u2019s own', () => {
    for (const words of [wordsZhCN, wordsEn]) {
      const text = printed(waysOnDefinition(ways, words));
      for (const way of waysOn) expect(text).toContain(words.waysOnNotice.explanations[way]);
      const { checkpoint, ledgerNumber } = ways;
      const others = text
        .replace(checkpoint.rootShort, '')
        .replace(checkpoint.origin, '')
        .replace(ledgerNumber, '')
        .replaceAll('0530-5550100', '');
      const numbers = new Set(others.match(/\d{3,}/g));
      numbers.delete(String(checkpoint.size));
      expect([...numbers].sort()).toEqual(['12315', '12345']);
    }
  });

  test('names no consumer, and is one page in large letters too', async () => {
    for (const words of [wordsZhCN, wordsEn]) {
      const definition = waysOnDefinition(ways, words);
      expect(printed(definition)).not.toContain(oilReceipt.consumerName);
      await isOnePage(definition);
    }
  }, 60_000);
});

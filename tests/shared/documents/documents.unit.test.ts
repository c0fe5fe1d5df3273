import { describe, expect, test } from 'vitest';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { textsOf } from '../../../shared/documents/missing-characters.ts';
import { receiptDefinition } from '../../../shared/documents/receipt.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReceipt, oilReturnTag, signedNote } from './sample-documents.ts';

const printed = (definition: DocumentDefinition) => definition.content.flatMap(textsOf);
const everything = (definition: DocumentDefinition) => JSON.stringify(definition);

describe('the label for goods that may be sold again', () => {
  test('prints the mark, the goods and the number, and nothing else', () => {
    expect(printed(labelDefinition(oilLabel, wordsZhCN, '60x40'))).toEqual([
      '退换商品 · 可再次销售',
      '金龙鱼葵花籽油 5L',
      '退换日期 ',
      '2026-11-24',
      '退换原因 ',
      '买错规格',
      '保质期至 ',
      '2027-03-01',
      '01-000123-4',
    ]);
  });

  test('carries no consumer data, even when handed a whole complaint (X4)', () => {
    const complaint = { ...oilReceipt, ...oilLabel };
    const label = everything(labelDefinition(complaint, wordsZhCN, '60x40'));
    for (const personal of [oilReceipt.consumerName, oilReceipt.consumerPhone, oilReceipt.content]) {
      expect(label).not.toContain(personal);
    }
  });

  test('the mark is its largest text, in both languages', () => {
    for (const words of [wordsZhCN, wordsEn]) {
      const sizes = [
        ...everything(labelDefinition(oilLabel, words, '60x40')).matchAll(/"fontSize":([\d.]+)/g),
      ];
      const [mark, ...others] = sizes.map((match) => Number(match[1]));
      expect(mark).toBeGreaterThan(Math.max(...others));
    }
  });

  test('says nothing of shelf life where there is none', () => {
    const label = labelDefinition({ ...oilLabel, shelfLifeEnd: null }, wordsZhCN, '60x40');
    expect(printed(label)).not.toContain('保质期至 ');
  });

  test('says when the ledger is not a working one', () => {
    const label = labelDefinition({ ...oilLabel, ledgerKind: 'demonstration' }, wordsZhCN, '60x40');
    expect(printed(label)).toContain('演示数据，非正式记录');
  });

  test('a product name too long for the label is cut with an ellipsis', () => {
    const [, product] = printed(
      labelDefinition({ ...oilLabel, product: '面巾纸'.repeat(40) }, wordsZhCN, '60x40'),
    );
    expect(product).toMatch(/^(面巾纸)+.{0,2}…$/);
  });
});

describe('the return-to-supplier tag', () => {
  test('cannot be taken for a resale label', () => {
    for (const words of [wordsZhCN, wordsEn]) {
      const tag = printed(returnTagDefinition(oilReturnTag, words, '60x40')).join('\n');
      expect(tag).not.toContain(words.label.mark);
      expect(tag).not.toContain('可再次销售');
      expect(tag).toContain(words.returnTag.notForSale);
    }
  });
});

describe('the acceptance receipt', () => {
  test('gives number, root and the ways on; the code holds the whole note', () => {
    const receipt = receiptDefinition(oilReceipt, wordsZhCN);
    const text = printed(receipt).join('\n');
    for (const part of ['01-000123-4', '李䶮', '13800004321', '1234', '3f9a 1c07', '· 12345热线', '处理中']) {
      expect(text).toContain(part);
    }
    expect(everything(receipt)).toContain(JSON.stringify(signedNote));
  });

  test('identifies a consumer who gives no name (L1a)', () => {
    const receipt = receiptDefinition({ ...oilReceipt, consumerName: null, consumerPhone: null }, wordsZhCN);
    expect(printed(receipt).filter((text) => text === '消费者不愿提供')).toHaveLength(2);
    expect(printed(receipt)).toContain('01-000123-4');
  });

  test('says so when a complaint has no goods (L1b), and what must be said of the people (T3a)', () => {
    const remark = '本店一人兼任二级、三级接待。';
    const text = printed(receiptDefinition({ ...oilReceipt, items: [], remarks: [remark] }, wordsZhCN));
    expect(text).toContain('本投诉不涉及商品');
    expect(text).toContain(remark);
  });

  test('claims of its checkpoint no more than it can prove', () => {
    for (const words of [wordsZhCN, wordsEn]) {
      expect(words.receipt.checkpointMeaning).toMatch(
        /不证明所记内容属实|does not prove that what was written is true/,
      );
      expect(words.receipt.checkpointMeaning).not.toMatch(
        /不可篡改|无法篡改|tamper-proof|cannot be changed/i,
      );
    }
  });
});

test('definitions are plain data, which cross to a worker', () => {
  for (const definition of [
    labelDefinition(oilLabel, wordsEn, '60x40'),
    receiptDefinition(oilReceipt, wordsEn),
  ]) {
    expect(structuredClone(definition)).toEqual(definition);
  }
});

import { expect, test } from 'vitest';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { missingInDocument, textsOf } from '../../../shared/documents/missing-characters.ts';
import { type ReceiptData, receiptDefinition } from '../../../shared/documents/receipt.ts';
import { withStandIns } from '../../../shared/documents/stand-ins.ts';
import { toPdfmake } from '../../../shared/documents/to-pdfmake.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReceipt } from './sample-documents.ts';

const rare = { ...oilReceipt, storeName: '😀店', consumerName: '𠮷田', content: '味道怪🙁' };

test('N4: what is printed lacks nothing, and 〓 stands where the font does', () => {
  const receipt = withStandIns(receiptDefinition(rare, wordsZhCN));
  const texts = receipt.content.flatMap(textsOf);
  expect(texts).toContain('〓田');
  expect(texts).toContain('味道怪〓');
  expect(receipt.foot?.left).toMatch(/^〓店/);
  expect(missingInDocument(receipt)).toEqual([]);
});

test.each([wordsZhCN, wordsEn])(
  'a paper with a foot says which characters to write in ($language)',
  (words) => {
    const texts = withStandIns(receiptDefinition(rare, words)).content.flatMap(textsOf);
    expect(texts.at(-1)).toContain('U+1F600 U+20BB7 U+1F641');
    const label = withStandIns(labelDefinition({ ...oilLabel, product: '𠮷祥面' }, words, '60x40'));
    expect(label.content.flatMap(textsOf)).toContain('〓祥面');
    expect(label.content).toHaveLength(labelDefinition(oilLabel, words, '60x40').content.length);
  },
);

test('what has no look of its own is left out and not missed', () => {
  const label = labelDefinition({ ...oilLabel, product: '葛\u{e0100}粉' }, wordsZhCN, '60x40');
  expect(missingInDocument(label)).toEqual([]);
  expect(withStandIns(label).content.flatMap(textsOf)).toContain('葛粉');
});

test('no code is touched: the number and the note stay as they are', () => {
  const codes = (of: ReceiptData) => {
    const drawn: string[] = [];
    toPdfmake(receiptDefinition(of, wordsZhCN), (text) => {
      drawn.push(text);
      return [];
    });
    return drawn;
  };
  expect(codes(rare)).toEqual(codes(oilReceipt));
});

test('a document that lacks nothing stays as it is', () => {
  const receipt = receiptDefinition(oilReceipt, wordsZhCN);
  expect(withStandIns(receipt)).toEqual(receipt);
});

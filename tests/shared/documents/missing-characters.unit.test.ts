import { expect, test } from 'vitest';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { missingCharacters, missingInDocument } from '../../../shared/documents/missing-characters.ts';
import { receiptDefinition } from '../../../shared/documents/receipt.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReceipt } from './sample-documents.ts';

test('rare characters of names are there', () => {
  expect(missingCharacters('䶮㛃𬭊张三')).toEqual([]);
});

test('a character of Extension B that the font lacks is named, once', () => {
  expect(missingCharacters('𠮷野家的𠮷')).toEqual(['𠮷']);
});

test('lines end without warning, other controls do not', () => {
  expect(missingCharacters('一\r\n二\u0007')).toEqual(['\u0007']);
});

test('the ends of the font are found on both sides', () => {
  expect(missingCharacters(' ~\u{10fffd}')).toEqual(['\u{10fffd}']);
});

test('a document warns of what was entered, wherever it stands', () => {
  expect(missingInDocument(labelDefinition({ ...oilLabel, product: '𠮷祥面' }, wordsZhCN, '60x40'))).toEqual([
    '𠮷',
  ]);
  const receipt = { ...oilReceipt, storeName: '😀店', content: '味道怪🙁', items: [] };
  expect(missingInDocument(receiptDefinition(receipt, wordsZhCN))).toEqual(['😀', '🙁']);
});

test('no text of our own lacks a character', () => {
  for (const words of [wordsZhCN, wordsEn]) {
    for (const ledgerKind of ['evaluation', 'demonstration', null] as const) {
      expect(missingInDocument(labelDefinition({ ...oilLabel, ledgerKind }, words, '60x40'))).toEqual([]);
      expect(missingInDocument(receiptDefinition({ ...oilReceipt, ledgerKind }, words))).toEqual([]);
    }
  }
});

import { expect, test } from 'vitest';
import { renderPdf } from '../../build/pdf-node.ts';
import { labelDefinition } from '../../shared/documents/label.ts';
import { returnTagDefinition } from '../../shared/documents/return-tag.ts';
import { wordsEn } from '../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReturnTag } from '../shared/documents/sample-documents.ts';

const pages = (bytes: Uint8Array) =>
  [...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type \/Page\b/g)].length;

test('the same data gives the same bytes', async () => {
  const [first, second] = [
    await renderPdf(labelDefinition(oilLabel, wordsZhCN, '60x40')),
    await renderPdf(labelDefinition(oilLabel, wordsZhCN, '60x40')),
  ];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test('characters that would print as boxes are told', async () => {
  const { missing } = await renderPdf(
    labelDefinition({ ...oilLabel, product: '𠮷祥面' }, wordsZhCN, '60x40'),
  );
  expect(missing).toEqual(['𠮷']);
});

test('a label is one page, whatever is written on it', async () => {
  const texts = [
    '面'.repeat(200),
    'Wide MWMWMW '.repeat(20),
    'W'.repeat(120),
    '3层120抽×24包 '.repeat(12),
    '一',
  ];
  for (const product of texts) {
    for (const words of [wordsZhCN, wordsEn]) {
      const ledgerKind = 'demonstration';
      const label = labelDefinition(
        { ...oilLabel, product, reasonWord: product, ledgerKind },
        words,
        '60x40',
      );
      const tag = returnTagDefinition(
        { ...oilReturnTag, product, supplier: product, reasonWord: product },
        words,
        '60x40',
      );
      expect(pages((await renderPdf(label)).bytes), product).toBe(1);
      expect(pages((await renderPdf(tag)).bytes), product).toBe(1);
    }
  }
});

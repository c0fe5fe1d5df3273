import jsQR from 'jsqr';
import { afterAll, describe, expect, test } from 'vitest';
import { drawPage, openPdf, pageText } from '../../../renderer/documents/pdf-pages.ts';
import { createPdfRenderer } from '../../../renderer/documents/render-pdf.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { receiptDefinition } from '../../../shared/documents/receipt.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { oilLabel, oilReceipt, oilReturnTag, signedNote } from '../../shared/documents/sample-documents.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const dotsPerInch = 203;

async function printed(definition: DocumentDefinition) {
  const { bytes, missing } = await renderer.render(definition);
  const opened = await openPdf(bytes);
  const page = await opened.document.getPage(1);
  const canvas = document.createElement('canvas');
  await drawPage(page, canvas, dotsPerInch / 72);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas: expected a 2d context, got none');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const [, , width, height] = page.view;
  const result = {
    missing,
    pages: opened.document.numPages,
    width,
    height,
    text: (await pageText(page)).replace(/\s/g, ''),
    code: jsQR(data, canvas.width, canvas.height),
  };
  await opened.close();
  return result;
}

describe('the label', () => {
  test.each([wordsZhCN, wordsEn])(
    'is one page of 60 × 40 mm with its number as text and as code ($language)',
    async (words) => {
      const label = await printed(labelDefinition(oilLabel, words, '60x40'));
      expect(label.pages).toBe(1);
      expect(label.width).toBeCloseTo(170.08, 1);
      expect(label.height).toBeCloseTo(113.39, 1);
      expect(label.code?.data).toBe('01-000123-4');
      expect(label.text).toContain('01-000123-4');
      expect(label.text).toContain(words.label.mark.replace(/\s/g, ''));
      expect(label.text).toContain('金龙鱼葵花籽油5L');
      expect(label.missing).toEqual([]);
    },
  );

  test('its code is at least 15 mm wide', async () => {
    const { code } = await printed(labelDefinition(oilLabel, wordsZhCN, '60x40'));
    const width =
      ((code?.location.topRightCorner.x ?? 0) - (code?.location.topLeftCorner.x ?? 0)) * (25.4 / dotsPerInch);
    expect(width).toBeGreaterThan(15);
    expect(width).toBeLessThan(16.5);
  });

  test('prints 〓 for what the font lacks, and says so', async () => {
    const label = await printed(labelDefinition({ ...oilLabel, product: '𠮷祥面' }, wordsZhCN, '60x40'));
    expect(label.missing).toEqual(['𠮷']);
    expect(label.text).toContain('〓祥面');
  });
});

test('the return tag names its supplier and is not for sale', async () => {
  const tag = await printed(returnTagDefinition(oilReturnTag, wordsZhCN, '60x40'));
  expect(tag.text).toContain('退回供货商·禁止销售');
  expect(tag.text).toContain('杭州绿源食品有限公司');
  expect(tag.text).not.toContain('可再次销售');
  expect(tag.code?.data).toBe('01-000123-4');
});

test('the receipt is A5, its text comes back, its code is the whole signed note', async () => {
  const receipt = await printed(receiptDefinition(oilReceipt, wordsZhCN));
  expect(receipt.pages).toBe(1);
  expect(receipt.width).toBeCloseTo(419.53, 1);
  expect(receipt.height).toBeCloseTo(595.28, 1);
  expect(receipt.code?.data).toBe(signedNote);
  for (const part of [
    '投诉登记回执',
    '李䶮',
    '回家后发现瓶盖渗漏',
    '3f9a1c0777b2e4d190aa12cd',
    '第1页，共1页',
  ]) {
    expect(receipt.text).toContain(part);
  }
  expect(receipt.missing).toEqual([]);
});

describe('the renderer', () => {
  test('tells how far it is, up to the end', async () => {
    const fractions: number[] = [];
    await renderer.render(receiptDefinition(oilReceipt, wordsZhCN), {
      onProgress: (at) => fractions.push(at),
    });
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions.at(-1)).toBe(1);
  });

  test('makes of a label what a worker makes that has made nothing before', async () => {
    for (const product of ['⼀⽅⽔⽕ 5L', '一方水火 5L']) {
      const definition = labelDefinition({ ...oilLabel, product }, wordsZhCN, '60x40');
      const fresh = createPdfRenderer();
      const { bytes } = await fresh.render(definition);
      fresh.close();
      expect((await renderer.render(definition)).bytes, product).toEqual(bytes);
    }
  });

  test('frees whoever cancels, and makes the next one all the same', async () => {
    const definition = labelDefinition(oilLabel, wordsZhCN, '60x40');
    const first = new AbortController();
    const second = new AbortController();
    const underWay = renderer.render(definition, { signal: first.signal });
    const queued = renderer.render(definition, { signal: second.signal });
    const last = renderer.render(definition);
    first.abort();
    second.abort();
    await expect(underWay).rejects.toMatchObject({ name: 'AbortError' });
    await expect(queued).rejects.toMatchObject({ name: 'AbortError' });
    expect((await last).bytes.length).toBeGreaterThan(1000);
  });

  test('rejects with the reason when a document cannot be made, and goes on', async () => {
    const broken = { ...labelDefinition(oilLabel, wordsZhCN, '60x40'), madeAt: Number.NaN };
    await expect(renderer.render(broken)).rejects.toThrow(/pdf worker: /);
    const good = await renderer.render(labelDefinition(oilLabel, wordsZhCN, '60x40'));
    expect(good.bytes.length).toBeGreaterThan(1000);
  });
});

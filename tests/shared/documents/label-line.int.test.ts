import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { renderPdf } from '../../../build/pdf-node.ts';
import { labelSizes } from '../../../shared/codes.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { pagesOf } from '../../../shared/documents/paper.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { lineNumber } from '../../../shared/goods/line-number.ts';
import { picturesOf } from '../../support/printing/paper-picture.ts';
import { oilLabel, oilReturnTag } from './sample-documents.ts';

type Box = Readonly<{ left: number; top: number; right: number; bottom: number; text: string }>;

/** The boxes of a page's words, in points. */
function boxesOf(pdf: Uint8Array): readonly Box[] {
  const folder = mkdtempSync(join(tmpdir(), 'fangxin-boxes-'));
  try {
    writeFileSync(join(folder, 'label.pdf'), pdf);
    const xml = execFileSync('pdftotext', ['-bbox', join(folder, 'label.pdf'), '-']).toString();
    return [...xml.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text,
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('G6: a complaint of one line needs no number of it, one of several does', () => {
  expect(lineNumber([{ item: 'i1' }], 'i1')).toBeNull();
  expect([
    lineNumber([{ item: 'i1' }, { item: 'i2' }], 'i2'),
    lineNumber([{ item: 'i1' }, { item: 'i2' }], 'i9'),
  ]).toEqual([2, null]);
});

test.each(
  labelSizes.flatMap((size) =>
    [wordsZhCN, wordsEn].flatMap((words) => [
      {
        size,
        words,
        made: labelDefinition({ ...oilLabel, line: 12, ledgerKind: 'evaluation' }, words, size),
      },
      { size, words, made: returnTagDefinition({ ...oilReturnTag, line: 12 }, words, size) },
    ]),
  ),
)(
  'G6: $size, $words.language: the line stands under the number, over nothing else, and the code reads',
  async ({ size, words, made }) => {
    const { bytes } = await renderPdf(made);
    expect(pagesOf(bytes)).toHaveLength(1);
    const boxes = boxesOf(bytes);
    const number = boxes.find((box) => box.text === '01-000123-4');
    const line = boxes.filter((box) =>
      words.label.line.replace('{line}', '12').split(' ').includes(box.text),
    );
    const [first] = line;
    if (!number || !first)
      throw new Error(`expected number and line, got ${boxes.map((box) => box.text).join()}`);
    expect(line.map((box) => box.text)).toContain('12');
    expect(first.top).toBeGreaterThan(number.top + 4);
    const height = Number(size.split('x')[1]);
    for (const box of line) {
      expect(box.bottom).toBeLessThanOrEqual((height * 72) / 25.4);
      // Letters fill the middle of their boxes: a third of each may lie over the next.
      for (const other of boxes.filter((one) => !line.includes(one) && one !== number)) {
        const beside = other.right <= first.left || other.left >= (line.at(-1)?.right ?? 0);
        expect(beside || other.bottom - 3 <= box.top || other.top + 3 >= box.bottom, other.text).toBe(true);
      }
    }
    const [page] = picturesOf(bytes);
    expect(page && jsQR(page.data, page.width, page.height)?.data).toBe('01-000123-4');
  },
);

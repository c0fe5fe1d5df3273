import { createPdfRenderer } from '../../../renderer/documents/render-pdf.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { usualLayouts } from '../../../shared/documents/label-layout.ts';
import { labelSheetDefinition } from '../../../shared/documents/label-sheet.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';

const renderer = createPdfRenderer();

function label(n: number) {
  const data = {
    product: `鲁花压榨一级花生油 5L 第 ${n} 件`,
    returnDate: '2026-11-24',
    reasonWord: '买错规格',
    shelfLifeEnd: '2027-03-01',
    ledgerNumber: `01-${String(n).padStart(6, '0')}-4`,
    line: null,
    ledgerKind: null,
    madeAt: Date.UTC(2026, 10, 24),
  };
  return labelDefinition(data, wordsZhCN, '60x40');
}

let last = 0;

/** Driven from outside: each in ms. */
const bench = {
  async one(): Promise<number> {
    last += 1;
    const definition = label(last);
    const from = performance.now();
    await renderer.render(definition);
    return performance.now() - from;
  },
  async hundred(): Promise<number> {
    const labels = Array.from({ length: 100 }, (_, at) => ({ definition: label(last + at), copies: 1 }));
    last += 100;
    const from = performance.now();
    await renderer.render(labelSheetDefinition(labels, '60x40', usualLayouts['60x40'], 0));
    return performance.now() - from;
  },
};
Object.assign(globalThis, { bench });

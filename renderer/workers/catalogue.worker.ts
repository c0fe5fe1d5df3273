import type { Product } from '../../shared/goods/catalogue.ts';
import { byCode, productChanges } from '../../shared/import/product-changes.ts';
import { findProductLayout } from '../../shared/import/product-columns.ts';
import { type ProductList, readProductRows, readProductSheets } from '../../shared/import/product-list.ts';
import type { Sheet } from '../../shared/import/sheet-rows.ts';
import type {
  CatalogueAnswer,
  CatalogueQuestion,
  ProductSheetSeen,
  ProductsUnderstood,
} from './catalogue-messages.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
let sheets: readonly Sheet[] = [];
let before: Product[] = [];
let products: readonly Product[] = [];
let rejected: ProductList['rejected'] = [];
/** More would not be read on the screen; all of them stand in the file of what was left out. */
const shown = 200;

/** Reads product lists apart from the screen, and compares them, so that 200,000 rows freeze nothing. */
worker.onmessage = ({ data }: MessageEvent<CatalogueQuestion>) => worker.postMessage(answer(data));

function answer(question: CatalogueQuestion): CatalogueAnswer {
  switch (question.ask) {
    case 'open': {
      const book = readProductSheets(question.bytes);
      if (!book.ok) return { kind: 'refused', code: book.code };
      sheets = book.sheets;
      return { kind: 'opened', sheets: sheets.map(seen) };
    }
    case 'before':
      if (question.first) before = [];
      for (const one of question.products) before.push(one);
      return { kind: 'done' };
    case 'read': {
      const sheet = sheets[question.sheet];
      if (!sheet) return { kind: 'refused', code: 'catalogue-unreadable' };
      return {
        kind: 'understood',
        understood: understood(readProductRows(sheet, question.layout, question.kinds)),
      };
    }
    case 'piece':
      return { kind: 'products', products: products.slice(question.from, question.from + question.count) };
    case 'rejected':
      return { kind: 'rejected', rows: rejected };
  }
}

function understood(list: ProductList): ProductsUnderstood {
  products = byCode(list.products);
  rejected = list.rejected;
  return {
    rows: list.rows,
    taken: products.length,
    left: rejected.length,
    rejected: rejected.slice(0, shown),
    words: [...list.words]
      .map(([word, rows]) => ({ word, rows }))
      .sort((one, other) => other.rows - one.rows),
    changes: productChanges(before, products),
  };
}

const sampled = 3;

function seen(sheet: Sheet): ProductSheetSeen {
  const found = findProductLayout(sheet.rows);
  const width = sheet.rows.slice(0, 1000).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: Math.min(256, width) }, (_, at) => found.columns[at] ?? 'other');
  const layout = { ...found, headings: found.headings.slice(0, 256), columns };
  const body = sheet.rows.filter(({ row }) => row > (layout.header ?? 0)).slice(0, 50);
  const samples = columns.map((_, at) => body.flatMap(({ cells }) => cells[at] || []).slice(0, sampled));
  return { name: sheet.name, rows: sheet.rows.length, layout, samples };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { byCode, productChanges } from '../../../shared/import/product-changes.ts';
import { findProductLayout } from '../../../shared/import/product-columns.ts';
import { readProductRows, readProductSheets } from '../../../shared/import/product-list.ts';
import { workbook } from '../../support/workbooks.ts';

const towel: Product = {
  code: '100001',
  name: '毛巾',
  kind: 'daily',
  supplier: '',
  unit: 'piece',
  measure: '条',
  price: 990,
  shelfLifeDays: null,
};
const soap = { ...towel, code: '100002', name: '香皂' };

function sheetOf(bytes: Uint8Array) {
  const book = readProductSheets(bytes);
  const [sheet] = book.ok ? book.sheets : [];
  if (!sheet) throw new Error('expected a sheet');
  return sheet;
}

test('an update is told as new, changed, gone and unchanged', () => {
  const dearer = { ...towel, price: 1090 };
  expect(productChanges([towel, soap], [dearer, { ...towel, code: '100003' }])).toMatchObject({
    added: 1,
    changed: 1,
    gone: 1,
    same: 0,
    examples: { changed: [{ before: towel, after: dearer }], gone: [soap] },
  });
  expect(productChanges([], [towel])).toMatchObject({ added: 1, gone: 0 });
  expect(productChanges([towel], [])).toMatchObject({ added: 0, gone: 1 });
  expect(productChanges([towel, soap], [towel, soap])).toMatchObject({
    same: 2,
    added: 0,
    changed: 0,
    gone: 0,
  });
});

test('every product of either list is counted once, whatever the lists are', () => {
  const lists = fc
    .uniqueArray(
      fc.record({ code: fc.integer({ min: 100_000, max: 100_030 }), price: fc.constantFrom(1, 2) }),
      {
        selector: (one) => one.code,
      },
    )
    .map((all) => byCode(all.map(({ code, price }) => ({ ...towel, code: String(code), price }))));
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { added, changed, gone, same } = productChanges(before, after);
      expect([added + changed + same, gone + changed + same]).toEqual([after.length, before.length]);
      const codes = new Set(before.map((one) => one.code));
      expect(added).toBe(after.filter((one) => !codes.has(one.code)).length);
    }),
  );
});

test('an XLSX with headings nobody knows is read by what a person says, kinds too', () => {
  const sheet = sheetOf(
    workbook([
      ['某超市商品档案'],
      ['国条', '货名', '大类', '单位', '零售'],
      [6900000000017, '苏打饼干', '休闲零食', '包', 8.5],
      [1001, '散称核桃', '炒货', '斤', 29.8],
      [6900000000024, '毛巾', '日用百货', '条', 9.9],
    ]),
  );
  const found = findProductLayout(sheet.rows);
  expect(found.header).toBeNull();
  const layout = {
    header: 2,
    headings: sheet.rows[1]?.cells ?? [],
    columns: ['code', 'name', 'kind', 'unit', 'price'] as const,
  };
  const first = readProductRows(sheet, layout, {});
  expect([...first.words]).toEqual([
    ['休闲零食', 1],
    ['炒货', 1],
  ]);
  expect(first.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'kind'],
    [4, 'kind'],
  ]);
  const then = readProductRows(sheet, layout, { 休闲零食: 'prepackaged-food', 炒货: 'bulk-food' });
  expect(then.rejected).toEqual([]);
  expect(then.products).toMatchObject([
    { code: '6900000000017', kind: 'prepackaged-food', price: 850 },
    // A short item code is filled up, as the labels of the scales are looked for.
    { code: '001001', kind: 'bulk-food', unit: 'kg', price: 5960 },
    { code: '6900000000024', kind: 'daily' },
  ]);
});

test('a word like constructor is no kind, and one of ours is asked for no more', () => {
  const sheet = sheetOf(
    workbook([
      ['条码', '品名', '类别'],
      ['100001', '毛巾', 'constructor'],
      ['100002', '毛巾', '家电'],
    ]),
  );
  const list = readProductRows(sheet, findProductLayout(sheet.rows), {});
  expect(list.rejected).toMatchObject([{ reason: 'kind' }]);
  expect([...list.words.keys()]).toEqual(['constructor']);
});

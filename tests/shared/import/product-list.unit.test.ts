import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { product } from '../../../shared/goods/catalogue.ts';
import { readProductList } from '../../../shared/import/product-list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const listOf = (text: string) => {
  const list = readProductList(utf8(text));
  if (!list) throw new Error('expected a product list');
  return list;
};
/** GBK of 条码,品名,类别,单位,售价 / 100001,牛肉,生鲜,斤,46.5 */
const gbk = Uint8Array.from(
  Buffer.from(
    'ccf5c2eb2cc6b7c3fb2cc0e0b1f02cb5a5cebb2ccadbbcdb0d0a3130303030312cc5a3c8e22cc9facfca2cbdef2c34362e350d0a',
    'hex',
  ),
);

test("the store's own list is taken whole", () => {
  const list = readProductList(
    new Uint8Array(readFileSync(new URL('../../fixtures/products.csv', import.meta.url))),
  );
  expect(list).toMatchObject({ rows: 54, rejected: [] });
  expect(list?.products).toHaveLength(54);
  expect(list?.products[0]).toEqual({
    code: '2210001000000',
    name: '散装核桃仁',
    kind: 'bulk-food',
    supplier: '青禾干货批发部',
    unit: 'kg',
    measure: 'kg',
    price: 5960,
    shelfLifeDays: 180,
  });
  expect(new Set(list?.products.map((one) => one.kind))).toEqual(
    new Set(['bulk-food', 'fresh-food', 'prepackaged-food', 'daily', 'clothing', 'appliance', 'other']),
  );
});

test('columns in another order, with other names, a title above, and columns nobody knows', () => {
  const list = listOf(
    '便民超市 2025年商品目录\n\n进价,零售价（元）,会员价,分类,商品名称,商品条形码,供货商,计量单位,保质期(月)\n' +
      '40,"1,299.00",1280,家电,电饼铛,6900000000017,"华东,小家电",台,\n' +
      '5,8.5,8,预包装食品,"苏打""海盐""饼干",6900000000024,麦田,包,6\n',
  );
  expect(list).toMatchObject({ rows: 2, rejected: [] });
  expect(list.products[0]).toMatchObject({
    code: '6900000000017',
    price: 129_900,
    supplier: '华东,小家电',
    measure: '台',
    shelfLifeDays: null,
  });
  expect(list.products[1]).toMatchObject({ name: '苏打"海盐"饼干', price: 850, shelfLifeDays: 180 });
});

test.each([
  ['tabs', '\t'],
  ['semicolons', ';'],
])('cells separated by %s', (_name, separator) => {
  const rows = [
    ['条码', '品名', '类别', '单位', '售价'],
    ['100001', '腰果,盐焗', '散装食品', '斤', '45.50'],
  ];
  const list = listOf(rows.map((cells) => cells.join(separator)).join('\r'));
  expect(list.products).toMatchObject([{ name: '腰果,盐焗', unit: 'kg', price: 9100 }]);
});

test('GBK, and UTF-16 with and without its mark, read like UTF-8', () => {
  const text = '条码,品名,类别,单位,售价\r\n100001,牛肉,生鲜,斤,46.5\r\n';
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const writings = [
    utf8(text),
    utf8(`\uFEFF${text}`),
    gbk,
    little,
    big,
    Uint8Array.from([0xff, 0xfe, ...little]),
    Uint8Array.from([0xfe, 0xff, ...big]),
  ];
  for (const bytes of writings)
    expect(readProductList(bytes)?.products).toEqual([
      {
        code: '100001',
        name: '牛肉',
        kind: 'fresh-food',
        supplier: '',
        unit: 'kg',
        measure: 'kg',
        price: 9300,
        shelfLifeDays: null,
      },
    ]);
});

test('full-width headers, digits and signs are read', () => {
  const list = listOf('条　码,品　名,类　别,售价\n１００００１,毛巾,日用百货,￥１２．８０\n');
  expect(list.products).toMatchObject([{ code: '100001', kind: 'daily', price: 1280 }]);
});

test('a price per 斤 doubles once, wherever it says so', () => {
  const header = '条码,品名,类别,单位,售价\n';
  const priceOf = (unit: string, price: string) =>
    listOf(`${header}100001,枣,散装食品,${unit},${price}`).products[0]?.price;
  expect(priceOf('斤', '29.8')).toBe(5960);
  expect(priceOf('kg', '59.6')).toBe(5960);
  expect(priceOf('斤', '29.8元/斤')).toBe(5960);
  expect(priceOf('', '29.8/斤')).toBe(5960);
  expect(priceOf('斤', '59.6元/kg')).toBe(5960);
  expect(priceOf('瓶', '29.8元/斤')).toBeUndefined();
  expect(priceOf('斤', '')).toBeNull();
});

test('every row that is not taken says why, and where it stands', () => {
  const list = listOf(
    '条码,品名,类别,供应商,单位,售价,保质期(天)\n' +
      '69X,毛巾,日用百货,,条,9.9,\n' +
      '100002,,日用百货,,条,9.9,\n' +
      '100003,"奇怪\n的货",杂货铺子,,条,9.9,\n' +
      '100004,毛巾,日用百货,,条,面议,\n' +
      '100005,饼干,预包装食品,,包,9.9,三个月\n' +
      '100006,毛巾,日用百货,,条,9.9,\n' +
      ' , ,\n' +
      '100006,浴巾,日用百货,,条,19.9,\n' +
      '合计,8\n',
  );
  expect(list.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'code'],
    [3, 'name'],
    [4, 'kind'],
    [6, 'price'],
    [7, 'shelf-life'],
    [10, 'duplicate'],
    [11, 'too-few-cells'],
  ]);
  expect(list.rejected[5]?.text).toContain('浴巾');
  expect(list.products.map((one) => one.name)).toEqual(['毛巾']);
  expect(list.rows).toBe(8);
});

test('a category path counts when one of its levels is a kind, and not when two are', () => {
  const header = '条码,品名,类别\n';
  expect(listOf(`${header}100001,饼干,食品/预包装食品`).products[0]?.kind).toBe('prepackaged-food');
  expect(listOf(`${header}100001,饼干,散装食品/预包装食品`).rejected[0]?.reason).toBe('kind');
});

test('what is no product list is refused', () => {
  expect(readProductList(new Uint8Array())).toBeNull();
  expect(readProductList(utf8('姓名,电话\n张三,13800000000'))).toBeNull();
  expect(readProductList(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff, 0xff]))).toBeNull();
});

test('rows in are rows taken and rows rejected, whatever they hold, and what is taken has its shape', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '100001',
      '6900000000017',
      '毛巾',
      '日用百货',
      '散装',
      '斤',
      'kg',
      '9.9',
      '9.9/斤',
      '30天',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', '1', '货'), maxLength: 6 }),
  );
  const row = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const text = ['条码,品名,类别,供应商,单位,售价,保质期', ...rows].join('\n');
      if (!text.isWellFormed() || text.includes('\0')) return;
      const list = listOf(text);
      expect(list.products.length + list.rejected.length).toBe(list.rows);
      for (const one of list.products) expect(v.is(product, one), JSON.stringify(one)).toBe(true);
      expect(new Set(list.products.map((one) => one.code)).size).toBe(list.products.length);
      for (const one of list.rejected) expect(one.row).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
  );
});

import { expect, test } from 'vitest';
import { emptyLine } from '../../../renderer/screens/new-complaint/complaint-form.ts';
import { readLine } from '../../../renderer/screens/new-complaint/read-line.ts';
import { withLabel } from '../../../renderer/screens/new-complaint/scale-line.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import type { ScaleLabel } from '../../../shared/goods/scale-barcode.ts';

const walnuts: Product = {
  code: '2210001000000',
  name: '散装核桃仁',
  kind: 'bulk-food',
  supplier: '青禾干货批发部',
  unit: 'kg',
  measure: 'kg',
  price: 5960,
  shelfLifeDays: 180,
};
const label: ScaleLabel = {
  pattern: { prefix: '22', itemDigits: 5, check: 'none', value: 'weight' },
  item: '10001',
  amount: 512,
  valueAgrees: true,
};
const priced: ScaleLabel = { ...label, pattern: { ...label.pattern, value: 'price' }, amount: 3052 };
const today = '2026-11-26';

test('a weight is the quantity in kg, at the price per kg of the list', () => {
  const { line, note } = withLabel(emptyLine(), label, walnuts);
  expect(line).toMatchObject({ barcode: walnuts.code, name: walnuts.name, quantity: '0.512', unit: 'kg' });
  expect(note).toEqual({ kind: 'weight', kg: '0.512' });
  // 59.60 × 0.512 = 30.5152
  expect(readLine(line, today)).toMatchObject({ total: 3052, faults: {} });
});

test('a price is one portion at that price, to the fen', () => {
  const { line, note } = withLabel(emptyLine(), priced, walnuts);
  expect(line).toMatchObject({ quantity: '1', unit: 'piece', price: '30.52' });
  expect(note).toEqual({ kind: 'price', fen: 3052 });
  expect(readLine(line, today)).toMatchObject({ total: 3052, faults: {} });
});

test('a value whose verifier is wrong is left for a person; the product stands', () => {
  const { line, note } = withLabel(emptyLine(), { ...label, valueAgrees: false }, walnuts);
  expect(line).toMatchObject({ barcode: walnuts.code, quantity: '' });
  expect(note).toEqual({ kind: 'value-wrong' });
});

test('an item that the list does not know: its weight stands, its name is asked for, and it has no barcode', () => {
  const { line, note } = withLabel(emptyLine(), label, null);
  expect(line).toMatchObject({ barcode: null, name: '', quantity: '0.512', unit: 'kg' });
  expect(note).toEqual({ kind: 'unknown', item: '10001' });
});

test('a price by the piece is not taken for one per kg', () => {
  const { line, note } = withLabel(emptyLine(), label, { ...walnuts, unit: 'piece', measure: '袋' });
  expect(line).toMatchObject({ quantity: '0.512', unit: 'kg', price: '' });
  expect(note).toEqual({ kind: 'pieces', kg: '0.512' });
  expect(readLine(line, today).faults).toEqual({});
});

test('a label without a value is its product', () => {
  const { line, note } = withLabel(emptyLine(), { ...label, amount: 0 }, walnuts);
  expect(line).toMatchObject({ barcode: walnuts.code, quantity: '' });
  expect(note).toBeNull();
});

import type { Product } from '../../../shared/goods/catalogue.ts';
import type { ScaleLabel } from '../../../shared/goods/scale-barcode.ts';
import { yuanText } from '../../../shared/money.ts';
import { quantityText } from '../../../shared/quantity.ts';
import { type GoodsLine, withProduct } from './complaint-form.ts';

/** What a person has to know of a label that was just read into a line. */
export type LabelNote =
  | Readonly<{ kind: 'weight'; kg: string }>
  | Readonly<{ kind: 'price'; fen: number }>
  | Readonly<{ kind: 'value-wrong' }>
  | Readonly<{ kind: 'unknown'; item: string }>
  | Readonly<{ kind: 'pieces'; kg: string }>;

/** Grams as kilograms are written. */
export function kgOf(grams: number): string {
  return quantityText(grams);
}

/**
 * A line with what a scale's label says: the weight as its quantity in kg, or its price as one portion at that price, for
 * from a price no weight follows exactly. What cannot be trusted is left for the person.
 */
export function withLabel(
  line: GoodsLine,
  { pattern, item, amount, valueAgrees }: ScaleLabel,
  product: Product | null,
): Readonly<{ line: GoodsLine; note: LabelNote | null }> {
  const named = product ? withProduct({ ...line, quantity: '' }, product) : { ...line, barcode: null };
  const unknown: LabelNote | null = product ? null : { kind: 'unknown', item };
  if (!valueAgrees) return { line: { ...named, quantity: '' }, note: unknown ?? { kind: 'value-wrong' } };
  if (amount === 0) return { line: named, note: unknown };
  if (pattern.value === 'price') {
    const portion = { ...named, unit: 'piece' as const, quantity: '1', price: yuanText(amount) };
    return { line: portion, note: unknown ?? { kind: 'price', fen: amount } };
  }
  const kg = kgOf(amount);
  const weighed = { ...named, unit: 'kg' as const, quantity: kg };
  // A price by the piece says nothing of a kilogram.
  if (product?.unit === 'piece') return { line: { ...weighed, price: '' }, note: { kind: 'pieces', kg } };
  return { line: weighed, note: unknown ?? { kind: 'weight', kg } };
}

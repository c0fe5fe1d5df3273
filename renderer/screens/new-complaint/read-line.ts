import type { CalendarDate } from '../../../shared/calendar.ts';
import type { GoodsInput } from '../../../shared/complaint/commands.ts';
import { priceFromText } from '../../../shared/goods/typed-price.ts';
import { lineFen, quantityFromText } from '../../../shared/quantity.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import type { GoodsLine } from './complaint-form.ts';

export type LineField = 'name' | 'price' | 'quantity' | 'shelfLifeEnd';
export type LineFault = 'required' | 'price' | 'quantity' | 'units-differ' | 'date' | 'too-long';

/** What was understood of the typed line so far; null where a text is empty or cannot be read. */
export type LineReading = Readonly<{
  quantity: Readonly<{ quantity: string; unit: GoodsInput['unit']; jin: boolean }> | null;
  price: Readonly<{ fen: number; jin: boolean }> | null;
  shelfLifeEnd: CalendarDate | null;
  /** Price × quantity in fen. */
  total: number | null;
  faults: Readonly<Partial<Record<LineField, LineFault>>>;
}>;

/** Reads the typed texts of a line exactly (斤 becomes kg; a price per 斤 doubles) and names what cannot be read. */
export function readLine(line: GoodsLine, today: CalendarDate): LineReading {
  const faults: Partial<Record<LineField, LineFault>> = {};
  const name = line.name.trim();
  if (name === '') faults.name = 'required';
  else if (name.length > 120) faults.name = 'too-long';

  const price = line.price.trim() === '' ? null : priceFromText(line.price);
  if (line.price.trim() !== '' && price === null) faults.price = 'price';

  const bare = price?.unit === 'kg' && line.barcode === null ? 'kg' : line.unit;
  const quantity = quantityFromText(line.quantity, bare);
  if (line.quantity.trim() === '') faults.quantity = 'required';
  else if (quantity === null) faults.quantity = 'quantity';

  // A price for a kilogram says nothing about three bottles, nor a bottle's about a weight.
  if (price && quantity && price.unit !== null && price.unit !== quantity.unit) faults.price = 'units-differ';
  else if (price?.unit === null && quantity && line.barcode !== null && quantity.unit !== line.unit)
    faults.quantity = 'units-differ';

  const shelfLifeEnd = line.shelfLifeEnd.trim() === '' ? null : dateFromText(line.shelfLifeEnd, today);
  if (line.shelfLifeEnd.trim() !== '' && shelfLifeEnd === null) faults.shelfLifeEnd = 'date';

  const fits =
    price !== null && quantity !== null && faults.price === undefined && faults.quantity === undefined;
  const total = fits ? lineFen(price.fen, quantity.quantity, quantity.unit) : null;
  return { quantity, price: price && { fen: price.fen, jin: price.jin }, shelfLifeEnd, total, faults };
}

/** The line as the desk takes it; null while something in it cannot be read. */
export function goodsInputFrom(line: GoodsLine, today: CalendarDate): GoodsInput | null {
  const { quantity, price, shelfLifeEnd, faults } = readLine(line, today);
  if (Object.keys(faults).length > 0 || quantity === null) return null;
  return {
    barcode: line.barcode,
    name: line.name.trim(),
    supplier: line.supplier.trim(),
    kind: line.kind,
    special: line.special,
    condition: line.condition,
    fault: line.fault,
    safety: line.safety,
    secondSale: line.secondSale,
    price: price?.fen ?? null,
    unit: quantity.unit,
    quantity: quantity.quantity,
    shelfLifeEnd,
    lot: line.lot.trim(),
    taking: line.taking,
  };
}

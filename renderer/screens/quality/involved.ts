import type { Item } from '../../../shared/complaint/state.ts';
import { lotMark } from '../../../shared/goods/quality-state.ts';
import { portionsOf } from '../../../shared/goods/shelf.ts';
import { quantityText } from '../../../shared/quantity.ts';
import type { LedgerRow } from '../../ledger/queries.ts';

/** A line of goods in some complaint that a case or a stop speaks of. */
export type Involved = Readonly<{
  complaint: string;
  number: string;
  item: Item;
  name: string;
  lot: string;
  supplier: string;
  said: boolean;
  where: Where;
}>;

/** Where its units are, in thousandths. */
export type Where = Readonly<Record<'takeOff' | 'sold' | 'onShelf' | 'elsewhere' | 'notBack', number>>;

type Mark = Readonly<{ product: string; lot: string | null }>;

/** An unknown lot is every lot, on either side. */
export function speaksOf(mark: Mark, item: Mark): boolean {
  if (mark.product !== item.product) return false;
  return mark.lot === null || item.lot === null || lotMark(mark.lot) === lotMark(item.lot);
}

/** Every line of goods of these lots, whoever brought it. */
export function involvedIn(marks: readonly Mark[], rows: readonly LedgerRow[]): readonly Involved[] {
  return rows.flatMap(({ id, number, state, secrets }) =>
    state.items.flatMap((item, index) => {
      if (!marks.some((mark) => speaksOf(mark, item))) return [];
      const said = item.fault === 'said' || item.fault === 'confirmed';
      const name = secrets?.goods[index] ?? '';
      const lot = secrets?.lots[index] ?? '';
      const supplier = secrets?.suppliers[index] ?? '';
      return [{ complaint: id, number, item, name, lot, supplier, said, where: whereOf(item) }];
    }),
  );
}

function whereOf(item: Item): Where {
  const sums = { takeOff: 0, sold: 0, onShelf: 0, elsewhere: 0, notBack: 0 };
  for (const { at, count } of portionsOf(item)) {
    if (at === 'on-sale') sums.takeOff += count;
    else if (at === 'sold') sums.sold += count;
    else if (at === 'never-came-back') sums.notBack += count;
    else if (at === 'sent' || at === 'credited' || at === 'replaced' || at === 'destroyed')
      sums.elsewhere += count;
    else sums.onShelf += count;
  }
  return sums;
}

/** All of them together. */
export function sumOf(lines: readonly Involved[]): Where {
  const sums = { takeOff: 0, sold: 0, onShelf: 0, elsewhere: 0, notBack: 0 };
  for (const { where } of lines)
    for (const key of Object.keys(sums) as (keyof Where)[]) sums[key] += where[key];
  return sums;
}

export function unitsText(count: number): string {
  return quantityText(count);
}

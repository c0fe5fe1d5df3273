import type { CalendarDate } from '../../../shared/calendar.ts';
import type { GoodsInput } from '../../../shared/complaint/commands.ts';
import { type Judgement, judgeGoods } from '../../../shared/goods/disposition.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import type { GoodsLine } from './complaint-form.ts';
import { readLine } from './read-line.ts';

/** No product has this code: a product typed by hand gets its tag only at the desk. */
const typedByHand = 't:00000000000000000000';

/**
 * What may be done with these goods, before anything is sealed. The lot's tag is known only to the desk, so a lot of a
 * product with held lots counts as held: the stricter way.
 */
export function judgeLine(line: GoodsLine, today: CalendarDate, watch: Watch, danger: boolean): Judgement {
  const { quantity, shelfLifeEnd } = readLine(line, today);
  const facts: Omit<GoodsInput, 'name' | 'supplier' | 'lot' | 'barcode'> = {
    kind: line.kind,
    special: line.special,
    condition: line.condition,
    fault: line.fault,
    safety: line.safety,
    secondSale: line.secondSale,
    shelfLifeEnd,
    price: null,
    unit: quantity?.unit ?? line.unit,
    quantity: quantity?.quantity ?? '1',
    taking: line.taking,
  };
  return judgeGoods({ ...facts, product: line.barcode ?? typedByHand, lot: null }, today, watch, danger);
}

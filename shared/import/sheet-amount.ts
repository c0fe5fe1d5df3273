import type { Unit } from '../codes.ts';
import { priceFromText } from '../goods/typed-price.ts';
import { largestFen } from '../money.ts';
import { quantityFromText, thousandths } from '../quantity.ts';

export type PriceAnswer = 'jin' | 'kg' | 'leave';
export type SheetAmount = Readonly<{
  price: number | null;
  quantity: string | null;
  unit: Unit | null;
  /** What cannot be read exactly, or not without asking. */
  doubts: readonly ('price-unread' | 'quantity-unread' | 'price-unit')[];
}>;

const numerals = '零一二三四五六七八九';

/** A numeral in words up to 99 as digits: 一件 → 1件, 两双 → 2双, 十二斤 → 12斤, 半斤 → 0.5斤. Other texts stay. */
export function withDigits(typed: string): string {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (/^半[^\d]/.test(text)) return `0.5${text.slice(1)}`;
  const match =
    /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)(半?)([^\d一二三四五六七八九十半].*)?$/.exec(text);
  if (!match || text === '') return text;
  const [, first = '', ten = '', last = '', half = '', rest = ''] = match;
  if (!ten && (!first || last)) return text;
  const digit = (one: string) => (one === '两' ? 2 : numerals.indexOf(one));
  const count = ten ? (first ? digit(first) : 1) * 10 + (last ? digit(last) : 0) : digit(first);
  return `${count}${half ? '.5' : ''}${rest}`;
}

/** Price and quantity of a row together: 斤 is input only, so its price doubles and its quantity halves, exactly. */
export function sheetAmount(
  priceTyped: string,
  quantityTyped: string,
  unitTyped: string,
  answer: PriceAnswer | null,
): SheetAmount {
  const doubts: SheetAmount['doubts'][number][] = [];
  const price =
    priceTyped === ''
      ? null
      : priceFromText(priceTyped.replace(/^(RMB|CNY|人民币)\s*/i, '').replace(/元整$/, '元'));
  if (priceTyped !== '' && !price) doubts.push('price-unread');
  const counted = withDigits(/^[\d.]+$/.test(quantityTyped) ? `${quantityTyped}${unitTyped}` : quantityTyped);
  const bare = /^[\d.]+$/.test(counted);
  const quantity =
    counted === ''
      ? null
      : quantityFromText(counted, bare && price?.unit === 'kg' && !price.jin ? 'kg' : 'piece');
  if (counted !== '' && !quantity) doubts.push('quantity-unread');
  const both = (fen: number | null, unit: Unit): SheetAmount => ({
    price: fen !== null && fen <= largestFen ? fen : null,
    quantity:
      quantity?.unit === unit && thousandths(quantity.quantity, unit) !== null ? quantity.quantity : null,
    unit,
    doubts,
  });
  if (!price)
    return quantity ? both(null, quantity.unit) : { price: null, quantity: null, unit: null, doubts };
  if (!quantity) return both(price.fen, price.unit ?? 'piece');
  if ((price.unit ?? quantity.unit) !== quantity.unit) {
    doubts.push('price-unit');
    return both(null, quantity.unit);
  }
  if (price.unit !== null || quantity.unit === 'piece') return both(price.fen, quantity.unit);
  // A bare price beside a weight: per 斤 or per kg, only a person can say.
  doubts.push('price-unit');
  if (answer === 'jin') return both(price.fen * 2, 'kg');
  return both(answer === 'kg' ? price.fen : null, 'kg');
}

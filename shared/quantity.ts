import type { Unit } from './codes.ts';

/** Quantities are counted in thousandths (grams, for kg) while reckoning, and written as decimal strings. */
const scale = 1000;
const largestThousandths = 99_999_999;

/** A written quantity to thousandths; null unless positive, at most three decimals, and whole for pieces. */
export function thousandths(text: string, unit: Unit): number | null {
  const match = /^(0|[1-9]\d{0,5})(?:\.(\d{1,3}))?$/.exec(text);
  if (!match?.[1]) return null;
  const count = Number(match[1]) * scale + Number((match[2] ?? '').padEnd(3, '0'));
  if (count <= 0 || count > largestThousandths) return null;
  return unit === 'piece' && count % scale !== 0 ? null : count;
}

/** Thousandths written the one canonical way: no trailing zeros, no needless point. */
export function quantityText(count: number): string {
  const fraction = String(count % scale)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(count / scale)}${fraction ? `.${fraction}` : ''}`;
}

export type TypedQuantity = Readonly<{ quantity: string; unit: Unit; jin: boolean }>;

/**
 * A quantity as a person types it: 2.3斤, 1.15kg, 500g, 3, 1箱. 斤 is input only (1 斤 = 0.5 kg); every other measure
 * word counts pieces. `unit` is what a bare number means. Null when it cannot be read exactly.
 */
export function quantityFromText(typed: string, unit: Unit): TypedQuantity | null {
  const match = /^(\d{1,6}(?:\.\d{1,4})?)\s*([^\d\s.]{0,4})$/.exec(typed.normalize('NFKC').trim());
  if (!match?.[1]) return null;
  const [whole = '0', fraction = ''] = match[1].split('.');
  const tenThousandths = Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
  const word = (match[2] ?? '').toLowerCase();
  const jin = word === '斤';
  const weights: Record<string, number> = { kg: 1, 公斤: 1, 千克: 1, 斤: 0.5, g: 0.001, 克: 0.001 };
  const weight = word === '' && unit === 'kg' ? 1 : weights[word];
  const exact =
    weight === undefined
      ? tenThousandths / 10
      : weight === 1
        ? tenThousandths / 10
        : weight === 0.5
          ? tenThousandths / 20
          : tenThousandths / 10_000;
  if (!Number.isInteger(exact)) return null;
  const taken: Unit = weight === undefined ? 'piece' : 'kg';
  const text = quantityText(exact);
  return thousandths(text, taken) === null ? null : { quantity: text, unit: taken, jin };
}

/** Unit price × quantity in fen, a half fen rounded up, in integers throughout. */
export function lineFen(priceFen: number, quantity: string, unit: Unit): number {
  const count = thousandths(quantity, unit);
  if (count === null) throw new Error(`lineFen: expected a quantity in ${unit}, got ${quantity}`);
  return Number((BigInt(priceFen) * BigInt(count) * 2n + 1000n) / 2000n);
}

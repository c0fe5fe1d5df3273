import * as v from 'valibot';

/** What a digit between the item code and the value is: none there, GS1's verifier, or the scale's own, which is not checked. */
export const valueChecks = ['none', 'gs1', 'skipped'] as const;
export const scaleValues = ['weight', 'price'] as const;

/** What the store's scales print behind a prefix: so many digits of item code, then grams or fen. */
export const scalePattern = v.strictObject({
  prefix: v.pipe(v.string(), v.regex(/^2[0-9]$/)),
  itemDigits: v.pipe(v.number(), v.safeInteger(), v.minValue(4), v.maxValue(6)),
  check: v.picklist(valueChecks),
  value: v.picklist(scaleValues),
});
export type ScalePattern = Readonly<v.InferOutput<typeof scalePattern>>;
export const scalePatterns = v.pipe(v.array(scalePattern), v.maxLength(10));

/** The store's setting in force; version 0 while it never made one. */
export type ScaleSetting = Readonly<{ version: number; patterns: readonly ScalePattern[] }>;

/** What a label says. `amount` is grams for a weight, fen for a price; 0 where the scale printed none. */
export type ScaleLabel = Readonly<{
  pattern: ScalePattern;
  item: string;
  amount: number;
  /** Does the digit before the value agree with it? Always, where there is none to look at. */
  valueAgrees: boolean;
}>;

export type ScaleReading = Readonly<{ ok: true; label: ScaleLabel }> | Readonly<{ ok: false }>;

const between = 10;

/** How many digits are left for the value: of the thirteen two are the prefix and one the check digit. */
export function valueDigits({ itemDigits, check }: ScalePattern): number {
  return between - itemDigits - (check === 'none' ? 0 : 1);
}

/** GS1 has a verifier for values of four and of five digits only. */
export function isReadable(pattern: ScalePattern): boolean {
  return pattern.check !== 'gs1' || [4, 5].includes(valueDigits(pattern));
}

/** GTIN check digit (GS1 General Specifications §7.9.1) of the digits before it: weights 3 and 1 from the right. */
export function gtinCheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Each digit's share by the weights of GS1 General Specifications §7.9.2; the index is the digit. */
const twoMinus = [0, 2, 4, 6, 8, 9, 1, 3, 5, 7];
const three = [0, 3, 6, 9, 2, 5, 8, 1, 4, 7];
const fivePlus = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9];
const fiveMinus = [0, 5, 9, 4, 8, 3, 7, 2, 6, 1];

function weighted(digits: string, tables: readonly (readonly number[])[]): number {
  return tables.reduce((sum, table, place) => sum + (table[Number(digits[place])] ?? 0), 0);
}

/** The verifier of a value of four (§7.9.3) or five digits (§7.9.4). */
export function valueCheckDigit(digits: string): string {
  if (digits.length === 4) return String((weighted(digits, [twoMinus, twoMinus, three, fiveMinus]) * 3) % 10);
  if (digits.length !== 5) throw new Error(`valueCheckDigit: expected 4 or 5 digits, got ${digits.length}`);
  const sum = weighted(digits, [fivePlus, twoMinus, fiveMinus, fivePlus, twoMinus]);
  return String(fiveMinus.indexOf((10 - (sum % 10)) % 10));
}

/** What thirteen digits say by the store's setting; null where it says nothing of their prefix. */
export function readScaleBarcode(digits: string, patterns: readonly ScalePattern[]): ScaleReading | null {
  const pattern = /^\d{13}$/.test(digits)
    ? patterns.find(({ prefix }) => digits.startsWith(prefix))
    : undefined;
  if (!pattern) return null;
  if (gtinCheckDigit(digits.slice(0, 12)) !== digits[12]) return { ok: false };
  const item = digits.slice(2, 2 + pattern.itemDigits);
  const value = digits.slice(12 - valueDigits(pattern), 12);
  const verifier = digits[2 + pattern.itemDigits];
  const valueAgrees = pattern.check !== 'gs1' || valueCheckDigit(value) === verifier;
  return { ok: true, label: { pattern, item, amount: Number(value), valueAgrees } };
}

/** The barcode that a scale prints for an item and an amount; null where either has no room. */
export function writeScaleBarcode(pattern: ScalePattern, item: string, amount: number): string | null {
  const value = String(amount).padStart(valueDigits(pattern), '0');
  if (!/^\d+$/.test(item) || item.length !== pattern.itemDigits || !isReadable(pattern)) return null;
  if (!Number.isSafeInteger(amount) || amount < 0 || value.length !== valueDigits(pattern)) return null;
  const verifier = { none: '', skipped: '0', gs1: pattern.check === 'gs1' ? valueCheckDigit(value) : '' };
  const body = `${pattern.prefix}${item}${verifier[pattern.check]}${value}`;
  return body + gtinCheckDigit(body);
}

/** No product has a shorter code; a list's shorter ones are filled up with zeros in front. */
const shortest = 6;

/** A list's code as it is kept. */
export function keptCode(code: string): string {
  return code.padStart(shortest, '0');
}

/**
 * The codes under which the store's list may have a label's item, most telling first: the whole barcode without a value,
 * prefix and item code, the item code alone.
 */
export function itemCodes({ pattern: { prefix, itemDigits }, item }: ScaleLabel): readonly string[] {
  const bare = `${prefix}${item}${'0'.repeat(between - itemDigits)}`;
  return [bare + gtinCheckDigit(bare), keptCode(prefix + item), keptCode(item)];
}

/** Is the setting one that can be read: each prefix once, in their order, and a verifier only where there is one? */
export function settingFault(patterns: readonly ScalePattern[]): string | null {
  const wrong = patterns.find(
    (pattern, index) =>
      !isReadable(pattern) || (index > 0 && (patterns[index - 1]?.prefix ?? '') >= pattern.prefix),
  );
  return wrong?.prefix ?? null;
}

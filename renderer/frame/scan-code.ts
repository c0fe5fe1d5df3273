import { gtinCheckDigit } from '../../shared/goods/scale-barcode.ts';
import { readLedgerNumber } from '../../shared/ledger/ledger-number.ts';

export type Scanned =
  | { readonly kind: 'product'; readonly barcode: string }
  | { readonly kind: 'complaint'; readonly number: string };

/** Is a barcode's check digit right (GS1 General Specifications §7.9)? */
function isGtin(digits: string): boolean {
  if (![8, 12, 13, 14].includes(digits.length) || !/^\d+$/.test(digits)) return false;
  return gtinCheckDigit(digits.slice(0, -1)) === digits.at(-1);
}

/**
 * What a scanned or typed text is: our ledger number (with hyphens; also inside a label's QR text) or a product's
 * barcode. Null for anything else. The text is data: it is never opened.
 */
export function readScan(text: string): Scanned | null {
  const plain = text.normalize('NFKC').trim();
  const written = /(?<![\d-])\d{2}-\d{6,}-\d(?![\d-])/.exec(plain)?.[0];
  const number = written ? readLedgerNumber(written) : null;
  if (number) return { kind: 'complaint', number };
  return isGtin(plain) ? { kind: 'product', barcode: plain } : null;
}

/** Thirteen digits under a prefix of the store's own scales whose check digit is wrong: a label that was misread. */
export function isMisread(text: string, prefixes: ReadonlySet<string>): boolean {
  const plain = text.normalize('NFKC').trim();
  return /^\d{13}$/.test(plain) && prefixes.has(plain.slice(0, 2)) && !isGtin(plain);
}

import { readLedgerNumber } from '../../shared/ledger/ledger-number.ts';

export type Scanned =
  | { readonly kind: 'product'; readonly barcode: string }
  | { readonly kind: 'complaint'; readonly number: string };

/** GTIN check digit (GS1 General Specifications §7.9): weights 3 and 1 from the right, sum a multiple of ten. */
function isGtin(digits: string): boolean {
  if (![8, 12, 13, 14].includes(digits.length) || !/^\d+$/.test(digits)) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
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

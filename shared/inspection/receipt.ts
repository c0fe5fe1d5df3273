import { bytesToHex } from '../bytes.ts';
import { readLedgerNumber } from '../ledger/ledger-number.ts';
import { readEarlierCheckpoint } from './earlier-checkpoint.ts';

/** What a consumer's receipt says: a ledger number and the beginning of the root, at least 80 bits of it in hex. */
export type ReceiptClaim = Readonly<{ number: string; root: string }>;

/**
 * Reads NUMBER:ROOT as a person types it off a receipt, or NUMBER:TEXT with the text of the receipt's QR code in place of
 * the root; null when it cannot be one.
 */
export function readReceiptClaim(typed: string): ReceiptClaim | null {
  const [left, right, ...rest] = typed.normalize('NFKC').split(':');
  const number = left === undefined ? null : readLedgerNumber(left);
  const scanned = readEarlierCheckpoint(right ?? '');
  const root = scanned
    ? bytesToHex(scanned.checkpoint.root)
    : (right ?? '').toLowerCase().replace(/[\s-]/g, '');
  return number !== null && rest.length === 0 && /^[0-9a-f]{20,64}$/.test(root) ? { number, root } : null;
}

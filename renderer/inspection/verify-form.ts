import { checkpointOfPackage, readEarlierCheckpoint } from '../../shared/inspection/earlier-checkpoint.ts';
import { readReceiptClaim } from '../../shared/inspection/receipt.ts';
import type { HeldAgainst } from '../workers/verify-messages.ts';

/** What a person chose and typed to have a package verified. */
export interface VerifyForm {
  readonly file: File | null;
  readonly key: string;
  /** An earlier checkpoint: its text, or a receipt's QR content. */
  readonly earlier: string;
  readonly number: string;
  readonly root: string;
}

export const emptyForm: VerifyForm = { file: null, key: '', earlier: '', number: '', root: '' };

export type VerifyField = keyof VerifyForm;
export type VerifyProblem = 'fileMissing' | 'wrongKey' | 'wrongEarlier' | 'wrongReceipt';
export type Problems = Partial<Record<VerifyField, VerifyProblem>>;

/** Largest text that an earlier checkpoint is looked for in, in bytes. */
const mostText = 100_000;

/** What is wrong with the form, by field; nothing where it can be verified. */
export function problemsOf({ file, key, earlier, number, root }: VerifyForm): Problems {
  const receipt = number.trim() !== '' || root.trim() !== '';
  return {
    ...(file ? {} : { file: 'fileMissing' }),
    ...(key.trim() === '' || fingerprintOf(key) ? {} : { key: 'wrongKey' }),
    ...(earlier.trim() === '' || readEarlierCheckpoint(earlier) ? {} : { earlier: 'wrongEarlier' }),
    ...(!receipt || readReceiptClaim(`${number}:${root}`) ? {} : { root: 'wrongReceipt' }),
  };
}

/** The form as the verifier takes it. */
export function heldAgainst({ key, earlier, number, root }: VerifyForm): HeldAgainst {
  const fingerprint = fingerprintOf(key);
  const checkpoint = readEarlierCheckpoint(earlier);
  const receipt = readReceiptClaim(`${number}:${root}`);
  return {
    ...(fingerprint ? { key: fingerprint } : {}),
    ...(checkpoint ? { since: checkpoint.note } : {}),
    ...(receipt ? { receipt: `${receipt.number}:${receipt.root}` } : {}),
  };
}

/** A fingerprint as it is written, from what a person typed of it: spaces, no hyphens, large letters. */
function fingerprintOf(typed: string): string | null {
  const digits = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  return /^[0-9a-f]{32}$/.test(digits) ? (digits.match(/.{4}/g)?.join('-') ?? null) : null;
}

/** The checkpoint's text in a file: an earlier package, or a text. Null when there is none in it. */
export async function earlierIn(file: Blob): Promise<string | null> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // A zip begins with the letters of its inventor.
  if (start[0] === 0x50 && start[1] === 0x4b)
    return checkpointOfPackage(new Uint8Array(await file.arrayBuffer()))?.note ?? null;
  return file.size > mostText ? null : (readEarlierCheckpoint(await file.text())?.note ?? null);
}

import { checkpointOfPackage, readEarlierCheckpoint } from '../../shared/inspection/earlier-checkpoint.ts';
import { readReceiptClaim } from '../../shared/inspection/receipt.ts';
import { readSlip } from '../../shared/inspection/slip.ts';
import type { HeldAgainst } from '../workers/verify-messages.ts';
import { blobSource } from './browser-tools.ts';
import type { OpenFault } from './open-encrypted.ts';

/** What a person chose and typed to have a package verified. */
export interface VerifyForm {
  readonly file: File | null;
  /** Of an encrypted package. */
  readonly passphrase: string;
  readonly key: string;
  /** An earlier checkpoint: its text, the content of a slip's or receipt's QR code, or SIZE:ROOT as a slip prints them. */
  readonly earlier: string;
  readonly number: string;
  /** The root as the receipt prints it, or the content of its QR code. */
  readonly root: string;
}

export const emptyForm: VerifyForm = {
  file: null,
  passphrase: '',
  key: '',
  earlier: '',
  number: '',
  root: '',
};

export type VerifyField = keyof VerifyForm;
export type VerifyProblem = 'fileMissing' | OpenFault | 'wrongKey' | 'wrongEarlier' | 'wrongReceipt';
export type Problems = Partial<Record<VerifyField, VerifyProblem>>;

/** Largest text that an earlier checkpoint is looked for in, in bytes. */
const mostText = 100_000;

/** What is wrong with the form, by field; nothing where it can be verified. */
export function problemsOf({ file, key, earlier, number, root }: VerifyForm): Problems {
  const receipt = number.trim() !== '' || root.trim() !== '';
  return {
    ...(file ? {} : { file: 'fileMissing' }),
    ...(key.trim() === '' || fingerprintOf(key) ? {} : { key: 'wrongKey' }),
    ...(earlier.trim() === '' || earlierOf(earlier) ? {} : { earlier: 'wrongEarlier' }),
    ...(!receipt || readReceiptClaim(`${number}:${root}`) ? {} : { root: 'wrongReceipt' }),
  };
}

/** The form as the verifier takes it. */
export function heldAgainst({ key, earlier, number, root }: VerifyForm): HeldAgainst {
  const fingerprint = fingerprintOf(key);
  const since = earlierOf(earlier);
  const receipt = readReceiptClaim(`${number}:${root}`);
  return {
    ...(fingerprint ? { key: fingerprint } : {}),
    ...(since ? { since: since.text } : {}),
    ...(receipt ? { receipt: `${receipt.number}:${receipt.root}` } : {}),
  };
}

/** An earlier state that was pasted, scanned or typed: how many entries it has, and the text that the verifier takes. */
export function earlierOf(typed: string): { size: number; text: string } | null {
  const slip = readSlip(typed);
  if (slip) return { size: slip.size, text: `${slip.size}:${slip.root}` };
  const read = readEarlierCheckpoint(typed);
  return read && { size: read.checkpoint.size, text: read.note };
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
    return (await checkpointOfPackage(blobSource(file)))?.note ?? null;
  return file.size > mostText ? null : (readEarlierCheckpoint(await file.text())?.note ?? null);
}

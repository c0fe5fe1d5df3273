import { bytesToHex, fromBase64 } from '../../../shared/bytes.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusals.ts';

export type EvidenceFile =
  | { readonly state: 'whole'; readonly media: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Not the file that the entry names: its hash differs. */
  | { readonly state: 'altered' }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** Fetches a file of evidence from the desk and compares it with the hash its entry sealed. */
export async function readEvidence(
  desk: Pick<DeskApi, 'readFile'>,
  about: string,
  evidence: string,
  sha256: string | undefined,
): Promise<EvidenceFile> {
  const outcome = await desk.readFile({ about, evidence });
  if (!outcome.ok) return { state: 'refused', refusal: outcome.refusal };
  const read = fromBase64(outcome.value.bytes);
  if (!read) throw new Error(`readEvidence: expected base64 of ${evidence}, got something else`);
  const bytes = new Uint8Array(read);
  const digest = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return digest === sha256 ? { state: 'whole', media: outcome.value.media, bytes } : { state: 'altered' };
}

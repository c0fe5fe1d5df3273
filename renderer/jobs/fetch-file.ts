import { fromBase64 } from '../../shared/bytes.ts';
import type { DeskApi } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';

/** Fetches a finished file piece by piece and joins it. Throws when a piece is not base64. */
export async function fetchFile(
  read: DeskApi['readExport'],
  job: string,
  size: number,
  onProgress: (bytes: number) => void,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const whole = new Uint8Array(size);
  let offset: number | null = 0;
  while (offset !== null) {
    const piece: Awaited<ReturnType<DeskApi['readExport']>> = await read({ job, offset });
    if (!piece.ok) return piece;
    const bytes = fromBase64(piece.value.bytes);
    if (!bytes) throw new Error(`fetchFile: expected base64 at ${offset}, got something else`);
    whole.set(bytes, offset);
    onProgress(offset + bytes.length);
    offset = piece.value.next;
  }
  return { ok: true, value: whole };
}

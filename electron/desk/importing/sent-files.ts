import { type Outcome, refuse } from '../../../shared/refusals.ts';
import type { Caller } from '../core.ts';

/** The largest old ledger, in bytes: 100,000 rows as separated text are some 40 MB. */
export const largestOldLedger = 64_000_000;
/** Two heads may each have one in hand; the oldest goes first. */
const mostFiles = 2;

type Sent = { readonly session: string; readonly pieces: Uint8Array[]; received: number };

/** Old ledgers on their way to the desk, piece by piece. They are in its memory alone and end with it. */
export interface SentFiles {
  /** Takes the piece at `offset`, which is as much as came before; at 0 the file begins anew. Answers how much is here. */
  take(
    caller: Caller,
    piece: Readonly<{ file: string; offset: number; bytes: Uint8Array }>,
  ): Outcome<{ received: number }>;
  /** The file as far as it came; null where nobody on this screen sent it. */
  whole(caller: Caller, file: string): Uint8Array | null;
}

export function openSentFiles(): SentFiles {
  const files = new Map<string, Sent>();
  return {
    take({ session }, { file, offset, bytes }) {
      if (offset === 0) {
        files.delete(file);
        for (const [oldest] of [...files].slice(0, Math.max(0, files.size - mostFiles + 1)))
          files.delete(oldest);
        files.set(file, { session, pieces: [], received: 0 });
      }
      const sent = files.get(file);
      if (sent?.session !== session || sent.received !== offset)
        return { ok: false, refusal: refuse('file-unknown') };
      if (offset + bytes.length > largestOldLedger) {
        files.delete(file);
        return { ok: false, refusal: refuse('import-too-large') };
      }
      sent.pieces.push(bytes);
      sent.received += bytes.length;
      return { ok: true, value: { received: sent.received } };
    },
    whole({ session }, file) {
      const sent = files.get(file);
      if (sent?.session !== session) return null;
      const [only] = sent.pieces;
      if (sent.pieces.length === 1 && only) return only;
      const joined = new Uint8Array(sent.received);
      let at = 0;
      for (const piece of sent.pieces) {
        joined.set(piece, at);
        at += piece.length;
      }
      sent.pieces.splice(0, sent.pieces.length, joined);
      return joined;
    },
  };
}

import type { HeldAgainst, Verified, VerifyAnswer, VerifyRequest } from '../workers/verify-messages.ts';

export interface VerifyOptions extends HeldAgainst {
  readonly signal?: AbortSignal;
  /** Entries read, of all that there are; 0 of 0 while the package is being unpacked. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Verifies a package; rejects with the signal's reason when cancelled, with an Error when verifying itself fails. */
export type VerifyPackage = (file: Blob, options?: VerifyOptions) => Promise<Verified>;

/** The worker never ran: what it was asked can still be done elsewhere. */
export class WorkerNotStarted extends Error {}

/** Has a worker verify the bytes, and ends it. The bytes are handed over only once it runs. */
export async function askVerifyWorker(
  worker: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  { since, key, receipt, signal, onProgress }: VerifyOptions,
): Promise<Verified> {
  try {
    return await new Promise<Verified>((resolve, reject) => {
      let started = false;
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (event) => {
        const words = `verify worker: ${event.message || 'could not be started'}`;
        reject(started ? new Error(words) : new WorkerNotStarted(words));
      };
      worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
        if (data.kind === 'ready') {
          started = true;
          const request: VerifyRequest = { bytes, since, key, receipt };
          worker.postMessage(request, [bytes.buffer]);
        } else if (data.kind === 'progress') onProgress?.(data.done, data.total);
        else if (data.kind === 'done') resolve({ report: data.report, sha256: data.sha256 });
        else reject(new Error(`verify worker: ${data.message}`));
      };
    });
  } finally {
    worker.terminate();
  }
}

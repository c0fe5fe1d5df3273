import type { VerifyProgress } from '../../shared/inspection/verify-root.ts';
import type { HeldAgainst, Verified, VerifyAnswer, VerifyRequest } from '../workers/verify-messages.ts';

export interface VerifyOptions extends HeldAgainst {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: VerifyProgress) => void;
}

/** Verifies a package; rejects with the signal's reason when cancelled, with an Error when verifying itself fails. */
export type VerifyPackage = (file: Blob, options?: VerifyOptions) => Promise<Verified>;

/** The worker never ran: what it was asked can still be done elsewhere. */
export class WorkerNotStarted extends Error {}

/** Has a worker verify the file, and ends it. It reads the file itself, in pieces. */
export async function askVerifyWorker(
  worker: Worker,
  file: Blob,
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
          const request: VerifyRequest = { file, since, key, receipt };
          worker.postMessage(request);
        } else if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'done') resolve({ report: data.report, sha256: data.sha256 });
        else reject(new Error(`verify worker: ${data.message}`));
      };
    });
  } finally {
    worker.terminate();
  }
}

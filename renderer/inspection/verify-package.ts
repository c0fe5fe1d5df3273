import type { VerifyReport } from '../../shared/inspection/report.ts';
import type { VerifyAnswer, VerifyRequest } from '../workers/verify-messages.ts';

export interface VerifyOptions {
  /** An earlier signed checkpoint, as text. */
  readonly since?: string;
  /** The key's fingerprint, known from elsewhere. */
  readonly key?: string;
  /** NUMBER:ROOT off a consumer's receipt. */
  readonly receipt?: string;
  readonly signal?: AbortSignal;
  /** Entries read, of all that there are; 0 of 0 while the package is being unpacked. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Verifies an inspection package in a worker of its own, so that the page stays free. Whatever the file holds, the
 * answer is a report; rejects with the signal's reason when cancelled, with an Error when the worker itself fails.
 */
export async function verifyPackage(file: Blob, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { since, key, receipt, signal, onProgress } = options;
  signal?.throwIfAborted();
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const worker = new Worker(new URL('../workers/verify.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<VerifyReport>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onerror = (event) =>
        reject(new Error(`verify worker: ${event.message || 'could not be started'}`));
      worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
        if (data.kind === 'progress') onProgress?.(data.done, data.total);
        else if (data.kind === 'done') resolve(data.report);
        else reject(new Error(`verify worker: ${data.message}`));
      };
      const request: VerifyRequest = { bytes, since, key, receipt };
      worker.postMessage(request, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}

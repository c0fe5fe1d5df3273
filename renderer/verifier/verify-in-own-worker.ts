import { Stopped } from '../../shared/inspection/stop.ts';
import { answerVerify } from '../inspection/answer-verify.ts';
import { askVerifyWorker, type VerifyPackage, WorkerNotStarted } from '../inspection/ask-verify-worker.ts';

/**
 * Verifies in a worker made of the page's own script, as a page opened from a file has no other to load; where the browser
 * refuses even that, in the page itself, with pauses to draw and to be cancelled.
 */
export function verifyInOwnWorker(script: string): VerifyPackage {
  return async (file, options = {}) => {
    options.signal?.throwIfAborted();
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    try {
      return await askVerifyWorker(startWorker(url), file, options);
    } catch (error) {
      if (!(error instanceof WorkerNotStarted)) throw error;
      return await verifyHere(file, options);
    } finally {
      URL.revokeObjectURL(url);
    }
  };
}

function startWorker(url: string): Worker {
  try {
    return new Worker(url);
  } catch (error) {
    throw new WorkerNotStarted(String(error));
  }
}

async function verifyHere(
  file: Blob,
  { signal, onProgress, ...against }: NonNullable<Parameters<VerifyPackage>[1]>,
) {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  await pause();
  try {
    return await answerVerify({ file, ...against }, { onProgress, pause, stop: signal });
  } catch (error) {
    throw error instanceof Stopped && signal?.aborted ? signal.reason : error;
  }
}

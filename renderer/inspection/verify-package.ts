import { askVerifyWorker, type VerifyPackage } from './ask-verify-worker.ts';

/** Verifies an inspection package in a worker of its own, so that the page stays free. Whatever the file holds, the answer is a report. */
export const verifyPackage: VerifyPackage = async (file, options = {}) => {
  options.signal?.throwIfAborted();
  const worker = new Worker(new URL('../workers/verify.worker.ts', import.meta.url), { type: 'module' });
  return askVerifyWorker(worker, file, options);
};

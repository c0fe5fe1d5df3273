import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../shared/bytes.ts';
import { type VerifyOptions, verifyPackage } from '../../shared/inspection/verify.ts';
import type { Verified, VerifyAnswer, VerifyRequest } from '../workers/verify-messages.ts';
import { verifyEd25519 } from './verify-ed25519.ts';

/** Verifies as asked, wherever this runs. */
export async function answerVerify(
  { bytes, since, key, receipt }: VerifyRequest,
  options: Pick<VerifyOptions, 'onProgress' | 'stop' | 'pause'>,
): Promise<Verified> {
  const report = await verifyPackage(bytes, { verifyEd25519, since, key, receipt, ...options });
  return { report, sha256: bytesToHex(sha256(bytes)) };
}

/** Makes this worker a verifier: one request, progress, one answer. */
export function serveVerify(scope: DedicatedWorkerGlobalScope): void {
  const answer = (message: VerifyAnswer): void => scope.postMessage(message);
  scope.onmessage = async ({ data }: MessageEvent<VerifyRequest>) => {
    const onProgress = (done: number, total: number): void => answer({ kind: 'progress', done, total });
    try {
      answer({ kind: 'done', ...(await answerVerify(data, { onProgress })) });
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  answer({ kind: 'ready' });
}

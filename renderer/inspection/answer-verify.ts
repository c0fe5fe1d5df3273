import { type VerifyOptions, verifyPackage } from '../../shared/inspection/verify.ts';
import type { VerifyProgress } from '../../shared/inspection/verify-root.ts';
import type { Verified, VerifyAnswer, VerifyRequest } from '../workers/verify-messages.ts';
import { blobSource, browserTools, sha256OfBlob } from './browser-tools.ts';
import { verifyEd25519 } from './verify-ed25519.ts';

/** Verifies as asked, wherever this runs. */
export async function answerVerify(
  { file, since, key, receipt }: VerifyRequest,
  options: Pick<VerifyOptions, 'onProgress' | 'stop' | 'pause'>,
): Promise<Verified> {
  const asked = { ...browserTools, verifyEd25519, since, key, receipt, ...options };
  const report = await verifyPackage(blobSource(file), asked);
  return { report, sha256: await sha256OfBlob(file) };
}

/** Makes this worker a verifier: one request, progress, one answer. */
export function serveVerify(scope: DedicatedWorkerGlobalScope): void {
  const answer = (message: VerifyAnswer): void => scope.postMessage(message);
  scope.onmessage = async ({ data }: MessageEvent<VerifyRequest>) => {
    const onProgress = (progress: VerifyProgress): void => answer({ kind: 'progress', progress });
    try {
      answer({ kind: 'done', ...(await answerVerify(data, { onProgress })) });
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  answer({ kind: 'ready' });
}

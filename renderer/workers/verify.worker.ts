import { verifyPackage } from '../../shared/inspection/verify.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<VerifyRequest>) => {
  const { bytes, since, key, receipt } = data;
  try {
    const report = await verifyPackage(bytes, {
      verifyEd25519,
      since,
      key,
      receipt,
      onProgress: (done, total) => answer({ kind: 'progress', done, total }),
    });
    answer({ kind: 'done', report });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function answer(message: VerifyAnswer): void {
  scope.postMessage(message);
}

async function verifyEd25519(
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(text));
}

import { useEffect, useRef, useState } from 'react';
import type { VerifyProgress } from '../../shared/inspection/verify-root.ts';
import type { Verified } from '../workers/verify-messages.ts';
import type { VerifyPackage } from './ask-verify-worker.ts';
import type { About } from './report-words.ts';
import { earlierOf, heldAgainst, type VerifyForm } from './verify-form.ts';

export type Verifying =
  | { readonly state: 'idle' | 'failed' | 'cancelled' }
  | { readonly state: 'running'; readonly progress: VerifyProgress | null }
  | { readonly state: 'done'; readonly verified: Verified; readonly about: About };

/** Has a package verified; one at a time, cancelled when the screen goes. */
export function useVerifying(verify: VerifyPackage, zone?: string) {
  const [verifying, setVerifying] = useState<Verifying>({ state: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const start = async (form: VerifyForm): Promise<void> => {
    const { file } = form;
    if (!file || verifying.state === 'running') return;
    const abort = new AbortController();
    stopping.current = abort;
    setVerifying({ state: 'running', progress: null });
    const against = heldAgainst(form);
    try {
      const verified = await verify(file, {
        ...against,
        signal: abort.signal,
        onProgress: (progress) => setVerifying({ state: 'running', progress }),
      });
      const about: About = {
        fileName: file.name,
        at: Date.now(),
        zone,
        sinceSize: earlierOf(against.since ?? '')?.size ?? null,
        key: against.key ?? null,
        receipt: against.receipt ?? null,
      };
      setVerifying({ state: 'done', verified, about });
    } catch (error) {
      if (abort.signal.aborted) return setVerifying({ state: 'cancelled' });
      console.error('useVerifying:', error);
      setVerifying({ state: 'failed' });
    }
  };

  return {
    verifying,
    start,
    stop: () => stopping.current?.abort(),
    /** A report is about the form it was made from: once that changes it is of yesterday. */
    forget: () => setVerifying((before) => (before.state === 'running' ? before : { state: 'idle' })),
  };
}

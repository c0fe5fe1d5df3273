import '../theme/variables.css';
import '../theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { serveVerify } from '../inspection/answer-verify.ts';
import { mendOlderBrowser } from './older-browsers.ts';
import { startVerifierWords } from './start-verifier-words.ts';
import { VerifierPage } from './VerifierPage.tsx';
import { verifyInOwnWorker } from './verify-in-own-worker.ts';

async function showPage(script: string): Promise<void> {
  const place = document.getElementById('app');
  if (!place) throw new Error("verifier: expected an element with the id 'app', found none");
  await startVerifierWords();
  createRoot(place).render(
    <StrictMode>
      <VerifierPage verify={verifyInOwnWorker(script)} />
    </StrictMode>,
  );
}

mendOlderBrowser();
// One script for both: the page, and the worker that the page makes of the same text.
if (typeof document === 'undefined') serveVerify(self as unknown as DedicatedWorkerGlobalScope);
else void showPage(document.currentScript?.textContent ?? '');

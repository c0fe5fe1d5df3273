import type { AuditAnswer, AuditRequest } from '../workers/audit-messages.ts';
import type { StartAudit } from './audit.ts';

/** Audits in a worker of its own, so that the screen never waits for it. */
export const startAuditWorker: StartAudit = (name, onDone) => {
  const worker = new Worker(new URL('../workers/audit.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<AuditAnswer>) => {
    if (data.kind === 'progress') return;
    worker.terminate();
    // An audit that could not be done proves nothing; the next start goes on with it.
    if (data.kind === 'done') onDone(data.ok);
  };
  const request: AuditRequest = { name };
  worker.postMessage(request);
  return () => worker.terminate();
};

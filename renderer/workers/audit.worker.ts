import { auditLedger } from '../ledger/audit.ts';
import { ledgerDatabase } from '../ledger/database.ts';
import type { AuditAnswer, AuditRequest } from './audit-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
/** A rest after each step, so that a slow machine's disk is free for the counter. */
const restMs = 40;

scope.onmessage = async ({ data }: MessageEvent<AuditRequest>) => {
  const database = ledgerDatabase(data.name);
  try {
    const ok = await auditLedger(database, {
      now: Date.now,
      pause: () => new Promise((resolve) => setTimeout(resolve, restMs)),
      onProgress: (done, total) => answer({ kind: 'progress', done, total }),
    });
    answer({ kind: 'done', ok });
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    database.close();
  }
};

function answer(message: AuditAnswer): void {
  scope.postMessage(message);
}

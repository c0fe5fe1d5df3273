import { readAudit } from './audit.ts';
import { type LedgerDatabase, readHead } from './database.ts';
import { useSharedQuery } from './live-queries.ts';

/** How the reading again of this screen's copy stands. */
export type AuditStanding = Readonly<{
  /** Records read again and to be read; null while none is under way. */
  running: Readonly<{ done: number; total: number }> | null;
  /** The last whole one: when it ended (UTC ms), and how many entries it had read. */
  last: Readonly<{ at: number; entries: number }> | null;
}>;

export async function auditStanding(database: LedgerDatabase): Promise<AuditStanding> {
  const [audit, head] = [await readAudit(database), await readHead(database)];
  if (!audit || !head) return { running: null, last: null };
  const { phase, size, nextPosition, at, upTo, ok } = audit;
  return {
    running: phase === 'done' ? null : { done: size + nextPosition, total: head.size + head.complaints },
    last: at === null || !ok ? null : { at, entries: upTo },
  };
}

/** Undefined until read. */
export function useAuditStanding(): AuditStanding | undefined {
  return useSharedQuery(auditStanding);
}

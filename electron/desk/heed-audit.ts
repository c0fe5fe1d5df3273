import type { AuditResult } from './audit-worker.ts';
import type { Core } from './core.ts';

/**
 * Acts on what the audit of the whole log found: a log that is not the signed one, or not what was signed before, stops
 * all writing; indexes are made anew from the entries; of a product list that is not whole it is said that it has to be
 * imported again.
 */
export function heedAudit(
  core: Pick<Core, 'log' | 'stopped' | 'setAside' | 'push'>,
  result: AuditResult,
): void {
  const { log } = core;
  if (!result.log) core.stopped.reason = 'log-damaged';
  else if (!result.passes) core.stopped.reason = 'contradiction';
  else if (!result.indexes) renewIndexes(core);
  if (!result.products) log.products.damage.met = true;
  if (result.log && result.passes && result.indexes && result.products) return;
  core.push({ size: log.head().frontier.size });
}

function renewIndexes({ log, stopped, setAside }: Pick<Core, 'log' | 'stopped' | 'setAside'>): void {
  try {
    log.renewIndexes();
    if (!setAside.includes('derived')) setAside.push('derived');
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    stopped.reason = 'log-damaged';
  }
}

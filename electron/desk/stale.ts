import type { Core } from './core.ts';

/**
 * Was this asked on a ledger that is not this one any more: something was sealed since that the person had not seen
 * (`lastStep`, a place in the log, below 0 where there is none), or `size` is one that this ledger never had?
 */
export function isStale(core: Core, size: number, lastStep: number): boolean {
  return lastStep >= size || size > core.log.head().frontier.size;
}

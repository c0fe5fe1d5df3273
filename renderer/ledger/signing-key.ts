import type { Event } from '../../shared/events.ts';

/**
 * The key that signs the ledger after these events (the public key as the entry has it); null where none of them names
 * one. The first entry names the first, and after a restore the first entry of each chapter its own
 * (docs/inspection-package.md, chapters).
 */
export function signingKeyIn(events: readonly Event[]): string | null {
  for (const event of events.toReversed())
    if (event.type === 'LedgerOpened' || event.type === 'ChapterBegun') return event.data.key;
  return null;
}

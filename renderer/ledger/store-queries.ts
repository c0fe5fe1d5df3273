import { useMemo } from 'react';
import type { Watch } from '../../shared/goods/lot-standing.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { useSharedPart } from './live-queries.ts';
import { storeState } from './reading.ts';

/**
 * A part of the store's state; undefined until the ledger tells it. `part` picks what is there and makes nothing new, so
 * that the screen is drawn again only when that part has changed.
 */
export function useStorePart<Part>(part: (state: StoreState) => Part): Part | undefined {
  return useSharedPart(storeState, (state) => (state ? part(state) : undefined));
}

/** Which lots the store holds back, and why. Undefined until the ledger tells it. */
export function useHeldBack(): Watch | undefined {
  const held = useStorePart((state) => state.held);
  const quality = useStorePart((state) => state.quality);
  return useMemo(() => (held && quality ? { held, quality } : undefined), [held, quality]);
}

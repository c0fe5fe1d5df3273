import { useMemo } from 'react';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import type { Around } from '../../../shared/goods/shelf.ts';
import { useZone } from '../../app-context.ts';
import { useStore } from '../../ledger/store-queries.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';

/** The store's day, and what it holds back, as the ledger here tells it. */
export function useAround(): Around {
  const today = day(useNow(), useZone());
  const state = useStore()?.state;
  const held = state?.held;
  const quality = state?.quality;
  return useMemo(
    () => ({ day: today, watch: { held: held ?? {}, quality: quality ?? noQuality } }),
    [today, held, quality],
  );
}

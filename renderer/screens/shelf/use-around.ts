import { useMemo } from 'react';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import type { Around } from '../../../shared/goods/shelf.ts';
import { useZone } from '../../app-context.ts';
import { useHeldBack } from '../../ledger/store-queries.ts';
import { day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';

const nothing = { held: {}, quality: noQuality };

/** The store's day, and what it holds back, as the ledger here tells it. */
export function useAround(): Around {
  const today = day(useNow(), useZone());
  const watch = useHeldBack() ?? nothing;
  return useMemo(() => ({ day: today, watch }), [today, watch]);
}

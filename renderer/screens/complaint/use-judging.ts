import { useMemo } from 'react';
import { offsetIn } from '../../../shared/calendar.ts';
import { type Judging, noOthers } from '../../../shared/judging.ts';
import { useSession, useZone } from '../../app-context.ts';
import { useStorePart } from '../../ledger/store-queries.ts';
import { useNow } from '../../parts/use-now.ts';

/** What the rules would know if the desk judged now; only to show beforehand what is possible. Null while it is read. */
export function useJudging(): Judging | null {
  const { operator, role } = useSession();
  const zone = useZone();
  const store = useStorePart((state) => state);
  // Looked at once a minute: what was sealed since is later, and no reason to doubt the clock (L5).
  const at = Math.max(useNow(60_000), store?.lastAt ?? 0);
  return useMemo(
    () =>
      store
        ? {
            by: { operator, role },
            at,
            offset: offsetIn(at, zone),
            store,
            knows: () => true,
            others: noOthers,
          }
        : null,
    [store, operator, role, at, zone],
  );
}

import { useEffect, useState } from 'react';
import type { Tier } from '../../../shared/codes.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { ConsumerDay } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { useLedgerHead } from '../../ledger/queries.ts';

/** What the complaint's consumer was given today, asked of the desk again with each entry; null until it has answered. */
export function useConsumerDay(complaint: Complaint): ConsumerDay | null {
  const desk = useDesk();
  const size = useLedgerHead()?.size;
  const { id } = complaint;
  const [told, setTold] = useState<{ id: string; day: ConsumerDay }>();
  useEffect(() => {
    let current = true;
    if (size === undefined) return;
    desk.consumerDay({ about: id }).then(
      (answer) => current && answer.ok && setTold({ id, day: answer.value }),
      // The desk is gone for the moment, and says so by itself.
      (error: unknown) => console.warn('consumerDay:', error),
    );
    return () => {
      current = false;
    };
  }, [desk, id, size]);
  return told?.id === id ? told.day : null;
}

/** Would so many fen more pass what a tier may give this consumer today? */
export function isOverDay(day: ConsumerDay | null, tier: Tier, more: number): boolean {
  const limit = day?.limits?.[tier] ?? null;
  return day !== null && limit !== null && more > 0 && day.given + more > limit;
}

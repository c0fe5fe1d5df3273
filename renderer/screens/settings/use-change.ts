import { useRef, useState } from 'react';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk, useStanding } from '../../app-context.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useRefusal } from '../../parts/use-refusal.ts';

type Ask = (desk: DeskApi, base: { id: string; size: number }) => Promise<Outcome<unknown>>;

/**
 * Asks the desk for one change of the store. `change` answers null when it was sealed, else the sentence to show.
 * The command's id stays the same until an answer comes: a retry never changes twice.
 */
export function useChange(): { saved: boolean; change: (ask: Ask) => Promise<string | null> } {
  const desk = useDesk();
  const { refresh } = useStanding();
  const sentence = useRefusal();
  const id = useRef(newCommandId());
  const [saved, setSaved] = useState(false);

  const change = async (ask: Ask): Promise<string | null> => {
    setSaved(false);
    const head = await desk.head({});
    if (!head.ok) return sentence(head.refusal);
    const outcome = await ask(desk, { id: id.current, size: head.value.size });
    id.current = newCommandId();
    if (!outcome.ok) return sentence(outcome.refusal);
    await refresh();
    setSaved(true);
    return null;
  };
  return { saved, change };
}

import { useState } from 'react';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useCaughtUp } from '../../ledger/LedgerProvider.tsx';
import { useChange } from '../settings/use-change.ts';

type Ask = (desk: DeskApi, base: { id: string; size: number }) => Promise<Outcome<Sealed>>;

/** One thing that the inspector does, without a PIN; `problem` is the sentence where it was not taken. */
export function useVisitChange(): {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly say: (problem: string | null) => void;
  /** True once it is sealed and this screen shows it. */
  readonly ask: (send: Ask) => Promise<boolean>;
} {
  const { change } = useChange();
  const caughtUp = useCaughtUp();
  const [busy, setBusy] = useState(false);
  const [problem, say] = useState<string | null>(null);
  const ask = async (send: Ask): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      const refused = await change(async (desk, base) => {
        const outcome = await send(desk, base);
        if (outcome.ok) await caughtUp(outcome.value.size);
        return outcome;
      }, false);
      say(refused);
      return refused === null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, say, ask };
}

import { useState } from 'react';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { useCaughtUp } from '../../ledger/LedgerProvider.tsx';
import { useFormKeeping } from '../complaint/held-form.ts';
import { type SealCommands, useSealing } from '../complaint/use-sealing.ts';
import { useChange } from '../settings/use-change.ts';

export type ClaimAsked = Omit<Input<'makeClaim'>, 'id' | 'size' | 'mark' | 'lines'>;

/** Seals an advance as a command of its complaint, or, where `claimed` says how, together with its claim. */
export function useClaimSealing(complaint: Complaint, claimed: () => ClaimAsked | null): SealCommands {
  const plain = useSealing(complaint);
  const { attempt } = useChange();
  const caughtUp = useCaughtUp();
  const keeping = useFormKeeping();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const seal: SealCommands['seal'] = async (commands) => {
    const claim = claimed();
    const [command] = commands;
    if (claim === null || command?.type !== 'MarkAdvance') return plain.seal(commands);
    const { type: _, ...mark } = command;
    const made: { sealed: Sealed | null } = { sealed: null };
    setBusy(true);
    keeping?.touch();
    keeping?.sending(true);
    const refused = await attempt(async (desk, base) => {
      const outcome = await desk.makeClaim({
        ...base,
        ...claim,
        mark: { about: complaint.id, ...mark },
        lines: [],
      });
      if (outcome.ok) made.sealed = outcome.value;
      return outcome;
    }, false);
    if (made.sealed) {
      await caughtUp(made.sealed.size).catch((error: unknown) => console.warn('caughtUp:', error));
      keeping?.sealed();
    }
    setBusy(false);
    keeping?.sending(false);
    setProblem(refused?.sentence ?? null);
    return made.sealed ? { ok: true, sealed: made.sealed } : { ok: false, refusal: refused?.refusal ?? null };
  };
  return {
    seal,
    busy: busy || plain.busy,
    problem: problem ?? plain.problem,
    forget: () => {
      setProblem(null);
      plain.forget();
    },
  };
}

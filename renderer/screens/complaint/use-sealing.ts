import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../shared/complaint/commands.ts';
import { needsFreshPin } from '../../../shared/complaint/fresh-pin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { Refusal } from '../../../shared/refusals.ts';
import { useDesk, useNameOf } from '../../app-context.ts';
import { useCaughtUp } from '../../ledger/LedgerProvider.tsx';
import { useLedgerHead } from '../../ledger/queries.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';
import { useFormKeeping } from './held-form.ts';

/** Whoever stands beside the one who is signed in. */
export type Beside = {
  /** Agrees with a PIN that the form itself has asked for (G3). */
  readonly second?: { readonly operator: string; readonly pin: string };
  /** Does all of it on a PIN that is asked for here (shared/complaint/at-anothers-screen.ts). */
  readonly as?: string;
};
export type SealResult =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly refusal: Refusal | null };

export type SealCommands = {
  /** Seals the commands together. Refused or lost, the sentence is in `problem` and nothing typed is touched. */
  readonly seal: (commands: readonly Command[], beside?: Beside) => Promise<SealResult>;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly forget: () => void;
};

/** Refusals of whoever pressed while the complaint moved: by time, or by somebody else's hand. */
const movedOn: ReadonlySet<string> = new Set(['changed', 'due-first']);

/** The longest that the next key waits for the picture of what was sealed. */
const mostWaitMs = 1000;

/**
 * Until the screen shows the complaint with what was sealed about it: a key that comes before is about what stood there,
 * and would be refused as meant for another state.
 */
async function untilMoved(
  latest: RefObject<Pick<Complaint, 'lastSeq'> | null>,
  before: number | undefined,
): Promise<void> {
  const until = performance.now() + mostWaitMs;
  while (before !== undefined && latest.current?.lastSeq === before && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/**
 * Hands commands about one complaint (null: a new one) to the desk. What they were made on is the complaint as it is
 * shown, and not the ledger's head, which a screen may learn of a moment earlier or later. Where the answer was lost, trying again uses the
 * same id: what was sealed the first time is answered, not sealed twice. What is decided above tier 1 asks for the
 * person's own PIN first, what somebody else does at this screen for theirs. With the commands the desk takes away the `draft` they were typed in.
 */
export function useSealing(
  shown: Pick<Complaint, 'id' | 'lastSeq' | 'tier'> | null,
  draft?: string,
): SealCommands {
  const { t } = useTranslation('complaint');
  const desk = useDesk();
  const sentence = useRefusal();
  const head = useLedgerHead();
  const caughtUp = useCaughtUp();
  const askFresh = useFreshPin();
  const nameOf = useNameOf();
  const keeping = useFormKeeping();
  const latest = useRef(shown);
  latest.current = shown;
  const unanswered = useRef<{ id: string; size: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);

  /** Brings this screen's ledger level with the desk. */
  const readAgain = async (): Promise<void> => {
    const now = await desk.head({});
    if (now.ok) await caughtUp(now.value.size);
  };

  const seal = async (commands: readonly Command[], { second, as }: Beside = {}): Promise<SealResult> => {
    setBusy(true);
    setProblem(null);
    keeping?.touch();
    keeping?.sending(true);
    unanswered.current ??= { id: crypto.randomUUID(), size: shown ? shown.lastSeq + 1 : (head?.size ?? 0) };
    const { id, size } = unanswered.current;
    try {
      const input = {
        id,
        size,
        about: shown?.id ?? null,
        commands: [...commands],
        ...(second && { second }),
        ...(draft !== undefined && { draft }),
      };
      const outcome = as
        ? await askFresh({
            whose: { operator: as, name: nameOf(as) },
            why: t('here.why', { name: nameOf(as) }),
            needed: true,
            send: (pin = '') => desk.submit({ ...input, as: { operator: as, pin } }),
          })
        : await askFresh({
            why: t('freshPinWhy'),
            needed: commands.some((command) => needsFreshPin(command, shown?.tier ?? 1)),
            send: (pin) => desk.submit({ ...input, ...(pin && { pin }) }),
          });
      unanswered.current = null;
      if (outcome.ok) {
        // It is sealed whatever becomes of this screen's copy; the copy's own notice says when it has stopped.
        await caughtUp(outcome.value.size).catch((error: unknown) => console.warn('caughtUp:', error));
        await untilMoved(latest, shown?.lastSeq);
        keeping?.sealed();
        return { ok: true, sealed: outcome.value };
      }
      const { refusal } = outcome;
      // The complaint is not what it was on this screen: it is read again, and the panel says what changed.
      setStale(movedOn.has(refusal.code));
      if (movedOn.has(refusal.code))
        await readAgain().catch((error: unknown) => console.warn('readAgain:', error));
      const closed = as !== undefined && refusal.code === 'pin-needed';
      setProblem(closed ? t('here.closed', { name: nameOf(as) }) : sentence(refusal));
      return { ok: false, refusal };
    } catch (error) {
      // The desk did not answer: it may or may not have sealed. The next try asks with the same id.
      console.warn('submit: no answer from the desk', error);
      setProblem(t('lost'));
      return { ok: false, refusal: null };
    } finally {
      setBusy(false);
      keeping?.sending(false);
    }
  };
  const toldAbove = stale && keeping?.moved === true;
  return { seal, busy, problem: toldAbove ? null : problem, forget: () => setProblem(null) };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintCause, PrintOutcome } from '../../../shared/codes.ts';
import { type Printers, SpoolerError, type SpoolState } from '../ports.ts';

/** How long a print may keep a person waiting, in ms. */
export type Patience = Readonly<{
  poll: number;
  /** With a trouble that someone may mend: paper, a cover, a stopped queue. */
  trouble: number;
  /** Without any sign of progress, and for each copy more. */
  silence: number;
  perCopy: number;
  /** For the spooler to do what it was asked: cancel, or answer at all. */
  settle: number;
}>;
export const usualPatience: Patience = {
  poll: 400,
  trouble: 45_000,
  silence: 60_000,
  perCopy: 5_000,
  settle: 15_000,
};

export type Followed = Readonly<{ outcome: Exclude<PrintOutcome, 'saved'>; cause: PrintCause | null }>;
type Under = Extract<SpoolState, { state: 'waiting' | 'printing' }>;

/**
 * Follows a job until the spooler says how it ended. Nothing is called failed before the spooler has let go of it: else
 * it might print after all. Where it says nothing more, the end is unknown.
 */
export async function followJob(follow: {
  printers: Printers;
  spooled: string;
  copies: number;
  patience: Patience;
  onChange: (state: Under) => void;
  /** Whether somebody cancelled the job, or something forbids it. */
  stopped: () => 'cancelled' | PrintCause | null;
  signal: AbortSignal;
}): Promise<Followed> {
  const { printers, spooled, patience, signal } = follow;
  const silence = patience.silence + patience.perCopy * follow.copies;
  let [moved, troubled, heard, before] = [performance.now(), performance.now(), performance.now(), ''];
  for (;;) {
    const state = await printers.status(spooled).catch(whenAway);
    const now = performance.now();
    if (state === null) {
      if (now - heard > patience.settle) return { outcome: 'unknown', cause: null };
    } else {
      const ended = endOf(state);
      if (ended) return ended;
      heard = now;
      const under = state as Under;
      if (under.trouble === null) troubled = now;
      const progress = `${under.state} ${under.done}`;
      if (progress !== before) moved = now;
      before = progress;
      follow.onChange(under);
      const why =
        follow.stopped() ??
        (now - troubled > patience.trouble ? under.trouble : null) ??
        (now - moved > silence ? 'no-answer' : null);
      if (why !== null) return letGo(printers, spooled, why, patience, signal);
    }
    await sleep(patience.poll, undefined, { signal });
  }
}

async function letGo(
  printers: Printers,
  spooled: string,
  why: 'cancelled' | PrintCause,
  patience: Patience,
  signal: AbortSignal,
): Promise<Followed> {
  const until = performance.now() + patience.settle;
  await printers.cancel(spooled).catch(whenAway);
  for (;;) {
    const state = await printers.status(spooled).catch(whenAway);
    const ended = state && endOf(state);
    if (ended?.outcome === 'cancelled')
      return why === 'cancelled' ? ended : { outcome: 'failed', cause: why };
    if (ended) return ended;
    if (performance.now() > until) return { outcome: 'unknown', cause: null };
    await sleep(patience.poll, undefined, { signal });
  }
}

function endOf(state: SpoolState): Followed | null {
  switch (state.state) {
    case 'completed':
    case 'cancelled':
    case 'unknown':
      return { outcome: state.state, cause: null };
    case 'failed':
      return { outcome: 'failed', cause: state.trouble };
    default:
      return null;
  }
}

function whenAway(error: unknown): null {
  if (error instanceof SpoolerError) return null;
  throw error;
}

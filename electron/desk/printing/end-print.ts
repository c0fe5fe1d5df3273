import type { PrintCause } from '../../../shared/codes.ts';
import { permits } from '../../../shared/complaint/permits.ts';
import type { EventOf } from '../../../shared/events.ts';
import { type Judging, noOthers } from '../../../shared/judging.ts';
import { type Core, entryOf, storeOffset, systemCaller } from '../core.ts';
import { loadComplaint } from '../load-complaint.ts';
import { sealEvents } from '../sealing.ts';
import { isFull } from '../sqlite.ts';
import type { Followed } from './follow-job.ts';

/** What the rules may know of a complaint now, asked by the desk itself. */
export function judgingNow(core: Core): Judging {
  const at = core.clock.now();
  const knows = (complaint: string) => complaint !== 'store' && core.log.lastAbout(complaint) >= 0;
  const { store } = core.log.head();
  return { by: systemCaller.actor, at, offset: storeOffset(core, at), store, knows, others: noOthers };
}

/** Seals how the print at `print` ended; what forbids it is a bug, for nothing but the desk's own word is sealed here. */
function sealEnd(core: Core, about: string, print: number, { outcome, cause }: Followed): void {
  const event: EventOf<'PrintEnded'> = { type: 'PrintEnded', data: { print, outcome, cause } };
  const judging = judgingNow(core);
  const refusal = permits(event, loadComplaint(core, about), judging);
  if (refusal) throw new Error(`sealEnd: the end of print ${print} was refused: ${refusal.code}`);
  const { at, offset } = judging;
  const command = `print-${print}-ended`;
  sealEvents(core, { events: [event], about, command, caller: systemCaller, at, offset, answer: () => null });
}

/** Seals how a print ended. False where the disk would not take it: the next start calls the print's end unknown. */
export function endPrint(core: Core, about: string, print: number, ended: Followed): boolean {
  try {
    sealEnd(core, about, print, ended);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    // What the disk did with an append that failed otherwise is unknown: stop, and look again at the next start.
    if (!isFull(error)) core.stopped.reason ??= 'not-durable';
    return false;
  }
}

/** Prints that were on their way when the desk was cut off: nobody here knows how they ended. */
export function endForgottenPrints(core: Core): void {
  if (core.stopped.reason) return;
  for (const { about, seq } of core.log.openPrints())
    if (!endPrint(core, about, seq, { outcome: 'unknown', cause: null })) return;
}

/**
 * Prints that no printer has and whose session is over: the paper was drawn in a screen that is gone, so nothing will
 * come of it, and the ledger says 'cancelled'. What a printer has is followed to its end, whoever is signed in.
 */
export function endLeftPrints(
  core: Core,
  isHere: (session: string) => boolean,
  runs: (print: number) => boolean,
): void {
  if (core.stopped.reason) return;
  for (const { about, seq } of core.log.openPrints())
    if (!runs(seq) && !isHere(sessionOf(core, seq)))
      if (!endPrint(core, about, seq, { outcome: 'cancelled', cause: null })) return;
}

/** Empty where the entry cannot be read: whoever signs in or out is not kept from it. */
function sessionOf(core: Core, seq: number): string {
  try {
    const [row] = core.log.entriesFrom(seq, 1);
    return row ? entryOf(row).session : '';
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    core.stopped.reason ??= 'log-damaged';
    return '';
  }
}

export function causeOrNull(cause: PrintCause | 'spooler-away'): PrintCause | null {
  return cause === 'spooler-away' ? null : cause;
}

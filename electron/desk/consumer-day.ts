import { dayLimitsOf, givenToday } from '../../shared/complaint/consumer-day.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { storeSubject } from '../../shared/events.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { type Caller, type Core, storeOffset } from './core.ts';
import { otherComplaints } from './load-complaint.ts';

/** What a complaint's consumer was given today, for a screen that weighs a request (T2). Refuses an unknown complaint. */
export function consumerDay(
  core: Core,
  caller: Caller,
  { about }: Parsed<'consumerDay'>,
): Outcome<Output<'consumerDay'>> {
  const others = otherComplaints(core);
  const complaint = about === storeSubject ? null : others.complaint(about);
  if (!complaint) return { ok: false, refusal: refuse('complaint-unknown') };
  const at = core.clock.now();
  const judging = {
    by: caller.actor,
    at,
    offset: storeOffset(core, at),
    store: core.log.head().store,
    knows: () => true,
    others,
  };
  return { ok: true, value: { ...givenToday(complaint, judging), limits: dayLimitsOf(complaint, judging) } };
}

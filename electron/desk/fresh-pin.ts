import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { answeredBefore, commandMac } from './answering.ts';
import type { Caller, Core } from './core.ts';

/** Null when the caller's own PIN came with the call and is right; else `pin-needed`, or what {@link Pins.check} says. */
export async function freshPinFault(
  core: Core,
  caller: Caller,
  pin: string | undefined,
): Promise<Refusal | null> {
  return pin === undefined ? refuse('pin-needed') : core.pins.check(caller.actor.operator, pin);
}

type Asked = Readonly<{
  verb: string;
  id: string;
  /** What tells a retry from another command under the same id; the caller's PIN is not among it. */
  asked: unknown;
  pin: string | undefined;
}>;

/**
 * Does something on the word of the caller's own fresh PIN. A retry whose first answer was lost gets that answer
 * without any PIN: the one it carries may be an old one by now.
 */
export async function onFreshPin<Value>(
  core: Core,
  caller: Caller,
  { verb, id, asked, pin }: Asked,
  make: () => Outcome<Value> | Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const mac = commandMac(core, verb, caller.actor.operator, asked);
  const known = answeredBefore<Value>(core, id, mac);
  if (known) return known;
  const wrong = await freshPinFault(core, caller, pin);
  return wrong ? { ok: false, refusal: wrong } : make();
}

import { atAnothersScreen } from '../../shared/complaint/at-anothers-screen.ts';
import type { Parsed } from '../../shared/contract.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';

/**
 * Null when somebody other than the caller is here and typed their own PIN. A failure counts towards that person's
 * lock-out and names them; a PIN that somebody else gave is nobody's word yet.
 */
export async function otherPersonFault(
  core: Core,
  { operator, pin }: Readonly<{ operator: string; pin: string }>,
): Promise<Refusal | null> {
  const { operators } = core.log.head().store;
  if (!(Object.hasOwn(operators, operator) && operators[operator]?.active))
    return refuse('operator-unknown', { operator });
  const wrong = await core.pins.check(operator, pin);
  if (wrong) return { ...wrong, operator };
  return core.pins.isProvisional(operator) ? refuse('their-pin-provisional', { operator }) : null;
}

/**
 * Who does what was submitted: the caller, or the person who typed their PIN at the caller's screen (`as`). That one
 * acts with the role the ledger gives them, while the session stays the screen's: an entry says truly who did it and
 * where.
 */
export async function actingPerson(
  core: Core,
  caller: Caller,
  { as, second, pin, commands }: Parsed<'submit'>,
): Promise<Outcome<Caller>> {
  if (!as) return { ok: true, value: caller };
  const elsewhere = commands.findIndex((command) => !atAnothersScreen.has(command.type));
  if (elsewhere >= 0) return { ok: false, refusal: refuse('not-at-anothers-screen', { command: elsewhere }) };
  if (second || pin !== undefined) return { ok: false, refusal: refuse('bad-input', { field: 'as' }) };
  return personHere(core, caller, as);
}

/** Somebody other than the caller who has typed their own PIN at the caller's screen. */
export async function personHere(
  core: Core,
  caller: Caller,
  as: Readonly<{ operator: string; pin: string }>,
): Promise<Outcome<Caller>> {
  if (as.operator === caller.actor.operator)
    return { ok: false, refusal: refuse('bad-input', { field: 'as' }) };
  const wrong = await otherPersonFault(core, as);
  if (wrong) return { ok: false, refusal: wrong };
  const person = core.log.head().store.operators[as.operator];
  // Who left while the PIN was looked at does nothing here any more.
  if (!person?.active) return { ok: false, refusal: refuse('operator-unknown', { operator: as.operator }) };
  return {
    ok: true,
    value: { actor: { operator: person.id, role: person.role }, session: caller.session },
  };
}

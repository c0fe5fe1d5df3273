import * as v from 'valibot';
import { tierOfRole } from '../../shared/complaint/tiers.ts';
import { admission } from '../../shared/contract/admission.ts';
import { type Output, type Parsed, type Verb, verbs } from '../../shared/contract.ts';
import { normalised } from '../../shared/ledger/canonical.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { type Caller, systemCaller } from './core.ts';
import { windowCaller } from './queue-windows.ts';

/** What a handler gets besides its input: who calls (nobody, before signing in, is the desk's own caller). */
export type Call = Readonly<{ connection: string; caller: Caller }>;

/** One handler a verb; a missing one does not compile. */
export type Handlers = {
  readonly [V in Verb]: (call: Call, input: Parsed<V>) => Outcome<Output<V>> | Promise<Outcome<Output<V>>>;
};

export function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbs, verb);
}

/** May this caller use the verb at all? The rules say later what may be sealed; this is only the door. */
export function admissionFault(verb: Verb, caller: Caller | null): Refusal | null {
  const needed = admission[verb];
  // Whoever stands at a window for the public is nobody: not even what is open to everyone is theirs.
  if (caller === windowCaller) return needed === 'window' ? null : refuse('role-may-not', { verb });
  if (needed === 'open') return null;
  if (!caller) return refuse('not-signed-in');
  // Who else is an inspector of this moment, the rules say.
  if (needed === 'guest') return caller.actor.role === 'inspector' ? null : refuse('role-may-not', { verb });
  const least = { session: 0, window: 1, staff: 1, head: 2, owner: 3 }[needed];
  return tierOfRole(caller.actor.role) >= least ? null : refuse('role-may-not', { verb });
}

/** Far deeper than any input of ours; what comes deeper, or in a circle, is not walked through. */
const mostDeep = 16;
/** Far more than any input of ours has in all: an old ledger's rows to take again are 100,000. */
const mostMembers = 250_000;

/** Normalises to NFC and parses; unknown members are refused with the rest. */
export function parseInput<V extends Verb>(verb: V, input: unknown): Outcome<Parsed<V>> {
  if (isTooLarge(input, mostDeep, { left: mostMembers }))
    return { ok: false, refusal: refuse('bad-input', { field: '' }) };
  // One fault is enough: a list of a hundred thousand wrong things would make as many.
  const parsed = v.safeParse(verbs[verb], normalised(input), { abortEarly: true });
  if (parsed.success) {
    const fault = illFormed(parsed.output);
    return fault
      ? { ok: false, refusal: refuse('bad-input', { field: fault }) }
      : { ok: true, value: parsed.output as Parsed<V> };
  }
  const [issue] = parsed.issues;
  const field = issue ? v.getDotPath(issue) : null;
  return { ok: false, refusal: refuse('bad-input', { field: field ?? '' }) };
}

function isTooLarge(value: unknown, depth: number, members: { left: number }): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (depth === 0) return true;
  // A list with holes is as long as it says: each of them would be looked at.
  if (Array.isArray(value) && value.length > members.left) return true;
  const inside = Object.values(value);
  members.left -= inside.length;
  return members.left < 0 || inside.some((member) => isTooLarge(member, depth - 1, members));
}

/** The first text with an unpaired surrogate, or minus zero, which could never be sealed; null when there is none. */
function illFormed(value: unknown, path = ''): string | null {
  if (Object.is(value, -0)) return path;
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, member] of Object.entries(value)) {
    const fault = illFormed(member, path ? `${path}.${key}` : key);
    if (fault) return fault;
  }
  return null;
}

/** Takes one call through the door: known verb, admitted caller, parsed input, then its handler. */
export async function passDoor(
  handlers: Handlers,
  verb: string,
  input: unknown,
  connection: string,
  caller: Caller | null,
): Promise<Outcome<unknown>> {
  if (!isVerb(verb)) return { ok: false, refusal: refuse('unknown-verb', { verb: verb.slice(0, 40) }) };
  const fault = admissionFault(verb, caller);
  if (fault) return { ok: false, refusal: fault };
  const parsed = parseInput(verb, input);
  if (!parsed.ok) return parsed;
  const handler = handlers[verb] as (
    call: Call,
    input: unknown,
  ) => Outcome<unknown> | Promise<Outcome<unknown>>;
  return await handler({ connection, caller: caller ?? systemCaller }, parsed.value);
}

import { utf8 } from '../../shared/bytes.ts';
import { canonicalText, type Json } from '../../shared/ledger/canonical.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Core } from './core.ts';
import { hmac256, sameBytes } from './crypto.ts';
import type { Answer } from './sealed-log.ts';

/** Tells a retry from another command under the same id. Keyed, for the command holds names and phones. */
export function commandMac(core: Core, verb: string, operator: string, input: unknown): Uint8Array {
  return hmac256(core.keys.answering, utf8(canonicalText([verb, operator, input as Json])));
}

/**
 * The first answer to this command, if it was carried out before; a refusal if the id belongs to another one, or if what
 * was answered is not to be believed any more: carried out it was.
 */
export function answeredBefore<Value>(core: Core, command: string, mac: Uint8Array): Outcome<Value> | null {
  const known = core.log.answered(command);
  if (!known) return null;
  if (known === 'damaged' || !sameBytes(known.mac, mac))
    return { ok: false, refusal: refuse('command-id-reused') };
  return { ok: true, value: JSON.parse(known.reply) as Value };
}

export function answerOf(command: string, mac: Uint8Array, reply: unknown): Answer {
  return { command, mac, reply: JSON.stringify(reply) };
}

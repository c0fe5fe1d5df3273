import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { storeSubject } from '../../shared/events.ts';
import { readRecoveryCode, recoveryCode, recoveryCodeBytes } from '../../shared/recovery-code.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';
import { type Caller, type Core, storeOffset, systemCaller } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import type { PinRecord } from './pins.ts';
import { sealEvents } from './sealing.ts';
import type { Sessions } from './sessions.ts';
import { sealStore, storeFault } from './store-verbs.ts';

/** Where the code's hash is kept among the PINs, under the same lock-out. No operator's id: those have no '#'. */
export const recoverySlot = '#recovery';

/** A new code and what is kept of it. It is shown once and never stored. */
export async function newRecoveryCode(core: Core): Promise<{ code: string; record: PinRecord }> {
  const code = recoveryCode(core.entropy.bytes(recoveryCodeBytes));
  return { code, record: await core.pins.prepare(code) };
}

/** The code made anew by an enterprise head, on a fresh PIN; the one before is void. A retry is answered without it. */
export async function makeRecoveryCode(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'makeRecoveryCode'>,
): Promise<Outcome<Output<'makeRecoveryCode'>>> {
  let made: string | null = null;
  const sealed = await onFreshPin<Sealed>(
    core,
    caller,
    { verb: 'makeRecoveryCode', id: asked.id, asked, pin },
    async () => {
      const { code, record } = await newRecoveryCode(core);
      made = code;
      const before = () => core.pins.keep(recoverySlot, record);
      return sealStore(core, caller, 'makeRecoveryCode', asked, [{ type: 'RecoveryCodeMade', data: {} }], {
        before,
      });
    },
  );
  return sealed.ok ? { ok: true, value: { ...sealed.value, code: made } } : sealed;
}

/**
 * A new PIN for an enterprise head who forgot it, on the word of the recovery code. The code is void then and another
 * one is answered. Open to anyone who can reach the screen: the code is all the proof there is, and 110 bits of it.
 */
export async function recover(
  core: Core,
  sessions: Sessions,
  { operator, code: typed, pin }: Parsed<'recover'>,
): Promise<Outcome<Output<'recover'>>> {
  const event = { type: 'RecoveryCodeUsed', data: { operator } } as const;
  const fault = (): Refusal | null => storeFault(core, systemCaller, [event], core.clock.now());
  if (isWeakPin(pin)) return { ok: false, refusal: refuse('weak-pin') };
  const code = readRecoveryCode(typed);
  if (code === null) return { ok: false, refusal: refuse('recovery-code-mistyped') };
  const beforehand = fault();
  if (beforehand) return { ok: false, refusal: beforehand };
  const wrong = await core.pins.check(recoverySlot, code);
  if (wrong) return { ok: false, refusal: asCodeRefusal(wrong) };
  const record = await core.pins.prepare(pin);
  const next = await newRecoveryCode(core);
  const now = fault();
  if (now) return { ok: false, refusal: now };
  const at = core.clock.now();
  const size = sealEvents(core, {
    events: [event],
    about: storeSubject,
    command: 'recovery',
    caller: systemCaller,
    at,
    offset: storeOffset(core, at),
    answer: () => null,
  });
  // After the entry, so that no PIN changes unseen; the PIN before the code: cut off between the two, it lets in whoever
  // has it, and the code can be made anew.
  core.pins.keep(operator, record);
  core.pins.keep(recoverySlot, next.record);
  sessions.endOf(operator);
  return { ok: true, value: { code: next.code, size } };
}

function asCodeRefusal(refusal: Refusal): Refusal {
  // `operator-unknown`: this ledger was begun before there were codes, and none was made since.
  if (refusal.code === 'operator-unknown') return refuse('recovery-code-none');
  return refusal.code === 'wrong-pin' ? refuse('recovery-code-wrong', { left: refusal.left }) : refusal;
}

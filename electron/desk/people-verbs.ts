import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import type { Event } from '../../shared/events.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import type { Sessions } from './sessions.ts';
import { sealStore } from './store-verbs.ts';

function nextOperator(core: Core): string {
  return `op-${Object.keys(core.log.head().store.operators).length + 1}`;
}

export async function addOperator(
  core: Core,
  caller: Caller,
  { ownPin, ...asked }: Parsed<'addOperator'>,
): Promise<Outcome<Output<'addOperator'>>> {
  if (isWeakPin(asked.pin)) return { ok: false, refusal: refuse('weak-pin') };
  return onFreshPin<Output<'addOperator'>>(
    core,
    caller,
    { verb: 'addOperator', id: asked.id, asked, pin: ownPin },
    async () => {
      const record = await core.pins.prepare(asked.pin);
      const operator = nextOperator(core);
      const event: Event = {
        type: 'OperatorAdded',
        data: { operator, role: asked.role },
        words: { name: asked.name },
      };
      const before = () => core.pins.keep(operator, record, 'provisional');
      const sealed = sealStore(core, caller, 'addOperator', asked, [event], { reply: { operator }, before });
      return sealed as Outcome<Output<'addOperator'>>;
    },
  );
}

/** Another role, or gone, or back with a new PIN; sessions of the person are over in any of the cases. */
export async function changeOperator(
  core: Core,
  caller: Caller,
  { ownPin, ...asked }: Parsed<'changeOperator'>,
): Promise<Outcome<Sealed>> {
  const { operator, role, active, pin } = asked;
  if (pin !== undefined && isWeakPin(pin)) return { ok: false, refusal: refuse('weak-pin') };
  return onFreshPin(core, caller, { verb: 'changeOperator', id: asked.id, asked, pin: ownPin }, async () => {
    const { operators } = core.log.head().store;
    const left = Object.hasOwn(operators, operator) && operators[operator]?.active === false;
    // The PIN of whoever left may be known by others meanwhile.
    if (left && active && pin === undefined) return { ok: false, refusal: refuse('new-pin-needed') };
    const record = pin === undefined ? null : await core.pins.prepare(pin);
    const events: Event[] = [{ type: 'OperatorChanged', data: { operator, role, active } }];
    if (record) events.push({ type: 'PinChanged', data: { operator } });
    const before = () => record && core.pins.keep(operator, record, 'provisional');
    return sealStore(core, caller, 'changeOperator', asked, events, { before });
  });
}

/**
 * A new PIN on the word of the caller's own: for oneself, or by a head for somebody else (T7), who must change it at
 * the next sign-in and is signed out everywhere until then.
 */
export async function changePin(
  core: Core,
  sessions: Sessions,
  connection: string,
  caller: Caller,
  { ownPin, ...asked }: Parsed<'changePin'>,
): Promise<Outcome<Sealed>> {
  const { operator, pin } = asked;
  const own = operator === caller.actor.operator;
  if (!own && core.pins.isProvisional(caller.actor.operator))
    return { ok: false, refusal: refuse('pin-provisional') };
  if (isWeakPin(pin)) return { ok: false, refusal: refuse('weak-pin') };
  return onFreshPin(core, caller, { verb: 'changePin', id: asked.id, asked, pin: ownPin }, async () => {
    if (own && pin === ownPin) return { ok: false, refusal: refuse('same-pin') };
    const record = await core.pins.prepare(pin);
    const before = () => core.pins.keep(operator, record, own ? undefined : 'provisional');
    const event: Event = { type: 'PinChanged', data: { operator } };
    const sealed = sealStore(core, caller, 'changePin', asked, [event], { before });
    if (sealed.ok) sessions.endOf(operator, own ? connection : undefined);
    return sealed;
  });
}

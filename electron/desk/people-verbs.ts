import type { Output, Parsed, Sealed } from '../../shared/contract.ts';
import type { Event } from '../../shared/events.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
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
      const before = () => core.pins.keep(operator, record);
      const sealed = sealStore(core, caller, 'addOperator', asked, [event], { reply: { operator }, before });
      return sealed as Outcome<Output<'addOperator'>>;
    },
  );
}

export function changeOperator(
  core: Core,
  caller: Caller,
  { ownPin, ...asked }: Parsed<'changeOperator'>,
): Promise<Outcome<Sealed>> {
  const { operator, role, active } = asked;
  return onFreshPin(core, caller, { verb: 'changeOperator', id: asked.id, asked, pin: ownPin }, () =>
    sealStore(core, caller, 'changeOperator', asked, [
      { type: 'OperatorChanged', data: { operator, role, active } },
    ]),
  );
}

/** A new PIN, on the word of the caller's own: for oneself, or by the enterprise head for another. */
export async function changePin(
  core: Core,
  caller: Caller,
  { ownPin, ...asked }: Parsed<'changePin'>,
): Promise<Outcome<Sealed>> {
  if (isWeakPin(asked.pin)) return { ok: false, refusal: refuse('weak-pin') };
  return onFreshPin(core, caller, { verb: 'changePin', id: asked.id, asked, pin: ownPin }, async () => {
    const record = await core.pins.prepare(asked.pin);
    const before = () => core.pins.keep(asked.operator, record);
    return sealStore(
      core,
      caller,
      'changePin',
      asked,
      [{ type: 'PinChanged', data: { operator: asked.operator } }],
      { before },
    );
  });
}

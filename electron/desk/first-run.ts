import { bytesToHex } from '../../shared/bytes.ts';
import { offsetIn } from '../../shared/calendar.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { encodeKey, fingerprint } from '../../shared/ledger/checkpoint.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';
import { type Core, systemCaller } from './core.ts';
import type { PinRecord } from './pins.ts';
import { newRecoveryCode, recoverySlot } from './recovery.ts';
import { sealEvents } from './sealing.ts';
import { settingsEvent, storeFault } from './store-verbs.ts';

/** The first run: the ledger's first entries, all in one append, so that there is never half a store. */
export async function firstRun(core: Core, input: Parsed<'firstRun'>): Promise<Outcome<Output<'firstRun'>>> {
  const isSetUp = () => core.log.head().frontier.size > 0;
  if (input.people.some((person) => isWeakPin(person.pin))) return { ok: false, refusal: refuse('weak-pin') };
  // Asked before the slow hashes too: anyone may call this, and they are work for nothing.
  if (isSetUp()) return { ok: false, refusal: refuse('already-set-up') };
  const pins: PinRecord[] = [];
  for (const person of input.people) pins.push(await core.pins.prepare(person.pin));
  if (isSetUp()) return { ok: false, refusal: refuse('already-set-up') };
  const origin = `fangxin-desk/${bytesToHex(core.entropy.bytes(8))}/1`;
  const key = { name: origin, publicKey: core.keys.signing.publicKey };
  const events: Event[] = [
    { type: 'LedgerOpened', data: { format: 1, origin, key: encodeKey(key), mark: core.mark } },
    settingsEvent(1, input.settings, input.store),
    { type: 'AuthoritySet', data: { version: 1, authority: input.authority } },
    ...input.people.map(
      (person, i): Event => ({
        type: 'OperatorAdded',
        data: { operator: `op-${i + 1}`, role: person.role },
        words: { name: person.name },
      }),
    ),
    { type: 'StoreFounded', data: {} },
  ];
  const at = core.clock.now();
  const refusal = storeFault(core, systemCaller, events, at);
  if (refusal) return { ok: false, refusal };
  const recovery = await newRecoveryCode(core);
  if (isSetUp()) return { ok: false, refusal: refuse('already-set-up') };
  for (const [i, record] of pins.entries()) core.pins.keep(`op-${i + 1}`, record);
  core.pins.keep(recoverySlot, recovery.record);
  const size = sealEvents(core, {
    events,
    about: storeSubject,
    command: 'first-run',
    caller: systemCaller,
    at,
    offset: offsetIn(at, input.settings.zone),
    answer: () => null,
  });
  return { ok: true, value: { fingerprint: fingerprint(key), size, recovery: recovery.code } };
}

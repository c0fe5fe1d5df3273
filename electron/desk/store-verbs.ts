import { bytesToHex } from '../../shared/bytes.ts';
import { offsetIn } from '../../shared/calendar.ts';
import type { Output, Parsed, Sealed, StoreWords } from '../../shared/contract.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { encodeKey, fingerprint } from '../../shared/ledger/checkpoint.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { evolveStore } from '../../shared/store/state.ts';
import { isWeakPin } from '../../shared/weak-pin.ts';
import { answeredBefore, answerOf, commandMac } from './answering.ts';
import { type Caller, type Core, storeOffset, systemCaller } from './core.ts';
import type { PinRecord } from './pins.ts';
import type { CatalogueRow } from './sealed-log.ts';
import { sealEvents } from './sealing.ts';

type StoreCommand = Readonly<{ id: string; size: number }>;

/** Judges and seals events about the store, all or none. */
function sealStore(
  core: Core,
  caller: Caller,
  verb: string,
  input: StoreCommand,
  events: readonly Event[],
  extra: Readonly<{
    reply?: Record<string, unknown>;
    before?: () => void;
    catalogue?: readonly CatalogueRow[];
    asked?: unknown;
  }> = {},
): Outcome<Sealed> {
  const mac = commandMac(core, verb, caller.actor.operator, extra.asked ?? input);
  const known = answeredBefore<Sealed>(core, input.id, mac);
  if (known) return known;
  if (core.log.lastAbout(storeSubject) >= input.size) return { ok: false, refusal: refuse('changed') };
  const at = core.clock.now();
  const refusal = storeFault(core, caller, events, at);
  if (refusal) return { ok: false, refusal };
  extra.before?.();
  const reply = (size: number): Sealed => ({
    size,
    about: storeSubject,
    number: null,
    types: events.map((event) => event.type),
    ...extra.reply,
  });
  const size = sealEvents(core, {
    events,
    about: storeSubject,
    command: input.id,
    caller,
    at,
    offset: storeOffset(core, at),
    answer: (sealed) => answerOf(input.id, mac, reply(sealed)),
    ...(extra.catalogue && { catalogue: extra.catalogue }),
  });
  return { ok: true, value: reply(size) };
}

function storeFault(core: Core, caller: Caller, events: readonly Event[], at: number): Refusal | null {
  let { store } = core.log.head();
  for (const event of events) {
    const refusal = permitsStore(event, { by: caller.actor, at, offset: 0, store, knows: () => false });
    if (refusal) return refusal;
    store = evolveStore(store, event);
  }
  return null;
}

function settingsEvent(
  version: number,
  settings: Parsed<'changeSettings'>['settings'],
  store: StoreWords,
): Event {
  const words = Object.fromEntries(Object.entries(store).filter(([, text]) => text !== ''));
  return { type: 'StoreSettingsSet', data: { version, settings }, words };
}

function nextOperator(core: Core): string {
  return `op-${Object.keys(core.log.head().store.operators).length + 1}`;
}

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
  for (const [i, record] of pins.entries()) core.pins.keep(`op-${i + 1}`, record);
  const size = sealEvents(core, {
    events,
    about: storeSubject,
    command: 'first-run',
    caller: systemCaller,
    at,
    offset: offsetIn(at, input.settings.zone),
    answer: () => null,
  });
  return { ok: true, value: { fingerprint: fingerprint(key), size } };
}

export function changeSettings(core: Core, caller: Caller, input: Parsed<'changeSettings'>): Outcome<Sealed> {
  const version = core.log.head().store.settingsVersion + 1;
  return sealStore(core, caller, 'changeSettings', input, [
    settingsEvent(version, input.settings, input.store),
  ]);
}

export function changeAuthority(
  core: Core,
  caller: Caller,
  input: Parsed<'changeAuthority'>,
): Outcome<Sealed> {
  const version = core.log.head().store.authorityVersion + 1;
  return sealStore(core, caller, 'changeAuthority', input, [
    { type: 'AuthoritySet', data: { version, authority: input.authority } },
  ]);
}

export async function addOperator(
  core: Core,
  caller: Caller,
  input: Parsed<'addOperator'>,
): Promise<Outcome<Output<'addOperator'>>> {
  if (isWeakPin(input.pin)) return { ok: false, refusal: refuse('weak-pin') };
  const record = await core.pins.prepare(input.pin);
  const operator = nextOperator(core);
  const event: Event = {
    type: 'OperatorAdded',
    data: { operator, role: input.role },
    words: { name: input.name },
  };
  const before = () => core.pins.keep(operator, record);
  return sealStore(core, caller, 'addOperator', input, [event], { reply: { operator }, before }) as Outcome<
    Output<'addOperator'>
  >;
}

export function changeOperator(core: Core, caller: Caller, input: Parsed<'changeOperator'>): Outcome<Sealed> {
  const { operator, role, active } = input;
  return sealStore(core, caller, 'changeOperator', input, [
    { type: 'OperatorChanged', data: { operator, role, active } },
  ]);
}

/** A new PIN, on the word of the caller's own: for oneself, or by the enterprise head for another. */
export async function changePin(
  core: Core,
  caller: Caller,
  input: Parsed<'changePin'>,
): Promise<Outcome<Sealed>> {
  if (isWeakPin(input.pin)) return { ok: false, refusal: refuse('weak-pin') };
  // A retry whose first answer was lost: the own PIN it carries is the old one by now, and no failure.
  const mac = commandMac(core, 'changePin', caller.actor.operator, input);
  const known = answeredBefore<Sealed>(core, input.id, mac);
  if (known) return known;
  const wrong = await core.pins.check(caller.actor.operator, input.ownPin);
  if (wrong) return { ok: false, refusal: wrong };
  const record = await core.pins.prepare(input.pin);
  const before = () => core.pins.keep(input.operator, record);
  return sealStore(
    core,
    caller,
    'changePin',
    input,
    [{ type: 'PinChanged', data: { operator: input.operator } }],
    { before },
  );
}

/** Seals that a product list was taken, and puts the products in place of the ones before, in one transaction. */
export function sealCatalogue(
  core: Core,
  caller: Caller,
  input: StoreCommand,
  counts: Readonly<{ rows: number; taken: number }>,
  products: readonly CatalogueRow[],
  reply: Record<string, unknown>,
  asked: unknown,
): Outcome<Sealed> {
  return sealStore(core, caller, 'importCatalogue', input, [{ type: 'CatalogueImported', data: counts }], {
    reply,
    catalogue: products,
    asked,
  });
}

/** Seals that a package was made: for which days, at which state, for whom (X5). */
export function sealExport(
  core: Core,
  caller: Caller,
  id: string,
  data: (Event & { type: 'PackageExported' })['data'],
  recipient: string,
): Outcome<Sealed> {
  const size = core.log.head().frontier.size;
  return sealStore(
    core,
    caller,
    'startExport',
    { id, size },
    [{ type: 'PackageExported', data, words: { recipient } }],
    { asked: [data.from, data.to, recipient] },
  );
}

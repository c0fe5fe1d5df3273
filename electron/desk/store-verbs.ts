import type { Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { noOthers } from '../../shared/judging.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { evolveStore, type StoreState } from '../../shared/store/state.ts';
import type { StoreWords } from '../../shared/store/store-words.ts';
import { answeredBefore, answerOf, commandMac } from './answering.ts';
import { type Caller, type Core, storeOffset } from './core.ts';
import { duesUnder } from './due-row.ts';
import { onFreshPin } from './fresh-pin.ts';
import { personHere } from './other-person.ts';
import type { ProductListName } from './product-store.ts';
import { sealEvents } from './sealing.ts';
import { isStale } from './stale.ts';
import { momentToSeal } from './timekeeping.ts';

export type StoreCommand = Readonly<{ id: string; size: number }>;

/** Judges and seals events about the store, all or none. */
export function sealStore(
  core: Core,
  caller: Caller,
  verb: string,
  input: StoreCommand,
  events: readonly Event[],
  extra: Readonly<{
    reply?: Record<string, unknown>;
    before?: () => void;
    catalogue?: ProductListName;
    asked?: unknown;
  }> = {},
): Outcome<Sealed> {
  const mac = commandMac(core, verb, caller.actor.operator, extra.asked ?? input);
  const known = answeredBefore<Sealed>(core, input.id, mac);
  if (known) return known;
  if (isStale(core, input.size, core.log.lastAbout(storeSubject)))
    return { ok: false, refusal: refuse('changed') };
  const at = momentToSeal(core);
  const refusal = storeFault(core, caller, events, at);
  if (refusal) return { ok: false, refusal };
  extra.before?.();
  const hours = events.some(({ type }) => type === 'StoreSettingsSet' || type === 'CalendarSet');
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
    // Other hours move the deadlines of whatever is open (T5).
    ...(hours && { dues: duesUnder(core, after(core, events, at)) }),
  });
  return { ok: true, value: reply(size) };
}

export function storeFault(core: Core, caller: Caller, events: readonly Event[], at: number): Refusal | null {
  let { store } = core.log.head();
  for (const event of events) {
    const refusal = permitsStore(event, {
      by: caller.actor,
      at,
      offset: 0,
      store,
      knows: () => false,
      others: noOthers,
    });
    if (refusal) return refusal;
    store = evolveStore(store, event, at);
  }
  return null;
}

function after(core: Core, events: readonly Event[], at: number): StoreState {
  return events.reduce((store, event) => evolveStore(store, event, at), core.log.head().store);
}

/** The days that are not like their weekday, all of them anew. */
export function changeCalendar(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeCalendar'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeCalendar', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.calendarVersion + 1;
    const event: Event = { type: 'CalendarSet', data: { version, days: asked.days } };
    return sealStore(core, caller, 'changeCalendar', asked, [event]);
  });
}

/**
 * An enterprise head says that the clock is right now: by the time it shows, on their own PIN, at their screen or at
 * the caller's.
 */
export async function confirmClock(
  core: Core,
  caller: Caller,
  { pin, as, ...asked }: Parsed<'confirmClock'>,
): Promise<Outcome<Sealed>> {
  const verb = 'confirmClock';
  const seal = (who: Caller) => sealStore(core, who, verb, asked, [{ type: 'ClockConfirmed', data: {} }]);
  if (!as) return onFreshPin(core, caller, { verb, id: asked.id, asked, pin }, () => seal(caller));
  if (pin !== undefined) return { ok: false, refusal: refuse('bad-input', { field: 'as' }) };
  const mac = commandMac(core, verb, as.operator, asked);
  const known = answeredBefore<Sealed>(core, asked.id, mac);
  if (known) return known;
  const acting = await personHere(core, caller, as);
  return acting.ok ? seal(acting.value) : acting;
}

export function settingsEvent(
  version: number,
  settings: Parsed<'changeSettings'>['settings'],
  store: StoreWords,
): Event {
  const words = Object.fromEntries(Object.entries(store).filter(([, text]) => text !== ''));
  return { type: 'StoreSettingsSet', data: { version, settings }, words };
}

export function changeSettings(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeSettings'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeSettings', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.settingsVersion + 1;
    return sealStore(core, caller, 'changeSettings', asked, [
      settingsEvent(version, asked.settings, asked.store),
    ]);
  });
}

export function changeAuthority(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeAuthority'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeAuthority', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.authorityVersion + 1;
    return sealStore(core, caller, 'changeAuthority', asked, [
      { type: 'AuthoritySet', data: { version, authority: asked.authority } },
    ]);
  });
}

/** What one consumer may be given in a day: a new version, for complaints opened from then on (T2). */
export function changeDayLimits(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeDayLimits'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeDayLimits', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.dayLimits.length + 1;
    return sealStore(core, caller, 'changeDayLimits', asked, [
      { type: 'DayLimitsSet', data: { version, limits: asked.limits } },
    ]);
  });
}

/** What the barcodes say that the store's scales print. */
export function changeScaleBarcodes(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeScaleBarcodes'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeScaleBarcodes', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.scale.version + 1;
    return sealStore(core, caller, 'changeScaleBarcodes', asked, [
      { type: 'ScaleBarcodesSet', data: { version, patterns: asked.patterns } },
    ]);
  });
}

/** Seals that a product list was taken, and puts the products in place of the ones before, in one transaction. */
export function sealCatalogue(
  core: Core,
  caller: Caller,
  input: StoreCommand,
  counts: Readonly<{ rows: number; taken: number }>,
  list: ProductListName,
  asked: unknown,
): Outcome<Sealed> {
  return sealStore(core, caller, 'importCatalogue', input, [{ type: 'CatalogueImported', data: counts }], {
    reply: counts,
    catalogue: list,
    asked,
  });
}

/** Seals that a package was made: for which days, at which state, for whom (X5); on the word of a fresh PIN. */
export function sealExport(
  core: Core,
  caller: Caller,
  { id, pin }: Readonly<{ id: string; pin: string | undefined }>,
  data: () => (Event & { type: 'PackageExported' })['data'],
  asked: readonly string[],
  recipient: string,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'startExport', id, asked, pin }, () => {
    const size = core.log.head().frontier.size;
    const event: Event = { type: 'PackageExported', data: data(), words: { recipient } };
    return sealStore(core, caller, 'startExport', { id, size }, [event], { asked });
  });
}

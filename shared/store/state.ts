import { type Claims, evolveClaims, noClaims } from '../claims/claims.ts';
import { type Credits, evolveCredits, noCredits } from '../claims/credits.ts';
import type { ClockDoubt } from '../codes.ts';
import { type Compliance, noCompliance } from '../compliance/compliance.ts';
import { evolveCompliance } from '../compliance/evolve-compliance.ts';
import type { AuthorityTable, DayLimits, StoreSettings } from '../event-parts.ts';
import type { Event } from '../events.ts';
import { evolveQuality, lotMark, noQuality, type Quality } from '../goods/quality-state.ts';
import type { ScaleSetting } from '../goods/scale-barcode.ts';
import type { Role } from '../ledger/entry.ts';
import { chapterOf } from '../ledger/ledger-number.ts';
import type { Opening } from '../opening-hours.ts';
import { evolvePromises, noPromises, type Promises } from '../promises/promises.ts';
import { evolveQueue } from '../queue/evolve-queue.ts';
import { emptyQueue, type Queue } from '../queue/queue.ts';
import type { Deputyship } from './deputies.ts';
import { evolveDuty, type Roster, rolesChanged } from './evolve-duty.ts';
import { evolveInspections, type Inspections, noInspections } from './inspections.ts';
import { type Party, type Sending, withParties } from './parties.ts';
import { evolveRetention, noRetention, type Retention } from './retention.ts';

export type Operator = Readonly<{ id: string; role: Exclude<Role, 'system'>; active: boolean }>;

/** A clock that is not believed: why, what it showed then (UTC ms), and how far off that was (ms; see `ClockDoubted`). */
export type DoubtedClock = Readonly<{ cause: ClockDoubt; at: number; by: number }>;

/** Products (by code) of which lots are held; '*' holds every lot of the product (T1a). */
export type HeldLots = Readonly<Record<string, readonly string[]>>;

/** What rules need to know beyond one complaint. Folded from the log; plain JSON, so that it can be kept beside it. */
export type StoreState = Readonly<{
  opened: boolean;
  /** The first run is over: settings, authority and people are there. */
  founded: boolean;
  mark: 'none' | 'evaluation' | 'demonstration';
  origin: string;
  key: string;
  settings: StoreSettings | null;
  settingsVersion: number;
  /** The opening hours that were ever in force, in the order in which they were said (T5). */
  openings: readonly Opening[];
  calendarVersion: number;
  /** Why the clock is not believed; null while it is. */
  doubt: DoubtedClock | null;
  /** The time of the last entry, UTC ms; 0 before there is one. */
  lastAt: number;
  /** The newest version of the rules that a complaint was opened under; none is opened under an older one again. */
  rules: number;
  /** Every version that was ever in force, by version: an old complaint keeps its own (T2). */
  authority: Readonly<Record<number, AuthorityTable>>;
  authorityVersion: number;
  /**
   * Every version of what one consumer may be given in a day, oldest first. `since` is the serial of the last complaint
   * before it in its chapter (the first where none is said): later ones are judged by it.
   */
  dayLimits: readonly Readonly<{ version: number; since: number; chapter?: number; limits: DayLimits }>[];
  /** What the barcodes of its scales say. */
  scale: ScaleSetting;
  operators: Readonly<Record<string, Operator>>;
  /** Complaints opened in this chapter so far. */
  serial: number;
  held: HeldLots;
  /** Cases of suspect goods and stops of sale (G4, G5). */
  quality: Quality;
  /** Imports under way (L7), by batch: how many of its rows opened a complaint so far, and the last of them. */
  importing: Readonly<Record<string, Readonly<{ taken: number; row: number }>>>;
  /** Suppliers and operators, those who left too (C4). */
  parties: Readonly<Record<string, Party>>;
  /** Return notes made so far. */
  notes: number;
  /** How many of them there were when each chapter after the first began: a note keeps the chapter it was made in. */
  notesBefore: readonly number[];
  /** Stocktakes recorded so far. */
  stocktakes: number;
  /** The return note whose goods are being sealed; null between commands. */
  sending: Sending | null;
  /** Who is expected when (D2); null while the store never kept a roster. */
  roster: Roster | null;
  /** Everyone who was ever named to stand in, in the order of their naming. */
  deputies: readonly Deputyship[];
  retention: Retention;
  /** Backups that are to be made, since when (UTC ms) and how many days each is kept; null where none are. */
  backup: Readonly<{ since: number; days: number }> | null;
  /** Inspectors' visits and what they found (D5). */
  inspections: Inspections;
  /** Who waits at the desk today (D1). */
  queue: Queue;
  /** What it promises in public, and where its posters hang (C1). */
  promises: Promises;
  /** What it has on record of its own duties (D2, D4). */
  compliance: Compliance;
  /** What is claimed of those who answer for what was paid in advance (C3). */
  claims: Claims;
  /** What was credited on the return notes of the last year, and what of it was kept for claims. */
  credits: Credits;
}>;

export const emptyStore: StoreState = {
  opened: false,
  founded: false,
  mark: 'none',
  origin: '',
  key: '',
  settings: null,
  settingsVersion: 0,
  openings: [],
  calendarVersion: 0,
  doubt: null,
  lastAt: 0,
  rules: 0,
  authority: {},
  authorityVersion: 0,
  dayLimits: [],
  scale: { version: 0, patterns: [] },
  operators: {},
  serial: 0,
  held: {},
  quality: noQuality,
  importing: {},
  parties: {},
  notes: 0,
  notesBefore: [],
  stocktakes: 0,
  sending: null,
  roster: null,
  deputies: [],
  retention: noRetention,
  backup: null,
  inspections: noInspections,
  queue: emptyQueue,
  promises: noPromises,
  compliance: noCompliance,
  claims: noClaims,
  credits: noCredits,
};

/** The store after one more event, sealed at a moment (UTC ms). */
export function evolveStore(store: StoreState, event: Event, at: number): StoreState {
  const next = touched(store, event, at);
  const quality = evolveQuality(next.quality, event, at);
  const retention = evolveRetention(store.retention, event, store.lastAt, at);
  const inspections = evolveInspections(store.inspections, event, at);
  const queue = evolveQueue(store.queue, event, at);
  const promises = evolvePromises(store.promises, event, store.retention.seen);
  const compliance = evolveCompliance(store.compliance, event, store.retention.seen, at);
  const claims = evolveClaims(store.claims, event, at, store.retention.seen);
  const credits = evolveCredits(store.credits, event, at, store.claims);
  const evolved = { quality, retention, inspections, queue, promises, compliance, claims, credits };
  return { ...next, ...evolved, lastAt: at };
}

/** The hours and the calendar from now on; what says nothing new about them is no new hours. */
function opensAnew(store: StoreState, next: Opening): Pick<StoreState, 'openings'> {
  const now = store.openings.at(-1);
  const same =
    now !== undefined &&
    JSON.stringify([now.zone, now.hours, now.days]) === JSON.stringify([next.zone, next.hours, next.days]);
  return { openings: same ? store.openings : [...store.openings, next] };
}

function touched(store: StoreState, event: Event, at: number): StoreState {
  switch (event.type) {
    case 'LedgerOpened':
      return {
        ...store,
        opened: true,
        mark: event.data.mark,
        origin: event.data.origin,
        key: event.data.key,
      };
    case 'StoreSettingsSet':
      return {
        ...store,
        ...opensAnew(store, {
          from: at,
          zone: event.data.settings.zone,
          hours: event.data.settings.hours,
          days: store.openings.at(-1)?.days ?? [],
        }),
        settings: event.data.settings,
        settingsVersion: event.data.version,
      };
    case 'CalendarSet': {
      const now = store.openings.at(-1);
      const calendarVersion = event.data.version;
      return now
        ? { ...store, ...opensAnew(store, { ...now, from: at, days: event.data.days }), calendarVersion }
        : { ...store, calendarVersion };
    }
    case 'ClockDoubted':
      return { ...store, doubt: { ...event.data, at } };
    case 'ClockConfirmed':
      return { ...store, doubt: null };
    case 'AuthoritySet': {
      const { version, authority } = event.data;
      return { ...store, authority: { ...store.authority, [version]: authority }, authorityVersion: version };
    }
    case 'ScaleBarcodesSet':
      return { ...store, scale: event.data };
    case 'DayLimitsSet': {
      const chapter = chapterOf(store.origin);
      const since = { since: store.serial, ...(chapter > 1 && { chapter }) };
      return { ...store, dayLimits: [...store.dayLimits, { ...event.data, ...since }] };
    }
    case 'BackupConfigured':
      return { ...store, backup: { since: at, days: event.data.days } };
    case 'BackupStopped':
      return { ...store, backup: null };
    case 'ChapterBegun':
      // What the old desk wrote backups to is not this one's: a head has to say it anew.
      return {
        ...store,
        origin: event.data.origin,
        key: event.data.key,
        serial: 0,
        backup: null,
        notesBefore: [...store.notesBefore, store.notes],
      };
    case 'OperatorAdded': {
      const { operator, role } = event.data;
      return {
        ...store,
        operators: { ...store.operators, [operator]: { id: operator, role, active: true } },
      };
    }
    case 'OperatorChanged': {
      const { operator, role, active } = event.data;
      return {
        ...store,
        operators: { ...store.operators, [operator]: { id: operator, role, active } },
        deputies: rolesChanged(store.deputies, operator, at),
      };
    }
    case 'StockTaken':
      return { ...store, stocktakes: event.data.stocktake };
    case 'StoreFounded':
      return { ...store, founded: true };
    case 'ComplaintOpened':
      return { ...store, serial: store.serial + 1, rules: Math.max(store.rules, event.data.rules) };
    case 'ComplaintImported': {
      const { batch, row } = event.data;
      const taken = (importOf(store, batch)?.taken ?? 0) + 1;
      return {
        ...store,
        serial: store.serial + 1,
        rules: Math.max(store.rules, event.data.rules),
        importing: { ...store.importing, [batch]: { taken, row } },
      };
    }
    case 'LedgerImported': {
      const { [event.data.batch]: _, ...importing } = store.importing;
      return { ...store, importing };
    }
    case 'LotHeld': {
      const { product, lot } = event.data;
      const lots = store.held[product] ?? [];
      const mark = lot ?? '*';
      return lots.includes(mark) ? store : { ...store, held: { ...store.held, [product]: [...lots, mark] } };
    }
    case 'RosterSet':
    case 'DeputyNamed':
    case 'DeputyEnded':
      return { ...store, ...evolveDuty(store, event, at) };
    case 'TestResultTaken':
      return event.data.outcome === 'passed' ? released(store, event.data.case) : store;
    default:
      return withParties(store, event, at);
  }
}

/** A passed test lifts the hold of the very lot that was tested, and of no other (T1a, G4). */
function released(store: StoreState, caseId: string): StoreState {
  const tested = store.quality.cases[caseId];
  const marks = tested ? store.held[tested.product] : undefined;
  if (!tested || !marks) return store;
  const left = marks.filter((mark) => mark !== lotMark(tested.lot));
  const { [tested.product]: _, ...others } = store.held;
  return { ...store, held: left.length > 0 ? { ...others, [tested.product]: left } : others };
}

/** The run of an import that is under way; null when none of that batch is. */
export function importOf(store: StoreState, batch: string): Readonly<{ taken: number; row: number }> | null {
  return Object.hasOwn(store.importing, batch) ? (store.importing[batch] ?? null) : null;
}

import * as v from 'valibot';
import { bytesToHex, toBase64, utf8 } from '../../shared/bytes.ts';
import { dayLimitsOf, givenToday } from '../../shared/complaint/consumer-day.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { personIn } from '../../shared/complaint/same-person.ts';
import type { DeskApi, Output, Parsed, Push, Verb } from '../../shared/contract.ts';
import { verbs } from '../../shared/contract.ts';
import type { PrinterList, Sealed } from '../../shared/contract-replies.ts';
import { usualLayouts } from '../../shared/documents/label-layout.ts';
import type { AuthorityTable, StoreSettings } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import { storeSubject } from '../../shared/events.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { noOthers } from '../../shared/judging.ts';
import { decodeKey, fingerprint } from '../../shared/ledger/checkpoint.ts';
import type { Actor, Role } from '../../shared/ledger/entry.ts';
import { leafHash } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { noBackup, noRestore } from './fake-backup.ts';
import { FakeLog, random } from './fake-desk-log.ts';
import { fakeDrafts } from './fake-drafts.ts';

export const fakeSettings: StoreSettings = {
  zone: 'Asia/Shanghai',
  areaSquareMetres: 8000,
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 1320 }],
  council: 'xiaobaowei',
  employs: 12,
  twoTiers: false,
};

const times = { receiveMinutes: 30, decideMinutes: 120 };
const low: AuthorityTable[1]['kinds'] = ['refund', 'exchange', 'apology', 'refusal', 'price-difference'];
const all: AuthorityTable[1]['kinds'] = [...low, 'repair', 'compensation', 'redo', 'make-up-quantity'];
export const fakeAuthority: AuthorityTable = {
  1: { kinds: low, limit: 20_000, ...times },
  2: { kinds: all, limit: 200_000, ...times },
  3: { kinds: all, limit: null, ...times },
};

/** op-1 李娜, clerk; op-2 王强, department head; op-3 赵敏, enterprise head; op-4 何静, inspector. Any PIN will do. */
export const fakePeople = [
  { name: '李娜', role: 'clerk' },
  { name: '王强', role: 'department-head' },
  { name: '赵敏', role: 'enterprise-head' },
  { name: '何静', role: 'inspector' },
] as const;

const noPrinters: PrinterList = {
  service: 'none',
  printers: [],
  chosen: {
    '60x40': null,
    '50x30': null,
    '80x50': null,
    'A4-labels': null,
    A5: null,
    A4: null,
    '80mm': null,
    A3: null,
    'A4-landscape': null,
  },
  sheets: {
    '60x40': { ...usualLayouts['60x40'], next: 0 },
    '50x30': { ...usualLayouts['50x30'], next: 0 },
    '80x50': { ...usualLayouts['80x50'], next: 0 },
  },
};

const system: Actor = { operator: 'system', role: 'system' };
const minuteMs = 60_000;
type Handlers = { [V in Verb]: (input: Parsed<V>) => Promise<Outcome<Output<V>>> };

function ok<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export type FakeDesk = Readonly<{
  desk: DeskApi;
  log: () => FakeLog;
  /** Serves another log from now on: a foreign ledger, an older copy. */
  serve: (log: FakeLog) => void;
  /** The next command is sealed, then the desk is gone: no answer, no push, and every call fails until it restarts. */
  dieAfterSealing: () => void;
  restart: () => void;
  /** Destroys a complaint's key. */
  erase: (about: string) => void;
  /** The desk's clock goes on by so many ms. */
  pass: (span: number) => void;
  /** Somebody at another counter seals this about a complaint, or the desk itself does ('system'). */
  meanwhile: (about: string, events: readonly Event[], operator: string) => Promise<void>;
  /** How often a verb was called. */
  calls: (verb: Verb) => number;
  /** The checkpoints that screens said they hold and the log does not pass through. */
  seen: () => readonly string[];
  /** What the desk answers to `entriesFrom` passes through here. */
  tamper: (change: ((reply: Output<'entriesFrom'>) => Output<'entriesFrom'>) | null) => void;
  setCatalogue: (products: readonly Product[]) => Promise<void>;
}>;

/**
 * A desk in memory for tests in a page: the shared rules decide, the log is sealed and signed as the contract says.
 * The store is founded (unless `founded` is false) and op-1 signed in, unless `operator` says otherwise (null: nobody).
 */
export async function createFakeDesk(
  options: Readonly<{ origin?: string; operator?: string | null; at?: number; founded?: boolean }> = {},
): Promise<FakeDesk> {
  let log = await FakeLog.begin(options.origin ?? `fangxin-desk/${bytesToHex(random(8))}/1`);
  let signedIn: string | null = options.operator === undefined ? 'op-1' : options.operator;
  let at = options.at ?? Date.UTC(2026, 10, 23, 2, 0);
  let alive = true;
  let dies = false;
  let storeWords = { name: '放心超市', address: '解放路 1 号', phone: '021-55550000' };
  let products: readonly Product[] = [];
  let staged: Product[] = [];
  let change: ((reply: Output<'entriesFrom'>) => Output<'entriesFrom'>) | null = null;
  const names = new Map<string, string>();
  const answers = new Map<string, Sealed>();
  const listeners = new Set<(push: Push) => void>();
  const counts = new Map<Verb, number>();
  let queue: Promise<unknown> = Promise.resolve();

  /** One command after another, as the desk's single thread does it. */
  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = queue.then(task);
    queue = next.catch(() => undefined);
    return next;
  }

  function actor(): Actor {
    const operator = signedIn ? log.store.operators[signedIn] : undefined;
    return operator ? { operator: operator.id, role: operator.role } : system;
  }

  function sealed(size: number, about: string, events: readonly Event[], command: string): Sealed {
    const types = events.map((event) => event.type);
    const answer = { size, about, number: log.complaints.get(about)?.number ?? null, types };
    answers.set(command, answer);
    if (dies) {
      dies = false;
      alive = false;
      throw new Error('fake desk: died after sealing');
    }
    for (const listener of listeners) listener({ size });
    return answer;
  }

  async function sealStore(
    command: string,
    events: readonly Event[],
    by = actor(),
  ): Promise<Outcome<Sealed>> {
    for (const event of events) {
      const refusal = permitsStore(event, {
        by,
        at,
        offset: 480,
        store: log.store,
        knows: () => false,
        others: noOthers,
      });
      if (refusal) return { ok: false, refusal };
      await log.append([event], { by, about: storeSubject, command, at });
    }
    at += minuteMs;
    return ok(sealed(log.lines.length, storeSubject, events, command));
  }

  function settingsSet(settings: StoreSettings): Event {
    return {
      type: 'StoreSettingsSet',
      data: { version: log.store.settingsVersion + 1, settings },
      words: storeWords,
    };
  }

  function operatorAdded(name: string, role: Exclude<Role, 'system'>): Event {
    const operator = `op-${names.size + 1}`;
    names.set(operator, name);
    return { type: 'OperatorAdded', data: { operator, role }, words: { name } };
  }

  async function found(
    settings: StoreSettings,
    authority: AuthorityTable,
    people: readonly Readonly<{ name: string; role: Exclude<Role, 'system'> }>[],
  ): Promise<void> {
    const opened: Event = {
      type: 'LedgerOpened',
      data: { format: 1, origin: log.origin, key: log.vkey, mark: 'evaluation' },
    };
    const made = people.map((one) => operatorAdded(one.name, one.role));
    const rest: Event[] = [
      { type: 'AuthoritySet', data: { version: 1, authority } },
      ...made,
      { type: 'StoreFounded', data: {} },
    ];
    for (const event of [opened, settingsSet(settings), ...rest]) {
      const outcome = await sealStore('first-run', [event], system);
      if (!outcome.ok)
        throw new Error(`found: expected ${event.type} to be permitted, got ${outcome.refusal.code}`);
    }
  }

  const held: string[] = [];
  const others = () => ({
    complaint: (id: string) => log.complaints.get(id) ?? null,
    decidedOn: () => [...log.complaints.keys()],
  });

  async function submit(input: Parsed<'submit'>): Promise<Outcome<Sealed>> {
    const before = answers.get(input.id);
    if (before) return ok(before);
    const about = input.about ?? `c-${bytesToHex(random(10))}`;
    if (log.lastAbout(about) >= input.size) return { ok: false, refusal: refuse('changed') };
    const by = actor();
    const head = log.head();
    const deciding: Deciding = {
      by,
      at,
      offset: 480,
      store: log.store,
      knows: (complaint) => log.complaints.has(complaint),
      others: others(),
      about,
      second: input.second?.operator ?? null,
      checkpoint: { size: head.size, root: head.root },
      tag: (kind, text) => `t:${bytesToHex(leafHash(utf8(`${kind}|${text}`))).slice(0, 20)}`,
      partyName: (party) => party,
      staged: () => null,
      personOf: (complaint) => personIn(log.complaints.get(complaint) ?? null),
    };
    let complaint = log.complaints.get(about) ?? null;
    const events: Event[] = [];
    for (const [index, command] of input.commands.entries()) {
      const decided = decide(command, complaint, deciding);
      if (!decided.ok) return { ok: false, refusal: { ...decided.refusal, command: index } };
      for (const event of decided.value) {
        const seq = head.size + events.length;
        complaint = evolve(complaint, event, { seq, at, offset: 480, operator: by.operator }, about);
        events.push(event);
      }
    }
    const size = await log.append(events, { by, about, command: input.id, at });
    at += minuteMs;
    return ok(sealed(size, about, events, input.id));
  }

  async function setCatalogue(next: readonly Product[], command = `import-${names.size}-${at}`) {
    products = next;
    const data = { rows: next.length, taken: next.length };
    return sealStore(command, [{ type: 'CatalogueImported', data }], {
      operator: 'op-3',
      role: 'enterprise-head',
    });
  }

  const session = (operator: string, role: Role) => ({
    operator,
    role,
    name: names.get(operator) ?? '',
    provisional: false,
    failed: null,
  });
  const unknownImport = async () => ({ ok: false, refusal: refuse('import-unknown') }) as const;
  const unknownExport = async () => ({ ok: false, refusal: refuse('export-unknown') }) as const;
  const noPromises = async () => ({ ok: false, refusal: refuse('promise-unknown') }) as const;
  const noRecords = async () => ({ ok: false, refusal: refuse('record-unknown') }) as const;
  const noQueue = async () => ({ ok: false, refusal: refuse('queue-closed') }) as const;
  const noInspection = async () => ({ ok: false, refusal: refuse('inspection-none') }) as const;
  const unknownParty = async () => ({ ok: false, refusal: refuse('party-unknown') }) as const;
  const handlers: Handlers = {
    status: async () => {
      const key = decodeKey(log.vkey);
      const role = signedIn ? log.store.operators[signedIn]?.role : undefined;
      return ok({
        state: log.store.founded ? 'ready' : 'first-run',
        reason: null,
        mark: 'evaluation',
        size: log.lines.length,
        origin: log.store.origin,
        fingerprint: key ? fingerprint(key) : '',
        store: log.store.founded ? storeWords : null,
        people: Object.values(log.store.operators).map(({ id, role, active }) => ({
          operator: id,
          role,
          active,
          name: names.get(id) ?? id,
          since: at,
        })),
        session: signedIn && role ? session(signedIn, role) : null,
        clock: log.store.doubt,
        keyStore: { kind: 'memory', protects: false },
        setAside: [],
        restore: null,
        demonstration: null,
      });
    },
    firstRun: async (input) => {
      storeWords = input.store;
      await found(input.settings, input.authority, input.people);
      const key = decodeKey(log.vkey);
      return ok({ fingerprint: key ? fingerprint(key) : '', size: log.lines.length, recovery: '' });
    },
    signIn: async ({ operator }) => {
      const known = log.store.operators[operator];
      if (!known?.active) return { ok: false, refusal: refuse('operator-unknown') };
      signedIn = operator;
      return ok(session(operator, known.role));
    },
    signOut: async () => {
      signedIn = null;
      return ok(null);
    },
    submit: (input) => inTurn(() => submit(input)),
    changeSettings: (input) =>
      inTurn(() => {
        storeWords = input.store;
        return sealStore(input.id, [settingsSet(input.settings)]);
      }),
    changeCalendar: (input) =>
      inTurn(() => {
        const data = { version: log.store.calendarVersion + 1, days: input.days };
        return sealStore(input.id, [{ type: 'CalendarSet', data }]);
      }),
    confirmClock: (input) => inTurn(() => sealStore(input.id, [{ type: 'ClockConfirmed', data: {} }])),
    changeAuthority: (input) =>
      inTurn(() => {
        const data = { version: log.store.authorityVersion + 1, authority: input.authority };
        return sealStore(input.id, [{ type: 'AuthoritySet', data }]);
      }),
    changeDayLimits: (input) =>
      inTurn(() => {
        const data = { version: log.store.dayLimits.length + 1, limits: input.limits };
        return sealStore(input.id, [{ type: 'DayLimitsSet', data }]);
      }),
    changeScaleBarcodes: ({ id, patterns }) =>
      inTurn(() => {
        const data = { version: log.store.scale.version + 1, patterns };
        return sealStore(id, [{ type: 'ScaleBarcodesSet', data }]);
      }),
    changeRoster: ({ id, people, days }) =>
      inTurn(() => {
        const data = { version: (log.store.roster?.version ?? 0) + 1, people, days };
        return sealStore(id, [{ type: 'RosterSet', data }]);
      }),
    nameDeputy: ({ id, deputy, tier, from, to }) =>
      inTurn(() => {
        const data = { deputyship: log.store.deputies.length + 1, deputy, tier, from, to };
        return sealStore(id, [{ type: 'DeputyNamed', data }]);
      }),
    endDeputy: ({ id, deputyship }) =>
      inTurn(() => sealStore(id, [{ type: 'DeputyEnded', data: { deputyship } }])),
    retention: async () =>
      ok({
        today: '2026-01-01',
        years: log.store.retention.years,
        count: 0,
        ready: [],
        because: {},
        kept: [],
      }),
    changeRetention: (input) =>
      inTurn(() => {
        const data = { version: log.store.retention.version + 1, years: input.years };
        return sealStore(input.id, [{ type: 'RetentionSet', data }]);
      }),
    askErasure: (input) =>
      inTurn(() => {
        const data = { erasure: log.store.retention.asked + 1, until: input.until, asker: signedIn ?? '' };
        return sealStore(input.id, [{ type: 'ErasureAsked', data }]);
      }),
    declineErasure: (input) =>
      inTurn(() => sealStore(input.id, [{ type: 'ErasureDeclined', data: { erasure: input.erasure } }])),
    approveErasure: (input) =>
      inTurn(() => {
        const data = { erasure: input.erasure, approver: signedIn ?? '' };
        return sealStore(input.id, [{ type: 'ErasureApproved', data }]);
      }),
    stopErasure: async () => ok(null),
    backup: async () => ok(noBackup),
    backupPlaces: async () => ok({ places: [] }),
    configureBackup: ({ id, days, folder }) =>
      inTurn(() => sealStore(id, [{ type: 'BackupConfigured', data: { days }, words: { folder } }])),
    stopBackup: ({ id }) => inTurn(() => sealStore(id, [{ type: 'BackupStopped', data: {} }])),
    backUpNow: async () => ({ ok: false, refusal: refuse('backup-none') }),
    cancelBackup: async () => ok(noBackup),
    rehearseBackup: async () => ({ ok: false, refusal: refuse('backup-none') }),
    findBackup: async () => ({ ok: false, refusal: refuse('already-set-up') }),
    restoreStatus: async () => ok(noRestore),
    restoreBackup: async () => ({ ok: false, refusal: refuse('already-set-up') }),
    cancelRestore: async () => ok(noRestore),
    addOperator: (input) =>
      inTurn(async () => {
        const event = operatorAdded(input.name, input.role);
        const outcome = await sealStore(input.id, [event]);
        return outcome.ok ? ok({ ...outcome.value, operator: `op-${names.size}` }) : outcome;
      }),
    changeOperator: ({ id, operator, role, active }) =>
      inTurn(() => sealStore(id, [{ type: 'OperatorChanged', data: { operator, role, active } }])),
    makeRecoveryCode: ({ id }) =>
      inTurn(async () => {
        const outcome = await sealStore(id, [{ type: 'RecoveryCodeMade', data: {} }]);
        return outcome.ok ? ok({ ...outcome.value, code: null }) : outcome;
      }),
    recover: async () => ({ ok: false, refusal: refuse('recovery-code-none') }),
    present: async () => ok(null),
    changePin: ({ id, operator }) =>
      inTurn(() => sealStore(id, [{ type: 'PinChanged', data: { operator } }])),
    head: async ({ seen }) => {
      if (seen !== undefined) held.push(seen);
      return ok(log.head());
    },
    entriesFrom: async ({ from, limit }) => {
      const reply = { ...log.head(), entries: log.lines.slice(from, from + limit) };
      return ok(change ? change(reply) : reply);
    },
    keysFor: async ({ abouts }) => {
      const found = abouts.flatMap((about) => {
        const key = log.keys.get(about);
        return key ? [[about, toBase64(key)] as const] : [];
      });
      return ok({ keys: Object.fromEntries(found) });
    },
    searchKey: async () => ok({ key: toBase64(new Uint8Array(32).fill(7)), since: 0 }),
    consumerDay: async ({ about }) => {
      const complaint = log.complaints.get(about);
      if (!complaint) return { ok: false, refusal: refuse('complaint-unknown') };
      const day = { by: actor(), at, offset: 480, store: log.store, knows: () => true, others: others() };
      return ok({ ...givenToday(complaint, day), limits: dayLimitsOf(complaint, day) });
    },
    stageFile: async () => ({ ok: false, refusal: refuse('file-kind') }),
    readFile: async () => ({ ok: false, refusal: refuse('file-unknown') }),
    ...fakeDrafts(),
    quality: async () => ({ ok: false, refusal: refuse('case-unknown') }),
    addParty: unknownParty,
    changeParty: unknownParty,
    sendGoods: unknownParty,
    printPartyPaper: unknownParty,
    makeClaim: unknownParty,
    changeClaim: unknownParty,
    writeOffClaim: unknownParty,
    handleGoods: unknownParty,
    recordStock: unknownParty,
    catalogue: async () => ok({ list: 'list', version: products.length, products, next: null }),
    stageProducts: async (input) => {
      staged = input.piece === 0 ? [...input.products] : [...staged, ...input.products];
      return ok(null);
    },
    importCatalogue: (input) =>
      inTurn(async () => {
        const outcome = await setCatalogue(staged, input.id);
        return outcome.ok ? ok({ ...outcome.value, rows: input.rows, taken: staged.length }) : outcome;
      }),
    recallProductMapping: async () => ok({ columns: null, kinds: [] }),
    recallLedgerColumns: async () => ok({ columns: null }),
    sendOldLedger: async () => ({ ok: false, refusal: refuse('file-unknown') }),
    checkLedgerImport: unknownImport,
    startLedgerImport: unknownImport,
    ledgerImportStatus: unknownImport,
    cancelLedgerImport: unknownImport,
    startExport: unknownExport,
    exportStatus: unknownExport,
    cancelExport: unknownExport,
    readExport: unknownExport,
    startLedgerPrint: unknownExport,
    ledgerPrintStatus: unknownExport,
    cancelLedgerPrint: unknownExport,
    readLedgerPrint: unknownExport,
    printers: async () => ok(noPrinters),
    choosePrinter: async () => ({ ok: false, refusal: refuse('printer-gone') }),
    print: async () => ({ ok: false, refusal: refuse('printer-none') }),
    setPrinterLanguage: async () => ok(noPrinters),
    setLabelSheet: async () => ok(noPrinters),
    printLabelSheet: async () => ({ ok: false, refusal: refuse('printer-none') }),
    testPrint: async () => ({ ok: false, refusal: refuse('printer-gone') }),
    printLedger: unknownExport,
    printFigures: async () => ({ ok: false, refusal: refuse('printer-none') }),
    printStatus: async () => ({ ok: false, refusal: refuse('print-unknown') }),
    cancelPrint: async () => ({ ok: false, refusal: refuse('print-unknown') }),
    openInspection: noInspection,
    resumeInspection: noInspection,
    closeInspection: noInspection,
    inspect: noInspection,
    signInspection: noInspection,
    printInspectionPaper: noInspection,
    mendFinding: noInspection,
    makePromise: noPromises,
    endPromise: noPromises,
    nameTierPeople: noPromises,
    printPoster: noPromises,
    hangPoster: noPromises,
    takeDownPoster: noPromises,
    keepRecord: noRecords,
    withdrawRecord: noRecords,
    printSelfCheck: noRecords,
    queueBoard: noQueue,
    takeTicket: noQueue,
    printTicket: noQueue,
    queue: noQueue,
    openQueueWindow: noQueue,
    changeQueue: noQueue,
  };

  const open: ReadonlySet<Verb> = new Set<Verb>(['status', 'firstRun', 'signIn']);
  async function call(verb: Verb, input: unknown): Promise<Outcome<unknown>> {
    counts.set(verb, (counts.get(verb) ?? 0) + 1);
    if (!alive) throw new Error('fake desk: gone');
    const parsed = v.safeParse(verbs[verb], input);
    if (!parsed.success) return { ok: false, refusal: refuse('bad-input', { verb }) };
    if (!signedIn && !open.has(verb)) return { ok: false, refusal: refuse('not-signed-in') };
    const handle = handlers[verb] as (value: unknown) => Promise<Outcome<unknown>>;
    const outcome = await handle(parsed.output);
    // What crosses to a screen is JSON, as in both shells.
    return JSON.parse(JSON.stringify(outcome)) as Outcome<unknown>;
  }

  const called = (Object.keys(verbs) as Verb[]).map((verb) => [verb, (input: unknown) => call(verb, input)]);
  const desk = {
    ...Object.fromEntries(called),
    onPush(listener: (push: Push) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as DeskApi;

  if (options.founded !== false) await found(fakeSettings, fakeAuthority, fakePeople);
  return {
    desk,
    log: () => log,
    serve: (next) => {
      log = next;
    },
    dieAfterSealing: () => {
      dies = true;
    },
    restart: () => {
      alive = true;
    },
    erase: (about) => log.keys.delete(about),
    pass: (span) => {
      at += span;
    },
    meanwhile: async (about, events, operator) => {
      const other = log.store.operators[operator];
      const by: Actor = other ? { operator, role: other.role } : system;
      const size = await log.append(events, { by, about, command: `meanwhile-${log.lines.length}`, at });
      at += minuteMs;
      for (const listener of listeners) listener({ size });
    },
    calls: (verb) => counts.get(verb) ?? 0,
    seen: () => held,
    tamper: (next) => {
      change = next;
    },
    setCatalogue: async (next) => {
      await setCatalogue(next);
    },
  };
}

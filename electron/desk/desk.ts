import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { byPerson, openToProvisional } from '../../shared/contract/admission.ts';
import type { Push } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { startAudit } from './audit.ts';
import { catalogue, importCatalogue } from './catalogue.ts';
import { consumerDay } from './consumer-day.ts';
import type { Core } from './core.ts';
import { systemEntropy } from './crypto.ts';
import { type Handlers, isVerb, passDoor } from './door.ts';
import { openDrafts } from './drafts.ts';
import { changeRoster, endDeputy, nameDeputy } from './duty-verbs.ts';
import { startErasing } from './erasing.ts';
import { openFileJobs } from './export/file-jobs.ts';
import { startExport } from './exports.ts';
import { firstLook } from './first-look.ts';
import { firstRun } from './first-run.ts';
import { handleGoods, recordStock } from './goods-verbs.ts';
import { checkGround } from './ground.ts';
import { openColumnMemory } from './importing/column-memory.ts';
import { openLedgerImports } from './importing/ledger-imports.ts';
import { openKeys } from './keys.ts';
import { startLedgerPrint } from './ledger-prints.ts';
import { sealLockOut } from './lock-out-entry.ts';
import { openNames } from './names.ts';
import { addParty, changeParty, printPartyPaper, sendGoods } from './party-verbs.ts';
import { addOperator, changeOperator, changePin } from './people-verbs.ts';
import { openPins } from './pins.ts';
import {
  type Clock,
  type Entropy,
  noPrinters,
  type PlatformKeyStore,
  type Printers,
  type Steady,
  systemClock,
  systemSinceBoot,
  systemSteady,
} from './ports.ts';
import { endForgottenPrints, endLeftPrints } from './printing/end-print.ts';
import { type Patience, usualPatience } from './printing/follow-job.ts';
import { openPaperChoices } from './printing/paper-choices.ts';
import { openPrinting } from './printing/printing.ts';
import { quality } from './quality-verbs.ts';
import { entriesFrom, head, keysFor, status } from './reading.ts';
import { makeRecoveryCode, recover } from './recovery.ts';
import { approveErasure, askErasure, changeRetention, declineErasure, retention } from './retention-verbs.ts';
import { openSealedLog } from './sealed-log.ts';
import { openSessions } from './sessions.ts';
import { holdLock, isFull } from './sqlite.ts';
import { openStaging } from './staging.ts';
import {
  changeAuthority,
  changeCalendar,
  changeDayLimits,
  changeSettings,
  confirmClock,
} from './store-verbs.ts';
import { submit } from './submit.ts';
import { forwardClock, startTimekeeping } from './timekeeping.ts';

export type { PlatformKeyStore, Printers } from './ports.ts';

/** The trusted side. Shells bring calls to it and carry its pushes; nothing else of it is reachable. */
export interface Desk {
  /** One call through a shell's door. `connection` is the shell's own id for a window or cookie. Bad input is a refusal. */
  call(connection: string, verb: string, input: unknown): Promise<Outcome<unknown>>;
  onPush(listener: (push: Push) => void): () => void;
  close(): Promise<void>;
}

export type DeskOptions = Readonly<{
  dataDir: string;
  /** A ledger begun in the browser shell says `evaluation`, one of made-up complaints `demonstration`. */
  shell: 'electron' | 'browser' | 'demonstration';
  keyStore: PlatformKeyStore;
  /** The printers of this computer; without them papers are saved as PDF. */
  printers?: Printers;
  patience?: Patience;
  clock?: Clock;
  /** Runs evenly, also while the machine sleeps: what the clock is held against. With a clock of one's own, that. */
  sinceBoot?: Steady;
  /** What waits and idle times are counted on. */
  steady?: Steady;
  entropy?: Entropy;
  /** log2 of scrypt's N for new PINs. */
  pinCost?: number;
}>;

const marks = { electron: 'none', browser: 'evaluation', demonstration: 'demonstration' } as const;

/** Verbs that seal something: refused once the desk has stopped. */
const writing: ReadonlySet<string> = new Set([
  'firstRun',
  'submit',
  'changeSettings',
  'changeCalendar',
  'confirmClock',
  'changeAuthority',
  'changeDayLimits',
  'changeRoster',
  'nameDeputy',
  'endDeputy',
  'changeRetention',
  'askErasure',
  'declineErasure',
  'approveErasure',
  'addOperator',
  'changeOperator',
  'changePin',
  'makeRecoveryCode',
  'recover',
  'addParty',
  'changeParty',
  'sendGoods',
  'quality',
  'printPartyPaper',
  'handleGoods',
  'recordStock',
  'importCatalogue',
  'startLedgerImport',
  'startExport',
  'startLedgerPrint',
  'print',
]);

/**
 * Opens the desk on a data folder, alone.
 * @throws Error with a code of electron/start-failures.ts, SQLite's or the file system's error.
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  await checkGround();
  const { dataDir, keyStore, clock: machine = systemClock, steady = systemSteady } = options;
  const { entropy = systemEntropy, pinCost = 17 } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(join(dataDir, 'lock'));
  if (!lock)
    throw Object.assign(new Error(`openDesk: another desk is open on ${dataDir}`), { code: 'second-desk' });
  const { keys, log } = await openKeysAndLog(options, entropy).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const clock = forwardClock(machine, () => log.head().store);
  const listeners = new Set<(push: Push) => void>();
  const core: Core = {
    dataDir,
    mark: marks[options.shell],
    log,
    keys,
    pins: openPins({
      keys,
      clock,
      steady,
      entropy,
      cost: pinCost,
      onLocked: (operator, failures) => sealLockOut(core, operator, failures),
    }),
    names: openNames(),
    clock,
    steady,
    entropy,
    push: (push) => {
      for (const listener of listeners) listener(push);
    },
    keyStore: { kind: keyStore.kind, protects: keyStore.protects },
    stopped: { reason: null },
    time: { look: () => undefined },
  };
  core.stopped.reason = firstLook(core);
  const staging = openStaging(core);
  const drafts = openDrafts(core, join(dataDir, 'drafts.sqlite'));
  const sessions = openSessions(core, () => endLeftPrints(core, sessions.isHere, printing.runs));
  const exports = openFileJobs(core, 'exports');
  const ledgerPrints = openFileJobs(core, 'ledger-prints');
  const columnMemory = openColumnMemory(join(dataDir, 'import-columns.json'), keys.tagging);
  const imports = openLedgerImports(core, columnMemory);
  const printing = openPrinting(
    core,
    options.printers ?? noPrinters,
    openPaperChoices(join(dataDir, 'printers.sqlite')),
    options.patience ?? usualPatience,
  );
  const timekeeping = startTimekeeping(core, machine, options.sinceBoot ?? options.clock ?? systemSinceBoot);
  core.time.look = timekeeping.look;
  timekeeping.look();
  endForgottenPrints(core);
  const erasing = startErasing(core, staging);
  if (!core.stopped.reason) erasing.start();
  const audit = startAudit({
    dataDir,
    onEnd: (fits) => {
      if (fits) return;
      core.stopped.reason = 'log-damaged';
      core.push({ size: log.head().frontier.size });
    },
  });
  const handlers: Handlers = {
    status: ({ connection }) => ok(status(core, sessions, connection)),
    firstRun: (_call, input) => firstRun(core, input),
    signIn: ({ connection }, input) => sessions.signIn(connection, input),
    signOut: ({ connection }) => {
      sessions.signOut(connection);
      return ok(null);
    },
    submit: async ({ caller }, input) => {
      const onItsWay = input.commands.some((one) => one.type === 'EndPrint' && printing.runs(one.print));
      if (onItsWay) return { ok: false, refusal: refuse('print-running') };
      return submit(core, staging, drafts, caller, input);
    },
    changeSettings: ({ caller }, input) => changeSettings(core, caller, input),
    changeCalendar: ({ caller }, input) => changeCalendar(core, caller, input),
    confirmClock: async ({ caller }, input) => {
      const confirmed = await confirmClock(core, caller, input);
      if (confirmed.ok) {
        timekeeping.believe();
        // What was agreed on waits while the clock is in doubt.
        erasing.start();
      }
      return confirmed;
    },
    changeAuthority: ({ caller }, input) => changeAuthority(core, caller, input),
    changeDayLimits: ({ caller }, input) => changeDayLimits(core, caller, input),
    changeRoster: ({ caller }, input) => changeRoster(core, caller, input),
    nameDeputy: ({ caller }, input) => nameDeputy(core, caller, input),
    endDeputy: ({ caller }, input) => endDeputy(core, caller, input),
    retention: async () => ok(await retention(core)),
    changeRetention: ({ caller }, input) => changeRetention(core, caller, input),
    askErasure: ({ caller }, input) => askErasure(core, caller, input),
    declineErasure: ({ caller }, input) => declineErasure(core, caller, input),
    approveErasure: ({ caller }, input) => approveErasure(core, erasing, caller, input),
    stopErasure: () => {
      erasing.stop();
      return ok(null);
    },
    addOperator: ({ caller }, input) => addOperator(core, caller, input),
    changeOperator: ({ caller }, input) => changeOperator(core, caller, input),
    changePin: ({ caller, connection }, input) => changePin(core, sessions, connection, caller, input),
    makeRecoveryCode: ({ caller }, input) => makeRecoveryCode(core, caller, input),
    recover: (_call, input) => recover(core, sessions, input),
    present: () => ok(null),
    head: () => ok(head(core)),
    entriesFrom: (_call, input) => ok(entriesFrom(core, input)),
    keysFor: (_call, input) => ok(keysFor(core, input)),
    consumerDay: ({ caller }, input) => consumerDay(core, caller, input),
    stageFile: ({ caller }, input) =>
      staging.stage(caller, input.name, new Uint8Array(Buffer.from(input.bytes, 'base64'))),
    readFile: async (_call, input) => {
      const file = await staging.read(input.about, input.evidence);
      if (!file) return { ok: false, refusal: refuse('file-unknown') };
      return ok({
        name: input.evidence,
        media: file.media,
        bytes: Buffer.from(file.bytes).toString('base64'),
      });
    },
    keepDraft: ({ caller }, input) => drafts.keep(caller, input),
    drafts: ({ caller }) => drafts.list(caller),
    readDraft: ({ caller }, input) => drafts.read(caller, input.draft),
    dropDraft: ({ caller }, input) => drafts.drop(caller, input.draft),
    addParty: ({ caller }, input) => addParty(core, caller, input),
    changeParty: ({ caller }, input) => changeParty(core, caller, input),
    sendGoods: ({ caller }, input) => sendGoods(core, caller, input),
    quality: ({ caller }, input) => quality(core, staging, caller, input),
    printPartyPaper: ({ caller }, input) => printPartyPaper(core, caller, input),
    handleGoods: ({ caller }, input) => handleGoods(core, caller, input),
    recordStock: ({ caller }, input) => recordStock(core, caller, input),
    catalogue: () => ok(catalogue(core)),
    importCatalogue: ({ caller }, input) => importCatalogue(core, caller, input),
    recallLedgerColumns: (_call, input) => ok({ columns: columnMemory.recall(input.headings) }),
    checkLedgerImport: (_call, input) => imports.check(input),
    startLedgerImport: ({ caller }, input) => imports.start(caller, input),
    ledgerImportStatus: (_call, input) => imports.status(input.job),
    cancelLedgerImport: (_call, input) => imports.cancel(input.job),
    startExport: ({ caller }, input) => startExport(core, staging, exports, caller, input),
    exportStatus: ({ caller }, input) => exports.status(caller, input.job),
    cancelExport: ({ caller }, input) => exports.cancel(caller, input.job),
    readExport: ({ caller }, input) => exports.read(caller, input.job, input.offset),
    startLedgerPrint: ({ caller }, input) => startLedgerPrint(core, ledgerPrints, caller, input),
    ledgerPrintStatus: ({ caller }, input) => ledgerPrints.status(caller, input.job),
    cancelLedgerPrint: ({ caller }, input) => ledgerPrints.cancel(caller, input.job),
    readLedgerPrint: ({ caller }, input) => ledgerPrints.read(caller, input.job, input.offset),
    printers: async () => ok(await printing.list()),
    choosePrinter: (_call, input) => printing.choose(input.paper, input.printer),
    print: ({ caller }, input) => printing.print(caller, input),
    testPrint: (_call, input) => printing.test(input),
    printLedger: async ({ caller }, input) => {
      const pdf = await ledgerPrints.whole(caller, input.job);
      return pdf.ok ? printing.ledger(input, pdf.value) : pdf;
    },
    printStatus: (_call, input) => printing.status(input.job),
    cancelPrint: (_call, input) => printing.cancel(input.job),
  };
  return {
    async call(connection, verb, input) {
      if (core.stopped.reason && isVerb(verb) && writing.has(verb))
        return { ok: false, refusal: refuse('read-only', { reason: core.stopped.reason }) };
      try {
        const caller = sessions.caller(connection);
        if (caller && isVerb(verb)) {
          if (byPerson.has(verb)) sessions.touch(connection);
          if (core.pins.isProvisional(caller.actor.operator) && !openToProvisional.has(verb))
            return { ok: false, refusal: refuse('pin-provisional') };
        }
        return await passDoor(handlers, verb, input, connection, caller);
      } catch (error) {
        if (isFull(error)) return { ok: false, refusal: refuse('disk-full') };
        if (!isVerb(verb) || !writing.has(verb)) throw error;
        // What the disk did with an append that failed otherwise is unknown: stop, and look again at the next start.
        core.stopped.reason ??= 'not-durable';
        console.error(error instanceof Error ? error.stack : error);
        return { ok: false, refusal: refuse('not-durable') };
      }
    },
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      timekeeping.stop();
      await audit.stop();
      await erasing.close();
      await exports.close();
      await imports.close();
      await ledgerPrints.close();
      drafts.close();
      endLeftPrints(core, () => false, printing.runs);
      await printing.close();
      log.close();
      keys.close();
      lock.release();
    },
  };
}

async function openKeysAndLog({ dataDir, keyStore }: DeskOptions, entropy: Entropy) {
  const keys = await openKeys(join(dataDir, 'keys.sqlite'), keyStore, entropy);
  try {
    return { keys, log: openSealedLog(join(dataDir, 'log.sqlite')) };
  } catch (error) {
    keys.close();
    throw error;
  }
}

function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

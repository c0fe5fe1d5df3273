import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { byPerson, openToProvisional } from '../../shared/contract/admission.ts';
import type { Push } from '../../shared/contract.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { startAudit } from './audit.ts';
import { openBackups } from './backup/backups.ts';
import { openHands } from './backup/hands.ts';
import { openRestores } from './backup/restores.ts';
import { type TakenOver, takeOverRestored } from './backup/take-over.ts';
import { openCatalogue } from './catalogue.ts';
import type { Core } from './core.ts';
import { systemEntropy } from './crypto.ts';
import { isVerb, passDoor } from './door.ts';
import { openDrafts } from './drafts.ts';
import { startErasing } from './erasing.ts';
import { openFileJobs } from './export/file-jobs.ts';
import { firstLook } from './first-look.ts';
import { checkGround } from './ground.ts';
import { handlersOf } from './handlers.ts';
import { heedAudit } from './heed-audit.ts';
import { openColumnMemory } from './importing/column-memory.ts';
import { openLedgerImports } from './importing/ledger-imports.ts';
import { openProductMemory } from './importing/product-memory.ts';
import { openSentFiles } from './importing/sent-files.ts';
import { type Keys, openKeys } from './keys.ts';
import { sealLockOut } from './lock-out-entry.ts';
import { openNames } from './names.ts';
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
import { isWindowConnection, openQueueWindows } from './queue-windows.ts';
import { openSealedLog, type SealedLog } from './sealed-log.ts';
import { openSessions } from './sessions.ts';
import { holdLock, isDamaged, isFull } from './sqlite.ts';
import { openStaging } from './staging.ts';
import { forwardClock, startTimekeeping } from './timekeeping.ts';
import { startWitnessing, witnessForAudit } from './witness.ts';

import { writing } from './writing-verbs.ts';

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
  /** Of backups: log2 of scrypt's N for the passphrase, and how often one is made (ms). */
  backup?: Readonly<{ cost?: number; pace?: number }>;
}>;

/** What age itself takes for a passphrase. */
const passphraseCost = 18;

const marks = { electron: 'none', browser: 'evaluation', demonstration: 'demonstration' } as const;

/**
 * Opens the desk on a data folder, alone. `onRestored` is told when a restored ledger lies ready: the desk has to be
 * opened anew to take it over.
 * @throws Error with a code of electron/start-failures.ts, SQLite's or the file system's error.
 */
export async function openDeskOnce(options: DeskOptions, onRestored: () => void): Promise<Desk> {
  await checkGround();
  const { dataDir, entropy = systemEntropy } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(join(dataDir, 'lock'));
  if (!lock)
    throw Object.assign(new Error(`openDesk: another desk is open on ${dataDir}`), { code: 'second-desk' });
  const opened = await openRestoredOrNot(options, entropy).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  try {
    return deskOn(options, { ...opened, lock }, onRestored);
  } catch (error) {
    opened.log.close();
    opened.keys.close();
    lock.release();
    throw error;
  }
}

type Held = Readonly<{ keys: Keys; log: SealedLog; restore: TakenOver; lock: { release(): void } }>;

/** The desk over what is open; it closes all of it when it is closed. */
function deskOn(options: DeskOptions, { keys, log, restore, lock }: Held, onRestored: () => void): Desk {
  const { dataDir, keyStore, clock: machine = systemClock, steady = systemSteady } = options;
  const { entropy = systemEntropy, pinCost = 17 } = options;
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
    setAside: [],
    restore,
    time: { look: () => null },
  };
  core.stopped.reason = firstLook(core);
  const staging = openStaging(core);
  const drafts = openDrafts(core, join(dataDir, 'drafts.sqlite'));
  const sessions = openSessions(core, () => endLeftPrints(core, sessions.isHere, printing.runs));
  const exports = openFileJobs(core, 'exports');
  const ledgerPrints = openFileJobs(core, 'ledger-prints');
  const columnMemory = openColumnMemory(join(dataDir, 'import-columns.json'), keys.tagging);
  const sentFiles = openSentFiles();
  const imports = openLedgerImports(core, columnMemory, sentFiles);
  const productMemory = openProductMemory(join(dataDir, 'product-columns.json'), keys.tagging);
  const catalogue = openCatalogue(core, productMemory);
  const printing = openPrinting(
    core,
    options.printers ?? noPrinters,
    openPaperChoices(join(dataDir, 'printers.sqlite'), () => core.setAside.push('printers')),
    options.patience ?? usualPatience,
  );
  const timekeeping = startTimekeeping(core, machine, options.sinceBoot ?? options.clock ?? systemSinceBoot);
  core.time.look = timekeeping.look;
  timekeeping.look();
  endForgottenPrints(core);
  const erasing = startErasing(core, staging);
  if (!core.stopped.reason) erasing.start();
  const hands = openHands();
  const backups = openBackups(core, hands, options.backup?.pace);
  const windows = openQueueWindows();
  const restores = openRestores(core, hands, keyStore, onRestored);
  const witnessing = startWitnessing(core);
  const audit = startAudit({
    dataDir,
    through: witnessForAudit(core),
    onEnd: (result) => heedAudit(core, result),
  });
  const handlers = handlersOf({
    core,
    staging,
    drafts,
    sessions,
    exports,
    ledgerPrints,
    columnMemory,
    catalogue,
    productMemory,
    imports,
    sentFiles,
    printing,
    timekeeping,
    erasing,
    backup: { hands, backups, keyStore, cost: options.backup?.cost ?? passphraseCost },
    restores,
    windows,
  });
  return {
    async call(connection, verb, input) {
      if (keys.damage.met) core.stopped.reason ??= 'keys-damaged';
      if (core.stopped.reason && isVerb(verb) && writing.has(verb))
        return { ok: false, refusal: refuse('read-only', { reason: core.stopped.reason }) };
      try {
        const atWindow = isWindowConnection(connection);
        const caller = atWindow ? windows.caller(connection) : sessions.caller(connection);
        // A window that nobody opened may not even ask what is open to everyone.
        if (atWindow && !caller) return { ok: false, refusal: refuse('not-signed-in') };
        if (caller && !atWindow && isVerb(verb)) {
          if (byPerson.has(verb)) sessions.touch(connection);
          if (core.pins.isProvisional(caller.actor.operator) && !openToProvisional.has(verb))
            return { ok: false, refusal: refuse('pin-provisional') };
        }
        return await passDoor(handlers, verb, input, connection, caller);
      } catch (error) {
        if (isFull(error)) return { ok: false, refusal: refuse('disk-full') };
        if (isDamaged(error)) {
          // A page that nobody had wanted before: from here on nothing is sealed, and it is said on every screen.
          core.stopped.reason ??= 'log-damaged';
          console.error(error instanceof Error ? error.stack : error);
          core.push({ size: log.head().frontier.size });
          return { ok: false, refusal: refuse('read-only', { reason: core.stopped.reason }) };
        }
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
      await restores.close();
      await backups.close();
      await exports.close();
      await imports.close();
      await catalogue.close();
      await ledgerPrints.close();
      drafts.close();
      endLeftPrints(core, () => false, printing.runs);
      await printing.close();
      witnessing.stop();
      log.close();
      keys.close();
      lock.release();
    },
  };
}

/** A restored ledger that lies ready is taken over before anything of the folder is opened. */
async function openRestoredOrNot(options: DeskOptions, entropy: Entropy) {
  const restore = takeOverRestored(options.dataDir);
  return { ...(await openKeysAndLog(options, entropy)), restore };
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

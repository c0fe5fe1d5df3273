import { tierOfRole } from '../../shared/complaint/tiers.ts';
import { refuse } from '../../shared/refusals.ts';
import { type BackupParts, configureBackup, rehearseBackup, stopBackup } from './backup/backup-verbs.ts';
import { backupPlaces } from './backup/places.ts';
import type { Restores } from './backup/restores.ts';
import type { Catalogue } from './catalogue.ts';
import { changeClaim, makeClaim, writeOffClaim } from './claim-verbs.ts';
import { keepRecord, printSelfCheck, withdrawRecord } from './compliance-verbs.ts';
import { consumerDay } from './consumer-day.ts';
import type { Core } from './core.ts';
import type { Handlers } from './door.ts';
import type { Drafts } from './drafts.ts';
import { changeRoster, endDeputy, nameDeputy } from './duty-verbs.ts';
import type { Erasing } from './erasing.ts';
import type { FileJobs } from './export/file-jobs.ts';
import { startExport } from './exports.ts';
import { firstRun } from './first-run.ts';
import { handleGoods, recordStock } from './goods-verbs.ts';
import type { openColumnMemory } from './importing/column-memory.ts';
import type { openLedgerImports } from './importing/ledger-imports.ts';
import type { ProductMemory } from './importing/product-memory.ts';
import type { SentFiles } from './importing/sent-files.ts';
import {
  closeInspection,
  inspect,
  mendFinding,
  openInspectionHere,
  printInspectionPaper,
  resumeInspection,
  signInspection,
} from './inspection-verbs.ts';
import { startLedgerPrint } from './ledger-prints.ts';
import { addParty, changeParty, printPartyPaper, sendGoods } from './party-verbs.ts';
import { addOperator, changeOperator, changePin } from './people-verbs.ts';
import type { openPrinting } from './printing/printing.ts';
import {
  endPromise,
  hangPoster,
  makePromise,
  nameTierPeople,
  printPoster,
  takeDownPoster,
} from './promise-verbs.ts';
import { quality } from './quality-verbs.ts';
import { changeQueue, openQueueWindow, printTicket, queue, queueBoard, takeTicket } from './queue-verbs.ts';
import type { QueueWindows } from './queue-windows.ts';
import { entriesFrom, head, keysFor, status } from './reading.ts';
import { makeRecoveryCode, recover } from './recovery.ts';
import { approveErasure, askErasure, changeRetention, declineErasure, retention } from './retention-verbs.ts';
import { searchKey } from './search-key.ts';
import type { Sessions } from './sessions.ts';
import type { Staging } from './staging.ts';
import {
  changeAuthority,
  changeCalendar,
  changeDayLimits,
  changeScaleBarcodes,
  changeSettings,
  confirmClock,
} from './store-verbs.ts';
import { submit } from './submit.ts';
import type { Timekeeping } from './timekeeping.ts';
import { heedSeen } from './witness.ts';

/** What is open while the desk is, for its verbs to work with. */
export type Parts = Readonly<{
  core: Core;
  staging: Staging;
  drafts: Drafts;
  sessions: Sessions;
  exports: FileJobs;
  ledgerPrints: FileJobs;
  catalogue: Catalogue;
  productMemory: ProductMemory;
  columnMemory: ReturnType<typeof openColumnMemory>;
  imports: ReturnType<typeof openLedgerImports>;
  sentFiles: SentFiles;
  printing: ReturnType<typeof openPrinting>;
  timekeeping: Timekeeping;
  erasing: Erasing;
  backup: Omit<BackupParts, 'core'>;
  restores: Restores;
  windows: QueueWindows;
}>;

/** Which part answers which verb of the contract. */
export function handlersOf(parts: Parts): Handlers {
  const { core, staging, drafts, sessions, exports, ledgerPrints } = parts;
  const { catalogue, productMemory, columnMemory, imports, sentFiles } = parts;
  const { printing, timekeeping, erasing, restores, windows } = parts;
  const backup = { ...parts.backup, core };
  return {
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
    changeScaleBarcodes: ({ caller }, input) => changeScaleBarcodes(core, caller, input),
    changeRoster: ({ caller }, input) => changeRoster(core, caller, input),
    nameDeputy: ({ caller }, input) => nameDeputy(core, caller, input),
    endDeputy: ({ caller }, input) => endDeputy(core, caller, input),
    keepRecord: async ({ caller }, input) => keepRecord(core, caller, input),
    withdrawRecord: async ({ caller }, input) => withdrawRecord(core, caller, input),
    printSelfCheck: async ({ caller }, input) => printSelfCheck(core, caller, input),
    retention: async () => ok(await retention(core)),
    changeRetention: ({ caller }, input) => changeRetention(core, caller, input),
    askErasure: ({ caller }, input) => askErasure(core, caller, input),
    declineErasure: ({ caller }, input) => declineErasure(core, caller, input),
    approveErasure: ({ caller }, input) => approveErasure(core, erasing, caller, input),
    stopErasure: () => {
      erasing.stop();
      return ok(null);
    },
    backup: () => ok(backup.backups.status()),
    backupPlaces: async ({ caller }) => {
      // Before the first run nobody can sign in, and whoever restores has to find the stick.
      const may = !core.log.head().store.opened || tierOfRole(caller.actor.role) >= 2;
      if (!may) return { ok: false, refusal: refuse('role-may-not') };
      return ok({ places: await backupPlaces() });
    },
    configureBackup: ({ caller }, input) => configureBackup(backup, caller, input),
    stopBackup: ({ caller }, input) => stopBackup(backup, caller, input),
    backUpNow: () => backup.backups.start(),
    cancelBackup: async () => ok(await backup.backups.cancel()),
    rehearseBackup: ({ caller }, input) => rehearseBackup(backup, caller, input),
    findBackup: (_call, input) => restores.find(input.folder, input.passphrase),
    restoreStatus: () => ok(restores.status()),
    restoreBackup: () => restores.restore(),
    cancelRestore: async () => ok(await restores.cancel()),
    addOperator: ({ caller }, input) => addOperator(core, caller, input),
    changeOperator: ({ caller }, input) => changeOperator(core, caller, input),
    changePin: ({ caller, connection }, input) => changePin(core, sessions, connection, caller, input),
    makeRecoveryCode: ({ caller }, input) => makeRecoveryCode(core, caller, input),
    recover: (_call, input) => recover(core, sessions, input),
    present: () => ok(null),
    head: (_call, { seen }) => {
      if (seen !== undefined) heedSeen(core, seen);
      return ok(head(core));
    },
    entriesFrom: (_call, input) => ok(entriesFrom(core, input)),
    keysFor: (_call, input) => ok(keysFor(core, input)),
    searchKey: () => ok(searchKey(core)),
    consumerDay: ({ caller }, input) => consumerDay(core, caller, input),
    stageFile: ({ caller }, input) =>
      staging.stage(caller, input.name, new Uint8Array(Buffer.from(input.bytes, 'base64')), input.original),
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
    makeClaim: ({ caller }, input) => makeClaim(core, caller, input),
    changeClaim: ({ caller }, input) => changeClaim(core, caller, input),
    writeOffClaim: ({ caller }, input) => writeOffClaim(core, caller, input),
    handleGoods: ({ caller }, input) => {
      const commands = input.lines.flatMap((line) => line.commands);
      const onItsWay = commands.some((one) => one.type === 'EndPrint' && printing.runs(one.print));
      return onItsWay ? { ok: false, refusal: refuse('print-running') } : handleGoods(core, caller, input);
    },
    recordStock: ({ caller }, input) => recordStock(core, caller, input),
    catalogue: (_call, input) => ok(catalogue.read(input.piece ?? 0)),
    stageProducts: (_call, input) => catalogue.stage(input),
    importCatalogue: ({ caller }, input) => catalogue.take(caller, input),
    recallProductMapping: (_call, input) => ok(productMemory.recall(input.headings)),
    recallLedgerColumns: (_call, input) => ok({ columns: columnMemory.recall(input.headings) }),
    sendOldLedger: ({ caller }, input) =>
      sentFiles.take(caller, { ...input, bytes: Buffer.from(input.bytes, 'base64') }),
    checkLedgerImport: ({ caller }, input) => imports.check(caller, input),
    startLedgerImport: ({ caller }, input) => imports.start(caller, input),
    ledgerImportStatus: (_call, input) => imports.status(input.job),
    cancelLedgerImport: (_call, input) => imports.cancel(input.job),
    startExport: ({ caller }, input) => startExport(core, exports, caller, input),
    exportStatus: ({ caller }, input) => exports.status(caller, input.job),
    cancelExport: ({ caller }, input) => exports.cancel(caller, input.job),
    readExport: ({ caller }, input) => exports.read(caller, input.job, input.offset),
    startLedgerPrint: ({ caller }, input) => startLedgerPrint(core, ledgerPrints, caller, input),
    ledgerPrintStatus: ({ caller }, input) => ledgerPrints.status(caller, input.job),
    cancelLedgerPrint: ({ caller }, input) => ledgerPrints.cancel(caller, input.job),
    readLedgerPrint: ({ caller }, input) => ledgerPrints.read(caller, input.job, input.offset),
    printers: async () => ok(await printing.list()),
    choosePrinter: (_call, input) => printing.choose(input.paper, input.printer),
    setPrinterLanguage: (_call, input) => printing.setLanguage(input),
    setLabelSheet: (_call, input) => printing.setSheet(input),
    print: ({ caller }, input) => printing.print(caller, input),
    printLabelSheet: ({ caller }, input) => printing.labelSheet(caller, input),
    testPrint: (_call, input) => printing.test(input),
    printLedger: async ({ caller }, input) => {
      const pdf = await ledgerPrints.whole(caller, input.job);
      return pdf.ok ? printing.ledger(input, pdf.value) : pdf;
    },
    printFigures: (_call, input) => printing.figures(input),
    printStatus: (_call, input) => printing.status(input.job),
    cancelPrint: (_call, input) => printing.cancel(input.job),
    openInspection: ({ caller, connection }, input) =>
      openInspectionHere(core, sessions, connection, caller, input),
    resumeInspection: ({ caller, connection }, input) =>
      resumeInspection(core, sessions, connection, caller, input),
    closeInspection: ({ caller }, input) => closeInspection(core, caller, input),
    inspect: ({ caller }, input) => inspect(core, caller, input),
    signInspection: ({ caller }, input) => signInspection(core, caller, input),
    printInspectionPaper: ({ caller }, input) => printInspectionPaper(core, caller, input),
    mendFinding: ({ caller }, input) => mendFinding(core, caller, input),
    makePromise: ({ caller }, input) => makePromise(core, caller, input),
    endPromise: ({ caller }, input) => endPromise(core, caller, input),
    nameTierPeople: ({ caller }, input) => nameTierPeople(core, caller, input),
    printPoster: ({ caller }, input) => printPoster(core, caller, input),
    hangPoster: ({ caller }, input) => hangPoster(core, caller, input),
    takeDownPoster: ({ caller }, input) => takeDownPoster(core, caller, input),
    queueBoard: () => ok(queueBoard(core)),
    takeTicket: ({ caller }, input) => takeTicket(core, caller, input),
    printTicket: ({ caller }, input) => printTicket(core, windows, printing, caller, input),
    queue: ({ caller }, input) => queue(core, caller, input),
    openQueueWindow: ({ caller, connection }, input) =>
      openQueueWindow(core, windows, connection, caller, input),
    changeQueue: ({ caller }, input) => changeQueue(core, caller, input),
  };
}

function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

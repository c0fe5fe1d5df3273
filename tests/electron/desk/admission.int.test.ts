import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../../shared/contract.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

/** Who may come through the door with which verb, written down a second time. */
const everyone = ['clerk', 'head', 'owner', 'inspector'] as const;
const serving = ['clerk', 'head', 'owner'] as const;
const expected: Record<string, readonly Who[] | 'even nobody'> = {
  status: 'even nobody',
  firstRun: 'even nobody',
  signIn: 'even nobody',
  signOut: everyone,
  // What an inspector may seal of a complaint the rules say: a look, and nothing else (inspection.int.test.ts).
  submit: everyone,
  changeSettings: ['owner'],
  changeCalendar: ['owner'],
  confirmClock: serving,
  changeAuthority: ['owner'],
  changeDayLimits: ['owner'],
  changeScaleBarcodes: ['head', 'owner'],
  changeRoster: ['head', 'owner'],
  nameDeputy: ['head', 'owner'],
  endDeputy: ['head', 'owner'],
  retention: ['head', 'owner'],
  changeRetention: ['owner'],
  askErasure: ['owner'],
  declineErasure: ['head', 'owner'],
  approveErasure: ['head', 'owner'],
  stopErasure: ['owner'],
  backup: ['head', 'owner'],
  backupPlaces: 'even nobody',
  configureBackup: ['owner'],
  stopBackup: ['owner'],
  backUpNow: ['head', 'owner'],
  cancelBackup: ['head', 'owner'],
  rehearseBackup: ['head', 'owner'],
  findBackup: 'even nobody',
  restoreStatus: 'even nobody',
  restoreBackup: 'even nobody',
  cancelRestore: 'even nobody',
  addOperator: ['owner'],
  changeOperator: ['owner'],
  changePin: everyone,
  makeRecoveryCode: ['owner'],
  recover: 'even nobody',
  present: everyone,
  head: everyone,
  entriesFrom: everyone,
  keysFor: everyone,
  searchKey: everyone,
  consumerDay: serving,
  stageFile: serving,
  readFile: everyone,
  keepDraft: serving,
  drafts: serving,
  readDraft: serving,
  dropDraft: serving,
  addParty: ['head', 'owner'],
  changeParty: ['head', 'owner'],
  sendGoods: serving,
  quality: serving,
  printPartyPaper: serving,
  makeClaim: serving,
  changeClaim: serving,
  writeOffClaim: ['owner'],
  handleGoods: serving,
  recordStock: serving,
  catalogue: everyone,
  stageProducts: ['head', 'owner'],
  importCatalogue: ['head', 'owner'],
  recallProductMapping: ['head', 'owner'],
  recallLedgerColumns: ['head', 'owner'],
  sendOldLedger: ['head', 'owner'],
  checkLedgerImport: ['head', 'owner'],
  startLedgerImport: ['head', 'owner'],
  ledgerImportStatus: ['head', 'owner'],
  cancelLedgerImport: ['head', 'owner'],
  startExport: ['head', 'owner'],
  exportStatus: ['head', 'owner'],
  cancelExport: ['head', 'owner'],
  readExport: ['head', 'owner'],
  startLedgerPrint: serving,
  ledgerPrintStatus: serving,
  cancelLedgerPrint: serving,
  readLedgerPrint: serving,
  printers: everyone,
  choosePrinter: everyone,
  setPrinterLanguage: serving,
  setLabelSheet: serving,
  print: everyone,
  printLabelSheet: serving,
  testPrint: serving,
  printLedger: serving,
  printFigures: serving,
  printStatus: everyone,
  cancelPrint: everyone,
  openInspection: ['owner'],
  resumeInspection: ['owner'],
  closeInspection: everyone,
  inspect: ['inspector'],
  signInspection: ['inspector'],
  printInspectionPaper: everyone,
  mendFinding: ['head', 'owner'],
  makePromise: ['owner'],
  endPromise: ['owner'],
  nameTierPeople: ['owner'],
  printPoster: serving,
  hangPoster: serving,
  takeDownPoster: serving,
  keepRecord: serving,
  withdrawRecord: ['head', 'owner'],
  printSelfCheck: ['head', 'owner'],
  // And a window for the public that one of them opened (queue.int.test.ts).
  queueBoard: serving,
  takeTicket: serving,
  printTicket: serving,
  queue: serving,
  openQueueWindow: serving,
  changeQueue: ['head', 'owner'],
};

let real: RealDesk;
beforeAll(async () => {
  real = await RealDesk.fresh();
  await real.signIn(...everyone);
});
afterAll(() => real.remove());

test('the table above names every verb of the contract', () => {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(verbs).sort());
});

describe.each(Object.entries(expected))('%s', (verb, admitted) => {
  test.each([...everyone, 'nobody'] as const)('called by %s', async (who) => {
    const { code } = await real.refused(who, verb, { noSuchMember: true });
    if (admitted === 'even nobody' || (who !== 'nobody' && admitted.includes(who)))
      expect(code).toBe('bad-input');
    else expect(code).toBe(who === 'nobody' ? 'not-signed-in' : 'role-may-not');
  });
});

test.each(['constructor', '__proto__', 'toString', 'delete', ''])('there is no verb %j', async (verb) => {
  expect(await real.refused('owner', verb, {})).toMatchObject({ code: 'unknown-verb' });
});

test('a role taken away is gone at once, and so is a person who has left', async () => {
  const size = await real.size();
  const ownPin = staff.owner.pin;
  const change = {
    id: real.commandId(),
    size,
    operator: 'op-3',
    role: 'clerk',
    active: true,
    ownPin,
  } as const;
  await real.must('owner', 'changeOperator', change);
  expect((await real.refused('head', 'startExport', {})).code).toBe('not-signed-in');
  await real.signIn('head');
  expect((await real.refused('head', 'startExport', {})).code).toBe('role-may-not');
  const left = { ...change, id: real.commandId(), size: await real.size(), active: false };
  await real.must('owner', 'changeOperator', left);
  expect((await real.refused('head', 'head', {})).code).toBe('not-signed-in');
});

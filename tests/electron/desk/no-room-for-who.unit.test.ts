import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseInput } from '../../../electron/desk/door.ts';
import { type Command, command } from '../../../shared/complaint/commands.ts';
import { type Input, type Verb, verbs } from '../../../shared/contract.ts';
import { usualLayouts } from '../../../shared/documents/label-layout.ts';
import {
  amendTransfer,
  bare,
  dismiss,
  goods,
  line,
  link,
  open,
  outside,
  reply,
  spokesperson,
  transfer,
  unlink,
  weigh,
} from '../../support/commands.ts';
import { founding } from '../../support/real-desk.ts';

const layout = usualLayouts['60x40'];

const commands: Command[] = [
  { type: 'DisputeFact', item: null, fact: 'purchase', note: '两方说法不同' },
  { type: 'SettleDispute', item: null, fact: 'purchase', note: '已核对小票' },
  {
    type: 'MarkAdvance',
    decision: 'd1',
    amount: 100,
    basis: 'law',
    rule: 'counter-let',
    promise: null,
    evidence: ['goods'],
    responsible: 'lessee',
    party: 'party-1',
    name: '',
    note: '',
  },
  { type: 'TakeBackAdvance', advance: 'v1', note: '认错了' },
  { type: 'SaySatisfaction', answer: 'satisfied', manner: 'turned-screen' },
  { type: 'LeaveUnasked', reason: 'left', note: '' },
  open(),
  { type: 'AddItem', item: goods() },
  { type: 'AddEvidence', kind: 'photo', file: 'f-00' },
  { type: 'ReportDanger', note: '' },
  { type: 'PlaceHold', cause: 'court', note: '已立案' },
  { type: 'LiftHold', hold: 'h1', note: '已结案' },
  { type: 'Receive' },
  { type: 'ReceiveByPhone', receiver: 'op-3' },
  { type: 'ConfirmReception' },
  { type: 'Authorise', amount: 100, kinds: ['refund'], note: '' },
  { type: 'Escalate', reason: 'complex', note: '' },
  { type: 'DecideRemedy', lines: [line(), bare({ kind: 'apology' })], note: '' },
  { type: 'AskApproval', lines: [line()], note: '' },
  { type: 'Approve', approval: 'a1', note: '' },
  { type: 'ReturnApproval', approval: 'a1', note: '少一些' },
  { type: 'AnswerDecision', accepted: true, note: '' },
  {
    type: 'ReturnMoney',
    line: 'd1-l1',
    leg: null,
    channel: 'cash',
    amount: 1280,
    state: 'succeeded',
    transaction: '',
  },
  { type: 'DoStep', line: 'd1-l1', note: '' },
  {
    type: 'DisposeItem',
    item: 'i1',
    way: 'destroy',
    quantity: '1',
    witness: 'op-2',
    outsideWitness: '',
    note: '',
  },
  { type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 1 },
  { type: 'PrintReturnTag', disposition: 'i1-p1', copies: 1 },
  { type: 'StrikeOffLabel', disposition: 'i1-p1', cause: 'sold', quantity: '1' },
  { type: 'PlaceGoods', item: 'i1', place: 'A 架' },
  weigh(),
  { type: 'Settle', satisfaction: 'satisfied' },
  { type: 'Withdraw', note: '' },
  { type: 'RecordContactAttempt', note: '' },
  { type: 'End', end: 'not-ours', duplicateOf: null, note: '' },
  { type: 'Reopen', reason: 'consumer-returned', note: '' },
  { type: 'GiveWaysOn', ways: ['court'], printed: true },
  { type: 'Amend', item: null, field: 'phone', to: '13800000001', reason: 'misheard', note: '' },
  { type: 'RevealPerson', fields: ['phone'] },
  { type: 'PrintDocument', document: 'receipt' },
  { type: 'EndPrint', print: 3, outcome: 'saved' },
  transfer(),
  amendTransfer(),
  reply(),
  outside(),
  link('c-2'),
  unlink('c-2'),
  dismiss('c-2'),
  spokesperson(),
  { type: 'NameTicket', ticket: 1 },
  { type: 'NameParty', party: 'party-1', reason: null },
  {
    type: 'AnswerGoods',
    disposition: 'i1-p1',
    note: 1,
    outcome: 'credited',
    quantity: '1',
    amount: 1280,
  },
];

const id = 'test-0001';
const party = { name: '鲁西食品', contact: '', contract: '', terms: '' };
const draft = 'd-00112233445566778899';
const oneProduct: Input<'stageProducts'>['products'][number] = {
  code: '6900000000017',
  name: '毛巾',
  kind: 'daily',
  supplier: '',
  unit: 'piece',
  measure: '条',
  price: 990,
  shelfLifeDays: null,
};
const oldLedger: Input<'checkLedgerImport'> = {
  name: '台账.csv',
  file: id,
  sheet: 0,
  header: 1,
  columns: ['date', 'content'],
  answers: { priceUnit: 'leave', wrongDay: 'report', year: 'take' },
};
const inputs: { [V in Verb]: Input<V> } = {
  status: {},
  firstRun: founding,
  signIn: { operator: 'op-1', pin: '314159' },
  signOut: {},
  keepDraft: { draft, format: 1, form: '{}', goods: '纸巾', cause: null },
  drafts: {},
  readDraft: { draft },
  dropDraft: { draft },
  submit: {
    id,
    size: 1,
    about: null,
    draft,
    commands: [open()],
    second: { operator: 'op-3', pin: '161803' },
    as: { operator: 'op-3', pin: '161803' },
    pin: '161803',
  },
  changeSettings: { id, size: 1, store: founding.store, settings: founding.settings, pin: '161803' },
  changeCalendar: { id, size: 1, days: [{ date: '2026-10-01', kind: 'holiday', spans: [] }], pin: '161803' },
  confirmClock: { id, size: 1, as: { operator: 'op-3', pin: '161803' }, pin: '161803' },
  changeAuthority: { id, size: 1, authority: founding.authority, pin: '161803' },
  retention: {},
  changeRetention: { id, size: 1, years: 3, pin: '161803' },
  askErasure: { id, size: 1, until: '2026-01-01', pin: '161803' },
  declineErasure: { id, size: 1, erasure: 1, pin: '161803' },
  approveErasure: { id, size: 1, erasure: 1, pin: '161803' },
  stopErasure: {},
  changeScaleBarcodes: {
    id,
    size: 1,
    patterns: [{ prefix: '22', itemDigits: 5, check: 'none', value: 'weight' }],
    pin: '161803',
  },
  backup: {},
  backupPlaces: {},
  configureBackup: {
    id,
    size: 1,
    folder: '/media/usb',
    days: 30,
    passphrase: '春眠不觉晓处处',
    pin: '161803',
  },
  stopBackup: { id, size: 1, pin: '161803' },
  backUpNow: {},
  cancelBackup: {},
  rehearseBackup: { id, passphrase: '春眠不觉晓处处' },
  findBackup: { folder: '/media/usb', passphrase: '春眠不觉晓处处' },
  restoreStatus: {},
  restoreBackup: {},
  cancelRestore: {},
  changeDayLimits: { id, size: 1, limits: { 1: 20_000, 2: 200_000, 3: null }, pin: '161803' },
  changeRoster: {
    id,
    size: 1,
    people: [{ operator: 'op-1', spans: [{ days: [1, 2], from: 540, to: 1020 }] }],
    days: [{ date: '2026-10-01', operator: 'op-1', spans: [] }],
    pin: '161803',
  },
  nameDeputy: { id, size: 1, deputy: 'op-3', tier: 3, from: '2026-10-01', to: '2026-10-07', pin: '161803' },
  endDeputy: { id, size: 1, deputyship: 1, pin: '161803' },
  addOperator: { id, size: 1, name: '新人', role: 'clerk', pin: '314159', ownPin: '161803' },
  changeOperator: { id, size: 1, operator: 'op-1', role: 'clerk', active: false, ownPin: '161803' },
  changePin: { id, size: 1, operator: 'op-1', pin: '314159', ownPin: '314159' },
  makeRecoveryCode: { id, size: 1, pin: '161803' },
  recover: { operator: 'op-4', code: '0000-0000', pin: '314159' },
  present: {},
  head: {},
  entriesFrom: { from: 0, limit: 1 },
  keysFor: { abouts: [] },
  searchKey: {},
  consumerDay: { about: 'c-1' },
  stageFile: { name: '照片.png', bytes: '' },
  readFile: { about: 'c-1', evidence: 'f-1' },
  addParty: { id, size: 1, kind: 'supplier', from: '2026-01-01', to: null, words: party, pin: '161803' },
  changeParty: {
    id,
    size: 1,
    party: 'party-1',
    kind: 'stall',
    from: null,
    to: null,
    ended: '2026-05-01',
    words: party,
    pin: '161803',
  },
  sendGoods: {
    id,
    size: 1,
    party: 'party-1',
    lines: [{ about: 'c-1', disposition: 'i1-p1', quantity: '1' }],
  },
  printPartyPaper: { id, size: 1, paper: { kind: 'note', note: 1 } },
  makeClaim: {
    id,
    size: 1,
    responsible: 'lessee',
    party: 'party-1',
    contract: 'ended',
    due: '2026-12-31',
    name: '',
    contractNumber: 'HT-1',
    account: '',
    note: '',
    mark: {
      about: 'c-1',
      decision: 'd1',
      amount: 100,
      basis: 'law',
      rule: 'counter-let',
      promise: null,
      evidence: ['goods'],
      responsible: 'lessee',
      party: 'party-1',
      name: '',
      note: '',
    },
    lines: [{ about: 'c-2', advance: 'v1', amount: 100 }],
  },
  changeClaim: {
    id,
    size: 1,
    claim: 1,
    change: { kind: 'received', amount: 100, way: 'bank', day: '2026-11-30', reference: '', note: '' },
  },
  writeOffClaim: { id, size: 1, claim: 1, amount: 100, reason: 'gone', note: '找不到人', pin: '161803' },
  recordStock: {
    id,
    size: 1,
    scope: 'desk',
    expected: 1,
    found: 0,
    missing: [{ about: 'c-1', item: 'i1', disposition: null }],
    stray: [],
  },
  handleGoods: {
    id,
    size: 1,
    lines: [
      { about: 'c-1', commands: [{ type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 1 }] },
    ],
  },
  quality: {
    id,
    size: 1,
    command: { type: 'LiftStop', notice: 's1', number: '2026-12', note: '' },
    pin: '161803',
  },
  catalogue: {},
  stageProducts: { list: id, piece: 0, products: [oneProduct] },
  importCatalogue: { id, size: 1, list: id, count: 1, rows: 1, pin: '161803' },
  recallProductMapping: { headings: ['条码'] },
  recallLedgerColumns: { headings: ['日期'] },
  sendOldLedger: { file: id, offset: 0, bytes: '' },
  checkLedgerImport: oldLedger,
  startLedgerImport: {
    ...oldLedger,
    id,
    again: [],
    expected: { rows: 1, taken: 1 },
  },
  ledgerImportStatus: { job: id },
  cancelLedgerImport: { job: id },
  startExport: {
    id,
    from: '2026-01-01',
    to: '2026-12-31',
    recipient: '市场监管所',
    personal: false,
    pin: '161803',
  },
  exportStatus: { job: id },
  cancelExport: { job: id },
  readExport: { job: id, offset: 0 },
  startLedgerPrint: { id, from: null, to: '2026-12-31', masked: false, pin: '161803' },
  ledgerPrintStatus: { job: id },
  cancelLedgerPrint: { job: id },
  readLedgerPrint: { job: id, offset: 0 },
  printers: {},
  choosePrinter: { paper: 'A5', printer: 'office' },
  print: { id, print: 3, paper: 'A5', printer: null, pdf: '' },
  setPrinterLanguage: { printer: 'labels', language: 'zpl', dpi: 203 },
  setLabelSheet: { size: '60x40', sheet: { ...layout, next: 0 } },
  printLabelSheet: { id, prints: [3], size: '60x40', layout, first: 0, printer: null, pdf: '' },
  testPrint: { id, paper: 'A5', printer: 'office' },
  printLedger: { id, job: id, printer: null },
  printFigures: { id, printer: null, pdf: '' },
  printStatus: { job: id },
  cancelPrint: { job: id },
  openInspection: {
    id,
    size: 1,
    inspector: {
      name: '周明',
      certificate: '沪0115',
      authority: '市场监管所',
      secondName: '',
      secondCertificate: '',
    },
    pin: '161803',
  },
  resumeInspection: { id, size: 1, inspection: 1, pin: '161803' },
  closeInspection: { id, size: 1, inspection: 1, as: { operator: 'op-4', pin: '161803' }, pin: '161803' },
  inspect: {
    id,
    size: 1,
    command: { type: 'RecordFinding', complaint: null, found: '价签缺失', mend: '补齐', due: '2026-12-01' },
  },
  signInspection: {
    id,
    size: 1,
    looked: ['ledger'],
    note: '',
    certificate: '沪0115',
    head: { operator: 'op-4', pin: '161803' },
    refused: '',
  },
  printInspectionPaper: { id, size: 1, inspection: 1, paper: 'slip' },
  mendFinding: { id, size: 1, finding: 1, day: '2026-11-30', note: '已补齐', pin: '161803' },
  makePromise: {
    id,
    size: 1,
    terms: { template: 'three-tiers' },
    from: '2026-12-01',
    text: '',
    people: [{ tier: 1, operator: 'op-3', phone: '0571-88000000' }],
    pin: '161803',
  },
  endPromise: { id, size: 1, template: 'no-reason', from: '2026-12-01', pin: '161803' },
  nameTierPeople: { id, size: 1, people: [{ tier: 1, operator: 'op-3', phone: '' }], pin: '161803' },
  printPoster: { id, size: 1, template: 'returns', version: 1, paper: 'A3' },
  hangPoster: { id, size: 1, template: 'returns', version: 1, place: '入口', day: '2026-11-30' },
  takeDownPoster: { id, size: 1, poster: 1, day: '2026-11-30' },
  keepRecord: {
    id,
    size: 1,
    replaces: null,
    record: { type: 'MendingDone', finding: 1, day: '2026-11-30', note: '已补齐' },
  },
  withdrawRecord: { id, size: 1, record: 1, note: '重复登记' },
  printSelfCheck: { id, size: 1, day: '2026-11-30' },
  queueBoard: {},
  takeTicket: { id, priority: true },
  printTicket: { id, ticket: 1, pdf: 'AAAA' },
  queue: { id, command: { type: 'TransferTicket', ticket: 1, operator: 'op-2', counter: null } },
  openQueueWindow: { id, window: 'kiosk' },
  changeQueue: { id, size: 1, warnMinutes: 30, counters: 2, pin: '161803' },
};

/** What would say who, as what, or when; none of it has a place in what is asked (T7). */
const smuggled = {
  by: { operator: 'op-4', role: 'enterprise-head' },
  actor: 'op-4',
  caller: 'op-4',
  actedAs: 'enterprise-head',
  at: 0,
  time: '2020-01-01T00:00:00Z',
  offset2: 480,
  session: 's-1',
  seq: 3,
};

describe.each(Object.keys(verbs) as Verb[])('%s', (verb) => {
  test('takes what the contract says', () => {
    expect(parseInput(verb, inputs[verb])).toMatchObject({ ok: true });
  });

  test.each(Object.entries(smuggled))('refuses %s', (member, value) => {
    expect(parseInput(verb, { ...inputs[verb], [member]: value })).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    });
  });
});

test('the samples name every command', () => {
  const types = command.options.map((one) => one.entries.type.literal);
  expect(commands.map((one) => one.type).sort()).toEqual([...types].sort());
});

describe.each(commands.map((one) => [one.type, one] as const))('%s', (_type, sample) => {
  test('is taken as it is, and not with an actor, a role or a time', () => {
    expect(v.is(command, sample)).toBe(true);
    const role = { role: 'enterprise-head', operator: 'op-4', tier: 3, second: 'op-4' };
    for (const [member, value] of Object.entries({ ...smuggled, ...role }))
      expect(v.is(command, { ...sample, [member]: value }), member).toBe(false);
  });
});

test('nested members are held to the same', () => {
  const refused = [
    open({ items: [{ ...goods(), recordedBy: 'op-4' } as never] }),
    { type: 'DecideRemedy', lines: [{ ...line(), tier: 3 }], note: '' },
  ];
  for (const one of refused) expect(v.is(command, one)).toBe(false);
});

test('text that could never be sealed is refused at the door', () => {
  const refused = parseInput('submit', { ...inputs.submit, commands: [open({ content: '坏\ud800字' })] });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'bad-input', field: 'commands.0.content' } });
});

import { either, fits, list, maybe, type Shape } from './shape-language.ts';

const span = { from: '0..1439', to: '1..1440' };
const week = { days: list('1..7', 1, 7), ...span };
const limits = { 1: 'fen?', 2: 'fen?', 3: 'fen?' };
const tierAuthority = {
  kinds: list('@remedy', 0, Number.POSITIVE_INFINITY),
  limit: 'fen?',
  receiveMinutes: '1..100000',
  decideMinutes: '1..100000',
};
const settings = {
  zone: 'zone',
  areaSquareMetres: '1..10000000',
  hours: list(week, 1, 28),
  council: '@council',
  employs: '1..1000000',
  twoTiers: 'flag',
};
const lines = list(
  { line: 'id', kind: '@remedy', item: 'id?', quantity: 'quantity?', amount: 'fen', reason: '@refusal?' },
  0,
  40,
);
const lot = { product: 'product', lot: 'lot?' };
const contract = { party: 'id', kind: '@party', from: 'date?', to: 'date?' };
/** A dated record's own number, and that of the one whose place it takes. */
const record = { record: 'count', replaces: 'count?' };
const ofClaim = { claim: 'count', entry: 'count', amount: 'money' };
const printed = { size: 'count', root: 'digest' };
/** The state of the log before the entry that names it. */
const state = { origin: 'origin', ...printed };

/** Facts about the store, by type (version 1). */
const store: Readonly<Record<string, Shape>> = {
  LedgerOpened: { format: '=1', origin: 'origin', key: 'key', mark: '@mark' },
  BackupConfigured: { days: '7..90' },
  BackupStopped: {},
  BackupRehearsed: { ...printed, whole: 'flag', ms: 'count' },
  ChapterBegun: {
    origin: 'origin',
    key: 'key',
    before: { origin: 'origin', ...printed, signature: 'signature' },
  },
  StoreSettingsSet: { version: 'count', settings },
  PromiseMade: {
    version: 'count',
    from: 'date',
    terms: either(
      { template: '@returnsOnly', refundDays: '7..3650', exchangeDays: '7..3650' },
      {
        template: '@noReasonOnly',
        days: '1..3650',
        kinds: list('@kind', 1, Number.POSITIVE_INFINITY),
        opened: 'flag',
        gives: '@promised',
      },
      { template: '@advanceOnly', limit: 'fen', minutes: '1..100000' },
      { template: '@rapidOnly', minutes: '1..100000', days: '1..3650' },
      { template: '@trainingOnly', timesAYear: '1..366' },
      { template: '@bareTemplate' },
    ),
  },
  TierPeopleNamed: { version: 'count', people: list({ tier: '1..3', operator: 'id' }, 1, 12) },
  PromiseWithdrawn: { template: '@template', version: 'count', from: 'date' },
  PosterPrinted: { template: '@template', version: 'count', paper: '@posterPaper' },
  PosterHung: { poster: 'count', template: '@template', version: 'count', day: 'date' },
  PosterTakenDown: { poster: 'count', day: 'date' },
  QualificationRecorded: { ...record, operator: 'id', since: 'date', until: 'date?' },
  TrainingHeld: { ...record, day: 'date', people: list('id', 1, 200), minutes: '1..1440' },
  ScaleChecked: {
    ...record,
    scale: 'lot',
    fair: 'flag',
    day: 'date',
    reference: '1..1000000',
    showed: '0..1000000',
    tolerance: '0..1000000',
    due: 'date',
    verifiedUntil: 'date?',
    checker: 'id?',
  },
  ScaleRetired: { ...record, scale: 'lot', day: 'date' },
  MysteryVisitMade: { ...record, day: 'date', mend: 'flag' },
  MendingPlanned: { ...record, finding: 'count', due: 'date' },
  MendingDone: { ...record, finding: 'count', day: 'date' },
  SurveyHeld: {
    ...record,
    from: 'date',
    to: 'date',
    asked: 'count',
    answered: 'natural',
    satisfied: 'natural',
  },
  SurveyStepTaken: { ...record, step: '@surveyStep', of: 'count', day: 'date' },
  ServiceTargetSet: { ...record, figure: '@targetFigure', value: '1..100000', from: 'date' },
  DeskPlaced: { ...record, day: 'date', place: '@deskPlace' },
  ComplianceRecordWithdrawn: { record: 'count' },
  SelfCheckPrinted: { day: 'date', ...state },
  CalendarSet: {
    version: 'count',
    days: list({ date: 'date', kind: '@dayKind', spans: list(span, 0, 6) }, 0, 800),
  },
  ClockDoubted: { cause: '@doubt', by: 'integer' },
  ClockConfirmed: {},
  AuthoritySet: {
    version: 'count',
    authority: { 1: tierAuthority, 2: tierAuthority, 3: tierAuthority },
  },
  DayLimitsSet: { version: 'count', limits },
  ScaleBarcodesSet: {
    version: 'count',
    patterns: list(
      { prefix: 'prefix', itemDigits: '4..6', check: '@scaleCheck', value: '@scaleValue' },
      0,
      10,
    ),
  },
  OperatorAdded: { operator: 'id', role: '@role' },
  OperatorChanged: { operator: 'id', role: '@role', active: 'flag' },
  StoreFounded: {},
  PinChanged: { operator: 'id' },
  PinLocked: { operator: 'id', failures: 'count' },
  RecoveryCodeMade: {},
  RecoveryCodeUsed: { operator: 'id' },
  RecoveryLocked: { failures: 'count' },
  CatalogueImported: { rows: 'natural', taken: 'natural' },
  LedgerImported: { batch: 'id', rows: 'natural', taken: 'natural', reported: 'natural' },
  PackageExported: { from: 'date', to: 'date', ...printed, personal: 'flag' },
  LedgerPrinted: { from: 'date?', to: 'date?', selected: 'flag', personal: 'flag', ...printed },
  StockTaken: {
    stocktake: 'count',
    scope: '@scope',
    expected: '0..100000',
    found: '0..100000',
    missing: list({ about: 'id', item: 'id', disposition: 'id?' }, 0, 2000),
    stray: list({ about: 'id?', reason: '@stray' }, 0, 2000),
  },
  RosterSet: {
    version: 'count',
    people: list({ operator: 'id', spans: list(week, 1, 28) }, 0, 200),
    days: list({ date: 'date', operator: 'id', spans: list(span, 0, 6) }, 0, 2000),
  },
  DeputyNamed: { deputyship: 'count', deputy: 'id', tier: '2..3', from: 'date', to: 'date' },
  DeputyEnded: { deputyship: 'count' },
  PartyAdded: contract,
  PartyChanged: { ...contract, ended: 'date?' },
  ReturnNoteMade: { note: 'count', party: 'id', lines: '1..200' },
  ReturnNotePrinted: { note: 'count' },
  PartyStatementPrinted: { party: 'id' },
  ClaimMade: {
    claim: 'count',
    responsible: '@answering',
    party: 'id?',
    contract: '@contractThen',
    due: 'date',
    amount: 'money',
    lines: '1..40',
  },
  ClaimLetterPrinted: { claim: 'count', letter: '@claimLetter' },
  ClaimAnswered: { claim: 'count', answer: '@claimAnswer' },
  ClaimReceived: { ...ofClaim, way: '@claimWay', day: 'date' },
  ClaimSetOff: { ...ofClaim, against: '@setOff', note: 'count?' },
  ClaimWrittenOff: { ...ofClaim, reason: '@writeOff' },
  ClaimEntryTakenBack: { claim: 'count', entry: 'count' },
  RetentionSet: { version: 'count', years: '2..100' },
  ErasureAsked: { erasure: 'count', until: 'date', asker: 'id' },
  ErasureDeclined: { erasure: 'count' },
  ErasureApproved: { erasure: 'count', approver: 'id' },
  ErasureEnded: { erasure: 'count', erased: 'natural' },
  CaseOpened: { case: 'id', ...lot },
  TestAsked: { case: 'id', test: 'id', of: '@tester', due: 'date' },
  TestReminded: { case: 'id', test: 'id', due: 'date' },
  TestUnanswered: { case: 'id', test: 'id', next: '@silence' },
  TestResultTaken: {
    case: 'id',
    outcome: '@testOutcome',
    day: 'date',
    report: maybe({ complaint: 'id', evidence: 'id' }),
  },
  CaseClosed: { case: 'id', cause: '@closing', lines: list({ complaint: 'id', item: 'id' }, 0, 200) },
  SaleStopped: { notice: 'id', source: '@stopSource', day: 'date', goods: list(lot, 1, 200) },
  SaleStopLifted: { notice: 'id' },
  InspectionOpened: { inspection: 'count', ...state },
  InspectionResumed: { inspection: 'count' },
  InspectionSampled: {
    inspection: 'count',
    sample: 'count',
    seed: '0..99999999',
    from: 'date?',
    to: 'date?',
    channel: '@channel?',
    cause: '@cause?',
    wanted: '1..200',
    population: 'count',
    complaints: list('id', 1, 200),
  },
  SampleLooked: { inspection: 'count', sample: 'count', complaint: 'id' },
  FindingRecorded: { inspection: 'count', finding: 'count', complaint: 'id?', due: 'date?' },
  FindingWithdrawn: { inspection: 'count', finding: 'count' },
  InspectionSigned: {
    inspection: 'count',
    ...state,
    looked: list('@area', 1, Number.POSITIVE_INFINITY),
    findings: 'natural',
    confirmed: '@confirming',
    head: 'id?',
  },
  InspectionClosed: { inspection: 'count' },
  InspectionPrinted: { inspection: 'count', paper: '@visitPaper', ...state },
  FindingMended: { finding: 'count', day: 'date' },
  QueueSet: { version: 'count', warnMinutes: '5..59', counters: '1..20' },
  KioskOpened: {},
  TicketTaken: { ticket: 'count', day: 'date', number: '1..999', priority: 'flag', kiosk: 'flag' },
  TicketCalled: { ticket: 'count', operator: 'id', counter: '1..20', waited: '0..1000000?' },
  TicketSkipped: { ticket: 'count' },
  TicketTransferred: { ticket: 'count', operator: 'id?', counter: '1..20?' },
  TicketServed: { ticket: 'count' },
  StaffWanted: { occurrence: 'count', level: '@staffLevel', ticket: 'count', waiting: 'count' },
  StaffAnswered: { occurrence: 'count' },
  QualityPaperPrinted: { paper: '@qualityPaper', case: 'id?', notice: 'id?', ...printed },
};

const goods = {
  item: 'id',
  ...lot,
  kind: '@kind',
  special: '@special',
  condition: '@condition',
  fault: '@fault',
  safety: '@safety',
  secondSale: '@secondSale',
  shelfLifeEnd: 'date?',
  price: 'fen?',
  unit: '@unit',
  quantity: 'quantity',
  taking: '@taking',
};

/** Facts about a complaint, by type (version 1). */
const complaint: Readonly<Record<string, Shape>> = {
  ComplaintOpened: {
    number: 'number',
    rules: 'count',
    authority: 'count',
    channel: '@channel',
    cause: '@cause',
    wish: '@wish',
    name: '@told',
    phone: '@told',
    goods: 'flag',
    danger: 'flag',
    purchaseDate: 'date?',
    salesChannel: '@salesChannel',
    payments: list({ channel: '@paying', amount: 'fen' }, 0, 5),
    responsible: '@responsible',
  },
  ComplaintImported: {
    number: 'number',
    rules: 'count',
    authority: 'count',
    batch: 'id',
    row: 'count',
    day: 'date?',
    name: '@toldOrNot',
    phone: '@toldOrNot',
    price: 'fen?',
    quantity: 'quantity?',
    unit: '@unit?',
    inferred: list('@inference', 0, 5),
  },
  ItemAdded: goods,
  EvidenceAdded: { evidence: 'id', kind: '@evidence', bytes: 'natural' },
  DangerReported: {},
  LotHeld: lot,
  SuspectRegistered: { item: 'id', ...lot, case: 'id', opened: 'flag' },
  Received: { tier: 'tier', receiver: 'id', manner: '@manner', confirmed: 'flag', twoTiers: 'flag' },
  ReceptionConfirmed: { tier: 'tier' },
  ConsumerDayCounted: { day: 'date', others: list('id', 0, 200) },
  Authorised: { tier: 'tier', amount: 'fen', kinds: list('@remedy', 0, Number.POSITIVE_INFINITY) },
  ApprovalAsked: { approval: 'id', tier: 'tier', lines },
  ApprovalReturned: { approval: 'id' },
  RemedyDecided: { decision: 'id', tier: 'tier', lines },
  ConsumerAnswered: { decision: 'id', accepted: 'flag' },
  Escalated: { from: 'tier', to: 'tier', reason: '@escalation', due: 'count?' },
  MarkedLate: { tier: '=3', what: '@due', due: 'count' },
  MoneyReturned: {
    line: 'id',
    leg: 'id',
    channel: '@paying',
    amount: 'money',
    state: '@moneyState',
    transaction: 'flag',
  },
  StepDone: { line: 'id' },
  Disposed: {
    disposition: 'id',
    item: 'id',
    way: '@disposal',
    quantity: 'quantity',
    rule: 'ruleName',
    witness: 'id?',
    outsideWitness: 'flag',
  },
  DisposalReasoned: { disposition: 'id', reason: '@destroying' },
  LabelPrinted: { disposition: 'id', size: '@labelSize', copies: '1..500', reprint: 'flag' },
  ReturnTagPrinted: { disposition: 'id', copies: '1..500' },
  LabelStruckOff: { disposition: 'id', cause: '@strikeOff' },
  UnitsStruckOff: { disposition: 'id', quantity: 'quantity', cause: '@strikeOff' },
  GoodsPlaced: { item: 'id' },
  Settled: { satisfaction: '@satisfaction' },
  Withdrawn: {},
  ContactAttempted: { day: 'date' },
  Ended: { end: '@end', duplicateOf: 'id?' },
  Reopened: { reason: '@reopening' },
  WaysOnGiven: { ways: list('@way', 1, Number.POSITIVE_INFINITY), printed: 'flag' },
  Amended: { item: 'id?', field: 'field', from: 'text?', to: 'text?', reason: '@amendment', second: 'id?' },
  PersonRevealed: { fields: list('@personField', 1, 2) },
  DocumentPrinted: { document: '@document', ...printed },
  PrintEnded: { print: 'count', outcome: '@printOutcome', cause: '@printCause?' },
  TransferNoted: { transfer: 'id', source: '@source', received: 'date', deadline: 'date?', basis: '@basis?' },
  TransferAmended: {
    transfer: 'id',
    field: '@transferField',
    from: 'date?',
    to: 'date?',
    basis: '@basis?',
    reason: '@transferReason',
  },
  TransferAnswered: { transfer: 'id', day: 'date', manner: '@reply' },
  OutsideEnded: { outcome: '@outside', day: 'date', transfer: 'id?' },
  ComplaintLinked: { other: 'id', kind: '@link' },
  ComplaintUnlinked: { other: 'id', kind: '@link' },
  LikenessDismissed: { other: 'id', reason: '@unlike' },
  SpokespersonNamed: { evidence: 'id?' },
  HoldPlaced: { hold: 'id', cause: '@hold' },
  HoldLifted: { hold: 'id' },
  Erased: { erasure: 'count' },
  PartyNamed: { party: 'id?', from: 'id?', reason: '@amendment?' },
  GoodsSent: { disposition: 'id', note: 'count', party: 'id', quantity: 'quantity', price: 'fen?' },
  GoodsAnswered: {
    disposition: 'id',
    note: 'count',
    outcome: '@answer',
    quantity: 'quantity',
    amount: 'fen?',
  },
  AdvancePaid: {
    advance: 'id',
    decision: 'id',
    amount: 'money',
    basis: '@ground',
    rule: '@advanceRule?',
    promise: 'count?',
    evidence: list('@bearing', 1, Number.POSITIVE_INFINITY),
    responsible: '@answering',
    party: 'id?',
  },
  AdvanceTakenBack: { advance: 'id' },
  AdvanceClaimed: { claim: 'count', advance: 'id', amount: 'money' },
  TicketNamed: { ticket: 'count', day: 'date', number: '1..999', waited: '0..1000000' },
  SatisfactionSaid: { answer: '@toldAnswer', manner: '@asking' },
  SatisfactionNotAsked: { reason: '@notAsked' },
  FactDisputed: { item: 'id?', fact: '@disputable' },
  DisputeSettled: { item: 'id?', fact: '@disputable' },
  LessAllowed: {
    tier: 'tier',
    floors: list({ item: 'id', by: '@floorBy', rule: '@floorRule', version: 'count' }, 1, 80),
  },
  Reweighed: {
    item: 'id',
    said: '1..1000000',
    gross: '1..1000000',
    tare: '0..1000000',
    verifiedUntil: 'date',
    consumerPresent: 'flag',
    witness: 'id?',
    outsideWitness: 'flag',
  },
};

export function isOfTheStore(type: string): boolean {
  return Object.hasOwn(store, type);
}

export function isKnownType(type: string): boolean {
  return isOfTheStore(type) || Object.hasOwn(complaint, type);
}

/** Is this the public data of an event of this type? */
export function hasShape(type: string, data: unknown): boolean {
  const shape = store[type] ?? complaint[type];
  if (shape === undefined) return false;
  if (type === 'InspectionSigned' && !eachOnce((data as { looked?: unknown }).looked)) return false;
  if (type === 'TrainingHeld' && !eachOnce((data as { people?: unknown }).people)) return false;
  if (type === 'PromiseMade' && !eachKindOnce(data)) return false;
  if (type === 'AdvancePaid' && !eachOnce((data as { evidence?: unknown }).evidence)) return false;
  if (type === 'ComplaintOpened' && !eachChannelOnce(data)) return false;
  return fits(data, shape);
}

function eachOnce(list: unknown): boolean {
  return Array.isArray(list) && new Set(list).size === list.length;
}

function eachKindOnce(data: unknown): boolean {
  const kinds = (data as { terms?: { kinds?: unknown } | null }).terms?.kinds;
  return kinds === undefined || eachOnce(kinds);
}

function eachChannelOnce(data: unknown): boolean {
  const { payments } = data as { payments?: unknown };
  if (!Array.isArray(payments)) return false;
  const channels = payments.map((one) => (one as { channel?: unknown } | null)?.channel);
  return new Set(channels).size === channels.length;
}

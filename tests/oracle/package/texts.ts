import type { Json } from './canonical.ts';

/** What stands in a private part of a type: texts that must be there, and texts that may. */
type Texts = Readonly<{ must: readonly string[]; may: readonly string[] }>;
const none: Texts = { must: [], may: [] };
const texts = (must: string, may = ''): Texts => ({
  must: must.split(' ').filter(Boolean),
  may: may.split(' ').filter(Boolean),
});
type Data = Readonly<Record<string, Json>>;

const words: Readonly<Record<string, Texts | ((data: Data) => Texts)>> = {
  StoreSettingsSet: texts('', 'name address phone'),
  OperatorAdded: texts('', 'name'),
  BackupConfigured: texts('folder'),
  LedgerImported: texts('sha256', 'name sheet'),
  PackageExported: texts('', 'recipient'),
  PartyAdded: texts('name', 'contract terms'),
  PartyChanged: texts('name', 'contract terms'),
  ComplaintImported: texts(
    'content',
    'serial date goods price quantity unit granted disposition responsible outcome tier handler ended satisfaction remark other',
  ),
  ComplaintOpened: texts('content', 'receiptNumber responsibleName'),
  ItemAdded: texts('name', 'supplier lot'),
  EvidenceAdded: texts('sha256 media', 'name original'),
  MoneyReturned: ({ transaction }) => texts(transaction === true ? 'transaction' : ''),
  Disposed: ({ outsideWitness }) => texts(outsideWitness === true ? 'witness' : '', 'note'),
  DisposalReasoned: ({ reason }) => texts(reason === 'other' ? 'note' : ''),
  GoodsPlaced: texts('', 'place'),
  ApprovalReturned: texts('note'),
  Amended: ({ item, field }) => texts(isInWords(item, field) ? 'from to' : '', 'note'),
  TransferNoted: ({ basis }) =>
    texts(basis === 'other' ? 'basis' : '', basis === 'other' ? 'number' : 'number basis'),
  TransferAmended: ({ field, basis }) =>
    field === 'number'
      ? texts('from to', 'note')
      : texts(basis === 'other' ? 'basis' : '', basis === 'other' ? 'note' : 'basis note'),
  ComplaintUnlinked: texts('note'),
  HoldPlaced: texts('note'),
  HoldLifted: texts('note'),
  LikenessDismissed: ({ reason }) => (reason === 'other' ? texts('note') : texts('', 'note')),
  SpokespersonNamed: ({ evidence }) => (evidence === null ? texts('authority') : texts('', 'authority')),
  PartyNamed: ({ party }) => texts(party === null ? '' : 'responsibleName'),
  Reweighed: ({ outsideWitness }) => texts(outsideWitness === true ? 'scale witness' : 'scale', 'note'),
  SatisfactionNotAsked: ({ reason }) => (reason === 'other' ? texts('note') : texts('', 'note')),
  CaseOpened: texts('name', 'lot note'),
  TestAsked: texts('party', 'address note'),
  TestReminded: texts('', 'note'),
  TestUnanswered: texts('', 'note'),
  TestResultTaken: texts('number', 'laboratory note'),
  CaseClosed: ({ cause }) => (cause === 'passed' || cause === 'failed' ? texts('', 'note') : texts('note')),
  SaleStopped: ({ goods }) => {
    const count = Array.isArray(goods) ? goods.map((_, index) => index + 1) : [];
    const lots = Array.isArray(goods)
      ? goods.flatMap((one, index) => ((one as Data).lot === null ? [] : [`lot${index + 1}`]))
      : [];
    return texts(`issuer ${count.map((one) => `name${one}`).join(' ')}`, `number text ${lots.join(' ')}`);
  },
  AdvancePaid: texts('name', 'note'),
  AdvanceTakenBack: texts('note'),
  ClaimMade: ({ contract }) => texts('name', contract === 'none' ? 'account note' : 'contract account note'),
  ClaimAnswered: ({ answer }) => (answer === 'acknowledged' ? texts('', 'note') : texts('note')),
  ClaimReceived: texts('', 'reference note'),
  ClaimSetOff: texts('', 'reference note'),
  ClaimWrittenOff: texts('note'),
  ClaimEntryTakenBack: texts('note'),
  PromiseMade: texts('', 'text people1 people2 people3'),
  PosterHung: texts('place'),
  QualificationRecorded: texts('name', 'number'),
  TrainingHeld: texts('subject', 'others note'),
  ScaleChecked: ({ checker }) => texts(checker === null ? 'scale body' : 'scale', 'note'),
  ScaleRetired: texts('scale', 'note'),
  MysteryVisitMade: texts('found'),
  MendingPlanned: texts('mend'),
  MendingDone: texts('note'),
  SurveyHeld: texts('subject', 'note'),
  SurveyStepTaken: texts('text'),
  ServiceTargetSet: texts('', 'note'),
  DeskPlaced: texts('where'),
  ComplianceRecordWithdrawn: texts('note'),
  FactDisputed: texts('note'),
  DisputeSettled: texts('note'),
  LessAllowed: texts('note'),
  InspectionOpened: texts('name certificate authority', 'secondName secondCertificate'),
  SampleLooked: texts('', 'note'),
  FindingRecorded: ({ due }) => texts(due === null ? 'found' : 'found mend'),
  InspectionSigned: ({ head }) => (head === null ? texts('refused', 'note') : texts('', 'note')),
  FindingMended: texts('note'),
  StaffAnswered: texts('note'),
  SaleStopLifted: texts('number', 'note'),
  QualityPaperPrinted: texts('', 'addressee'),
};

for (const type of [
  'DangerReported Authorised ApprovalAsked RemedyDecided ConsumerAnswered Escalated StepDone Withdrawn',
  'ContactAttempted Ended Reopened TransferAnswered OutsideEnded ComplaintLinked',
].flatMap((line) => line.split(' ')))
  Object.assign(words, { [type]: texts('', 'note') });

const person: Readonly<Record<string, Texts | ((data: Data) => Texts)>> = {
  ComplaintOpened: (data) => texts(namesGiven(data), 'payer'),
  ComplaintImported: (data) => texts(namesGiven(data)),
  TierPeopleNamed: ({ people }) =>
    texts(Array.isArray(people) ? people.map((_, index) => `phone${index + 1}`).join(' ') : ''),
  SpokespersonNamed: texts('name', 'phone'),
  PartyAdded: texts('', 'contact'),
  PartyChanged: texts('', 'contact'),
  Amended: ({ item, field }) =>
    texts(item === null && (field === 'name' || field === 'phone') ? 'from to' : ''),
};

function namesGiven(data: Data): string {
  return ['name', 'phone'].filter((one) => data[one] === 'given').join(' ');
}

function isInWords(item: Json | undefined, field: Json | undefined): boolean {
  if (item !== null) return field === 'name';
  return field === 'content' || field === 'receiptNumber' || field === 'responsibleName';
}

export type PartName = 'person' | 'words';
export type Part = Readonly<Record<string, string>>;

export function textsOf(type: string, data: Data, part: PartName): Texts {
  const known = (part === 'person' ? person : words)[type] ?? none;
  return typeof known === 'function' ? known(data) : known;
}

/** May a type of event commit to such a part, or to none? */
export function mayCommit(type: string, data: Data, part: PartName, committed: boolean): boolean {
  const { must, may } = textsOf(type, data, part);
  return committed ? must.length + may.length > 0 : must.length === 0;
}

/** Are these the texts of the type, all that must be there and none that may not, none empty but a correction's? */
export function fitsTexts(type: string, data: Data, part: PartName, told: Part): boolean {
  const { must, may } = textsOf(type, data, part);
  const names = Object.keys(told);
  if (names.length === 0 || must.some((one) => !names.includes(one))) return false;
  return names.every((one) => {
    if (!must.includes(one) && !may.includes(one)) return false;
    const corrects = (type === 'Amended' || type === 'TransferAmended') && (one === 'from' || one === 'to');
    return told[one] !== '' || corrects;
  });
}

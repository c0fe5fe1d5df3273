import { amendablePerson, amendableWords } from '../complaint/state.ts';
import type { Event } from '../events.ts';
import { sheetWords } from '../import/sheet-words.ts';
import type { PrivatePart, PrivateParts } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';

/** Which texts a part has: those that must be there, and those that may. */
type PartShape = Readonly<{ must: readonly string[]; may: readonly string[] }>;
type Shapes = Readonly<{ person: PartShape; words: PartShape }>;

const nothing: PartShape = { must: [], may: [] };
const note: PartShape = { must: [], may: ['note'] };
const words = (must: readonly string[], may: readonly string[] = []): Shapes => ({
  person: nothing,
  words: { must, may },
});

function shapesOf(event: Event): Shapes {
  switch (event.type) {
    case 'StoreSettingsSet':
      return words([], ['name', 'address', 'phone']);
    case 'OperatorAdded':
      return words([], ['name']);
    case 'PartyAdded':
    case 'PartyChanged':
      return {
        person: { must: [], may: ['contact'] },
        words: { must: ['name'], may: ['contract', 'terms'] },
      };
    case 'PartyNamed':
      return words(event.data.party === null ? [] : ['responsibleName']);
    case 'AdvancePaid':
      return words(['name'], ['note']);
    case 'AdvanceTakenBack':
    case 'ClaimWrittenOff':
    case 'ClaimEntryTakenBack':
      return words(['note']);
    case 'ClaimMade':
      return words(
        ['name'],
        event.data.contract === 'none' ? ['account', 'note'] : ['contract', 'account', 'note'],
      );
    case 'ClaimAnswered':
      return words(event.data.answer === 'acknowledged' ? [] : ['note'], ['note']);
    case 'ClaimReceived':
    case 'ClaimSetOff':
      return words([], ['reference', 'note']);
    case 'PromiseMade':
      return words([], ['text', 'people1', 'people2', 'people3']);
    case 'TierPeopleNamed':
      return {
        person: { must: event.data.people.map((_, index) => `phone${index + 1}`), may: [] },
        words: nothing,
      };
    case 'PosterHung':
      return words(['place']);
    case 'QualificationRecorded':
      return words(['name'], ['number']);
    case 'TrainingHeld':
      return words(['subject'], ['others', 'note']);
    case 'ScaleChecked':
      return words(event.data.checker === null ? ['scale', 'body'] : ['scale'], ['note']);
    case 'ScaleRetired':
      return words(['scale'], ['note']);
    case 'MysteryVisitMade':
      return words(['found']);
    case 'MendingPlanned':
      return words(['mend']);
    case 'SurveyHeld':
      return words(['subject'], ['note']);
    case 'SurveyStepTaken':
      return words(['text']);
    case 'ServiceTargetSet':
      return words([], ['note']);
    case 'DeskPlaced':
      return words(['where']);
    case 'FactDisputed':
    case 'DisputeSettled':
    case 'LessAllowed':
    case 'MendingDone':
    case 'ComplianceRecordWithdrawn':
      return words(['note']);
    case 'InspectionOpened':
      return words(['name', 'certificate', 'authority'], ['secondName', 'secondCertificate']);
    case 'SampleLooked':
      return words([], ['note']);
    case 'FindingRecorded':
      return words(event.data.due === null ? ['found'] : ['found', 'mend']);
    case 'InspectionSigned':
      return words(event.data.head === null ? ['refused'] : [], ['note']);
    case 'FindingMended':
    case 'StaffAnswered':
      return words(['note']);
    case 'BackupConfigured':
      return words(['folder']);
    case 'PackageExported':
      return words([], ['recipient']);
    case 'ComplaintOpened': {
      const given = (['name', 'phone'] as const).filter((field) => event.data[field] === 'given');
      return {
        person: { must: given, may: ['payer'] },
        words: { must: ['content'], may: ['receiptNumber', 'responsibleName'] },
      };
    }
    case 'ComplaintImported': {
      const given = (['name', 'phone'] as const).filter((field) => event.data[field] === 'given');
      return { person: { must: given, may: [] }, words: { must: ['content'], may: sheetWords } };
    }
    case 'LedgerImported':
      return words(['sha256'], ['name', 'sheet']);
    case 'CaseOpened':
      return words(['name'], ['lot', 'note']);
    case 'TestAsked':
      return words(['party'], ['address', 'note']);
    case 'TestReminded':
    case 'TestUnanswered':
      return words([], ['note']);
    case 'TestResultTaken':
      return words(['number'], ['laboratory', 'note']);
    case 'CaseClosed':
      return words(event.data.cause === 'goods-gone' || event.data.cause === 'corrected' ? ['note'] : [], [
        'note',
      ]);
    case 'SaleStopped': {
      const places = event.data.goods.map((_, index) => index + 1);
      return words(
        ['issuer', ...places.map((place) => `name${place}`)],
        ['number', 'text', ...places.map((place) => `lot${place}`)],
      );
    }
    case 'SaleStopLifted':
      return words(['number'], ['note']);
    case 'QualityPaperPrinted':
      return words([], ['addressee']);
    case 'ItemAdded':
      return words(['name'], ['supplier', 'lot']);
    case 'EvidenceAdded':
      return words(['sha256', 'media'], ['name', 'original']);
    case 'MoneyReturned':
      return words(event.data.transaction ? ['transaction'] : []);
    case 'ApprovalReturned':
      return words(['note']);
    case 'Disposed':
      return words(event.data.outsideWitness ? ['witness'] : [], ['note']);
    case 'Reweighed':
      return words(event.data.outsideWitness ? ['scale', 'witness'] : ['scale'], ['note']);
    case 'SatisfactionNotAsked':
      return words(event.data.reason === 'other' ? ['note'] : [], ['note']);
    case 'DisposalReasoned':
      return words(event.data.reason === 'other' ? ['note'] : []);
    case 'GoodsPlaced':
      return words([], ['place']);
    case 'Amended': {
      const { item, field } = event.data;
      const both: PartShape = { must: ['from', 'to'], may: [] };
      if (item === null && (amendablePerson as readonly string[]).includes(field))
        return { person: both, words: note };
      const said = item === null ? (amendableWords as readonly string[]).includes(field) : field === 'name';
      return { person: nothing, words: said ? { ...both, may: ['note'] } : note };
    }
    case 'TransferNoted':
      return words(event.data.basis === 'other' ? ['basis'] : [], ['number', 'basis']);
    case 'TransferAmended':
      return event.data.field === 'number'
        ? words(['from', 'to'], ['note'])
        : words(event.data.basis === 'other' ? ['basis'] : [], ['basis', 'note']);
    case 'SpokespersonNamed':
      return {
        person: { must: ['name'], may: ['phone'] },
        words:
          event.data.evidence === null ? { must: ['authority'], may: [] } : { must: [], may: ['authority'] },
      };
    case 'HoldPlaced':
    case 'HoldLifted':
    case 'ComplaintUnlinked':
      return words(['note']);
    case 'LikenessDismissed':
      return words(event.data.reason === 'other' ? ['note'] : [], ['note']);
    case 'TransferAnswered':
    case 'OutsideEnded':
    case 'ComplaintLinked':
    case 'DangerReported':
    case 'Authorised':
    case 'ApprovalAsked':
    case 'RemedyDecided':
    case 'ConsumerAnswered':
    case 'Escalated':
    case 'StepDone':
    case 'Withdrawn':
    case 'ContactAttempted':
    case 'Ended':
    case 'Reopened':
      return { person: nothing, words: note };
    default:
      return { person: nothing, words: nothing };
  }
}

/**
 * The private parts an entry commits to are those of its type, no text missing and none besides: else a ledger could
 * leave out what was said, or hide something where nobody looks. A part that is not at hand is judged by its
 * commitment alone.
 * @returns the part or text that is wrong, or null.
 */
export function privateShapeFault(event: Event, entry: Entry, parts: PrivateParts | null): string | null {
  const shapes = shapesOf(event);
  for (const kind of ['person', 'words'] as const) {
    const { must, may } = shapes[kind];
    const committed = entry.private[kind] !== null;
    if (committed ? must.length + may.length === 0 : must.length > 0) return kind;
    const part = parts?.[kind]?.part;
    const wrong = committed && part ? textFault(part, must, may, event.type) : null;
    if (wrong !== null) return `${kind}.${wrong}`;
  }
  return null;
}

function textFault(
  part: PrivatePart,
  must: readonly string[],
  may: readonly string[],
  type: Event['type'],
): string | null {
  const lacking = must.find((key) => !Object.hasOwn(part, key));
  if (lacking !== undefined) return lacking;
  for (const [key, said] of Object.entries(part)) {
    if (!must.includes(key) && !may.includes(key)) return key;
    // Left out where empty, but for a correction, which shows both values.
    const corrects = type === 'Amended' || type === 'TransferAmended';
    const bothStand = corrects && key !== 'note' && key !== 'basis';
    if (said === '' && !bothStand) return key;
  }
  return null;
}

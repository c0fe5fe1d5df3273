import { approvalBreach, waitingRequest } from './approval-rules.ts';
import { advanceBreach } from './claim-rules.ts';
import { newestRules, timeBreach } from './clock-rules.ts';
import { consumerDayBreach } from './consumer-day-rules.ts';
import { dammDigit } from './damm.ts';
import { erasureBreach } from './erasure-rules.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { dayOf, goodsAmendmentBreach, goodsBreach, goodsOf, isDanger, isQuantity } from './goods-rules.ts';
import { complaintsSoFar, firstFacts, importedBreach, isImported, isKnown } from './import-rules.ts';
import { isEverythingDone, moneyBreach, paysMoney, standingDecision } from './money-rules.ts';
import { originBreach } from './origin-rules.ts';
import { hasShape } from './package/shapes.ts';
import { printBreach } from './print-rules.ts';
import { dissentBreach } from './promise-rules.ts';
import { exchangeBreach, registrationBreach, suspectAsksFor } from './quality-rules.ts';
import { ticketBreach } from './queue-rules.ts';
import { returnBreach } from './return-rules.ts';
import { satisfactionBreach } from './satisfaction-rules.ts';
import { dangerAsksFor, receptionsOf, tierBreach, tierOf } from './tier-rules.ts';
import { weighingBreach } from './weighing-rules.ts';
import { personNow, textAmendmentBreach, wordsNow } from './words-now.ts';

const besideDanger = ['ItemAdded', 'EvidenceAdded', 'WaysOnGiven', 'PersonRevealed', 'DocumentPrinted'];
const afterEnd = [
  'Reopened',
  'SatisfactionSaid',
  'SatisfactionNotAsked',
  'WaysOnGiven',
  'Amended',
  'PersonRevealed',
  'DocumentPrinted',
  'EvidenceAdded',
  'Disposed',
  'LabelPrinted',
  'ReturnTagPrinted',
  'PrintEnded',
  'LabelStruckOff',
  'DisposalReasoned',
  'UnitsStruckOff',
  'GoodsPlaced',
  'LotHeld',
  'GoodsSent',
  'GoodsAnswered',
  'PartyNamed',
  'AdvancePaid',
  'AdvanceTakenBack',
  'AdvanceClaimed',
  'SuspectRegistered',
  'TransferNoted',
  'TransferAmended',
  'TransferAnswered',
  'OutsideEnded',
  'ComplaintLinked',
  'ComplaintUnlinked',
  'LikenessDismissed',
  'SpokespersonNamed',
  'HoldPlaced',
  'HoldLifted',
  'Erased',
];

export function isEnded(history: History, about: string): boolean {
  const ends = (['Settled', 'Withdrawn', 'Ended'] as const).flatMap((type) => said(history, type, about));
  const asItCame = isImported(history, about) ? 1 : 0;
  return ends.length + asItCame > said(history, 'Reopened', about).length;
}

/** The first complaint rule that `fact` breaks after `before`, or null. */
export function complaintBreach(before: History, fact: Fact): string | null {
  const { event, about } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const known = isKnown(before, about);
  if (event.type === 'ComplaintOpened' || event.type === 'ComplaintImported')
    return known ? 'L2' : openedBreach(before, fact);
  if (!known) return 'L2';
  if (said(before, 'Erased', about).length > 0) return 'L5';
  if (isEnded(before, about) && !afterEnd.includes(event.type)) return 'T4';
  if (!isEnded(before, about) && event.type === 'Erased') return 'L4';
  const asked = isEnded(before, about) ? null : dangerAsksFor(before, about);
  if (asked !== null && event.type !== asked && !besideDanger.includes(event.type)) return 'T1a';
  if (asked !== null && event.type === 'Escalated' && event.data.reason !== 'danger') return 'T1a';
  const inDanger = asked !== null && event.type === asked;
  const wanted = suspectAsksFor(before, about) !== null && event.type !== 'SuspectRegistered';
  if (wanted && !inDanger && !besideDanger.includes(event.type)) return 'G4';
  const late = isEnded(before, about) ? null : timeBreach(before, fact);
  if (late !== null) return late;
  return (
    tierBreach(before, fact) ??
    approvalBreach(before, fact) ??
    moneyBreach(before, fact) ??
    consumerDayBreach(before, fact) ??
    exchangeBreach(before, fact) ??
    goodsBreach(before, fact) ??
    returnBreach(before, fact) ??
    advanceBreach(before, fact) ??
    registrationBreach(before, fact) ??
    goodsAmendmentBreach(before, fact) ??
    printBreach(before, fact) ??
    originBreach(before, fact) ??
    weighingBreach(before, fact) ??
    satisfactionBreach(before, fact) ??
    ticketBreach(before, fact) ??
    dissentBreach(before, fact, tierOf(before, about), waitingRequest(before, about)?.by.operator ?? null) ??
    erasureBreach(before, fact) ??
    courseBreach(before, fact)
  );
}

function openedBreach(before: History, fact: Fact): string | null {
  const { event } = fact;
  if (event.type !== 'ComplaintOpened' && event.type !== 'ComplaintImported') return null;
  const { number, rules, authority } = event.data;
  const restored = last(said(before, 'ChapterBegun'));
  const origin = restored?.data.origin ?? said(before, 'LedgerOpened')[0]?.data.origin ?? '';
  const chapter = (origin.split('/').pop() ?? '').padStart(2, '0');
  const running = String(complaintsSoFar(before.slice(restored?.index ?? 0)) + 1).padStart(6, '0');
  if (number !== `${chapter}-${running}-${dammDigit(chapter + running)}`) return 'L1';
  if (![1, 2, 3, 4, 5].includes(rules) || rules < newestRules(before)) return 'T7';
  if (authority !== said(before, 'AuthoritySet').length) return 'T2';
  if (event.type === 'ComplaintImported') return importedBreach(before, fact);
  const { purchaseDate } = event.data;
  return purchaseDate !== null && purchaseDate > dayOf(before, fact.at) ? 'L1' : null;
}

function courseBreach(before: History, fact: Fact): string | null {
  const { event, about, at } = fact;
  const standing = standingDecision(before, about);
  switch (event.type) {
    case 'ItemAdded':
      if (!isImported(before, about) && !firstFacts(before, about).goods) return 'L1b';
      if (!isQuantity(event.data.quantity, event.data.unit)) return 'L1';
      return goodsOf(before, about, event.data.item) === null ? null : 'L2';
    case 'EvidenceAdded':
      return said(before, 'EvidenceAdded', about).some((one) => one.data.evidence === event.data.evidence)
        ? 'L2'
        : null;
    case 'DangerReported':
      return isDanger(before, about) ? 'L2' : null;
    case 'ConsumerAnswered':
      return standing?.decision.data.decision === event.data.decision && standing.accepted === null
        ? null
        : 'T4';
    case 'StepDone': {
      if (standing?.accepted !== true) return 'T6';
      const line = standing.decision.data.lines.find((one) => one.line === event.data.line);
      if (line === undefined || paysMoney(line.kind) || line.kind === 'refusal') return 'T6';
      return said(before, 'StepDone', about).some((one) => one.data.line === line.line) ? 'T6' : null;
    }
    case 'DocumentPrinted':
      return event.data.document === 'result-notice' && !standing ? 'T6' : null;
    case 'Settled':
      return standing?.accepted === true && isEverythingDone(before, about, standing) ? null : 'T4';
    case 'ContactAttempted':
      return event.data.day === dayOf(before, at) ? null : 'T4b';
    case 'Ended':
      return endedBreach(before, fact);
    case 'Amended':
      return event.data.item === null ? factAmendmentBreach(before, fact) : null;
    case 'Reopened':
      return isEnded(before, about) ? null : 'T4';
    default:
      return null;
  }
}

/** The days of the attempts since the complaint was last opened. */
function attemptDays(history: History, about: string): ReadonlySet<string> {
  const since = last(said(history, 'Reopened', about))?.index ?? -1;
  const attempts = said(history, 'ContactAttempted', about).filter((one) => one.index > since);
  return new Set(attempts.map((one) => one.data.day));
}

function endedBreach(before: History, fact: Fact): string | null {
  const { event, about } = fact;
  if (event.type !== 'Ended') return null;
  const { end, duplicateOf } = event.data;
  if ((end === 'duplicate') !== (duplicateOf !== null)) return 'T4b';
  switch (end) {
    case 'unsettled': {
      const standing = standingDecision(before, about);
      const heard = receptionsOf(before, about).some((one) => one.tier === 3 && one.confirmed);
      const refused = standing?.accepted === false && standing.decision.data.tier === 3;
      return tierOf(before, about) === 3 && heard && refused ? null : 'T4';
    }
    case 'unreachable':
      return attemptDays(before, about).size >= 3 ? null : 'T4b';
    case 'duplicate':
      return duplicateOf !== about && isKnown(before, duplicateOf ?? '') ? null : 'T4b';
    case 'not-ours':
      return null;
    default:
      return 'T4'; // Settled and withdrawn are facts of their own.
  }
}

const words = ['content', 'receiptNumber', 'responsibleName'];
const facts = ['name', 'phone', 'channel', 'cause', 'wish', 'purchaseDate', 'salesChannel', 'responsible'];

/** L2 over a correction of the complaint itself: the old value is told truly and the new one is another. */
function factAmendmentBreach(before: History, fact: Fact): string | null {
  const { event, about } = fact;
  if (event.type !== 'Amended') return null;
  const { field, from, to, second } = event.data;
  if (second !== null) return 'L2';
  if (isImported(before, about) && !['name', 'phone', 'content'].includes(field)) return 'L7';
  if (words.includes(field)) {
    if (from !== null || to !== null) return 'L2';
    return textAmendmentBreach(wordsNow(before, about, null, field), event.words, field === 'content');
  }
  if (!facts.includes(field)) return 'L2';
  const opened = firstFacts(before, about);
  for (const { data } of said(before, 'Amended', about).filter((one) => one.data.item === null))
    if (data.field in opened) opened[data.field] = data.to;
  if (opened[field] !== from) return 'L2';
  if ((field === 'name' || field === 'phone') && event.person !== undefined) {
    const standing = from !== 'given' ? '' : personNow(before, about, field);
    if (event.person.from !== standing) return 'L2';
  }
  if (field === 'purchaseDate' && to !== null && to > dayOf(before, fact.at)) return 'L1';
  // A name may be corrected from one that was given to another: the public fact stays 'given'.
  const same = from === to && !(from === 'given' && (field === 'name' || field === 'phone'));
  if (isImported(before, about)) return !same && (to === 'given' || to === 'declined') ? null : 'L2';
  return !same && hasShape('ComplaintOpened', { ...opened, [field]: to }) ? null : 'L2';
}

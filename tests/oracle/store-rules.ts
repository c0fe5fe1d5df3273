import { backupBreach } from './backup-rules.ts';
import { claimBreach } from './claim-rules.ts';
import { clockStoreBreach } from './clock-rules.ts';
import { complianceBreach } from './compliance-rules.ts';
import { dayLimitsBreach } from './consumer-day-rules.ts';
import { wallDate } from './day.ts';
import { dutyBreach } from './duty-rules.ts';
import { erasureStoreBreach } from './erasure-rules.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { importCountBreach } from './import-rules.ts';
import { inspectionBreach, wasInspector } from './inspection-rules.ts';
import { activeHeads, rankOfRole, statusOf } from './people.ts';
import { promiseBreach } from './promise-rules.ts';
import { qualityBreach } from './quality-rules.ts';
import { queueBreach } from './queue-rules.ts';
import { partyBreach } from './return-rules.ts';

/** The first store rule that `fact` breaks after `before`, or null. */
export function storeBreach(before: History, fact: Fact): string | null {
  const founded = said(before, 'StoreFounded').length > 0;
  const system = fact.by.role === 'system';
  const head = fact.by.role === 'enterprise-head';
  const after = [...before, fact];
  const { event } = fact;
  switch (event.type) {
    case 'LedgerOpened':
      return system && before.length === 0 && isChaptered(event.data) ? null : 'L2';
    case 'StoreFounded':
      if (founded || !system) return 'T7';
      if (said(before, 'StoreSettingsSet').length === 0 || said(before, 'AuthoritySet').length === 0)
        return 'T2';
      return activeHeads(before).length > 0 ? null : 'T7';
    case 'CalendarSet':
    case 'ClockDoubted':
    case 'ClockConfirmed':
      return clockStoreBreach(before, fact);
    case 'RosterSet':
    case 'DeputyNamed':
    case 'DeputyEnded':
      return dutyBreach(before, fact);
    case 'CaseOpened':
    case 'TestAsked':
    case 'TestReminded':
    case 'TestUnanswered':
    case 'TestResultTaken':
    case 'CaseClosed':
    case 'SaleStopped':
    case 'SaleStopLifted':
    case 'QualityPaperPrinted':
      return qualityBreach(before, fact);
    case 'BackupConfigured':
    case 'BackupStopped':
    case 'BackupRehearsed':
    case 'ChapterBegun':
      return backupBreach(before, fact);
    case 'RetentionSet':
    case 'ErasureAsked':
    case 'ErasureDeclined':
    case 'ErasureApproved':
    case 'ErasureEnded':
      return erasureStoreBreach(before, fact);
    case 'InspectionOpened':
    case 'InspectionResumed':
    case 'InspectionSampled':
    case 'SampleLooked':
    case 'FindingRecorded':
    case 'FindingWithdrawn':
    case 'InspectionSigned':
    case 'InspectionClosed':
    case 'InspectionPrinted':
    case 'FindingMended':
      return inspectionBreach(before, fact);
    case 'QueueSet':
    case 'KioskOpened':
    case 'TicketTaken':
    case 'TicketCalled':
    case 'TicketSkipped':
    case 'TicketTransferred':
    case 'TicketServed':
    case 'StaffWanted':
    case 'StaffAnswered':
      return queueBreach(before, fact);
    case 'PromiseMade':
    case 'PromiseWithdrawn':
    case 'TierPeopleNamed':
    case 'PosterPrinted':
    case 'PosterHung':
    case 'PosterTakenDown':
      return promiseBreach(before, fact);
    case 'QualificationRecorded':
    case 'TrainingHeld':
    case 'ScaleChecked':
    case 'ScaleRetired':
    case 'MysteryVisitMade':
    case 'MendingPlanned':
    case 'MendingDone':
    case 'SurveyHeld':
    case 'SurveyStepTaken':
    case 'ServiceTargetSet':
    case 'DeskPlaced':
    case 'ComplianceRecordWithdrawn':
    case 'SelfCheckPrinted':
      return complianceBreach(before, fact);
    case 'ClaimMade':
    case 'ClaimLetterPrinted':
    case 'ClaimAnswered':
    case 'ClaimReceived':
    case 'ClaimSetOff':
    case 'ClaimWrittenOff':
    case 'ClaimEntryTakenBack':
      return claimBreach(before, fact);
    case 'LedgerImported':
      return rankOfRole(fact.by.role) >= 2 ? importCountBreach(before, fact) : 'T7';
    case 'PartyAdded':
    case 'PartyChanged':
    case 'ReturnNoteMade':
    case 'ReturnNotePrinted':
    case 'PartyStatementPrinted':
      return partyBreach(before, fact);
    case 'PackageExported':
    case 'CatalogueImported':
      return rankOfRole(fact.by.role) >= 2 ? null : 'T7';
    case 'ScaleBarcodesSet': {
      if (rankOfRole(fact.by.role) < 2) return 'T7';
      const { version, patterns } = event.data;
      if (version !== said(before, 'ScaleBarcodesSet').length + 1) return 'L2';
      const prefixes = patterns.map((one) => Number(one.prefix));
      const inOrder = prefixes.every((one, place) => prefixes.slice(0, place).every((other) => other < one));
      // Thirteen digits: two of the prefix, the item, its verifier, four or five of the value, and the check digit.
      const verified = patterns.filter((one) => one.check === 'gs1');
      return inOrder && verified.every((one) => one.itemDigits === 4 || one.itemDigits === 5) ? null : 'N4';
    }
    case 'StockTaken': {
      const { stocktake, expected, found, missing, stray } = event.data;
      if (rankOfRole(fact.by.role) < 1) return 'T7';
      if (!founded) return 'T7';
      if (stocktake !== said(before, 'StockTaken').length + 1) return 'L2';
      if (expected - found !== missing.length) return 'G7';
      const opened = before.filter(({ event: { type } }) => /^Complaint(Opened|Imported)$/.test(type));
      const known = (about: string) => opened.some((one) => one.about === about);
      if (missing.some((one) => !known(one.about))) return 'L1';
      const ours = stray.filter((one) => one.about !== null);
      if (ours.some((one) => one.reason === 'unknown' || !known(String(one.about)))) return 'L1';
      return stray.every((one) => one.about !== null || one.reason === 'unknown') ? null : 'L1';
    }
    case 'LedgerPrinted': {
      const { from, to, personal } = event.data;
      if (from !== null && to !== null && to < from) return 'X1';
      return rankOfRole(fact.by.role) >= (personal ? 2 : 1) ? null : 'X4';
    }
    case 'PinChanged': {
      const known = said(before, 'OperatorAdded').some((one) => one.data.operator === event.data.operator);
      const own = fact.by.operator === event.data.operator;
      // A department head stands over the clerks, and over nobody else.
      const over =
        fact.by.role === 'department-head' && statusOf(before, event.data.operator)?.role === 'clerk';
      return known && (own || over || head || (system && !founded)) ? null : 'T7';
    }
    case 'PinLocked': {
      const known = said(before, 'OperatorAdded').some((one) => one.data.operator === event.data.operator);
      return system && founded && known ? null : 'T7';
    }
    case 'RecoveryLocked':
      return system && founded ? null : 'T7';
    case 'RecoveryCodeUsed':
      return system && founded && activeHeads(before).includes(event.data.operator) ? null : 'T7';
    case 'RecoveryCodeMade':
      return head ? null : 'T7';
    case 'StoreSettingsSet':
    case 'AuthoritySet':
    case 'DayLimitsSet':
    case 'OperatorAdded':
    case 'OperatorChanged':
      if (!(head || (system && !founded))) return 'T7';
      break;
    default:
      throw new Error(`a store fact was expected, ${event.type} came`);
  }
  if (event.type === 'StoreSettingsSet') {
    const { version, settings } = event.data;
    if (version !== said(before, 'StoreSettingsSet').length + 1) return 'L2';
    if (!isZone(settings.zone) || hoursClash(settings.hours)) return 'T5';
    return settings.twoTiers && settings.employs >= 3 ? 'T3a' : null;
  }
  if (event.type === 'DayLimitsSet') return dayLimitsBreach(before, fact);
  if (event.type === 'AuthoritySet') {
    if (event.data.version !== said(before, 'AuthoritySet').length + 1) return 'L2';
    return narrows(event.data.authority) ? 'T2' : null;
  }
  const known = said(before, 'OperatorAdded').some((one) => one.data.operator === event.data.operator);
  if (event.type === 'OperatorAdded') {
    const taken = event.data.operator === 'system' || wasInspector(before, event.data.operator);
    return known || taken ? 'L2' : null;
  }
  if (!known || system) return 'T7';
  const was = statusOf(before, event.data.operator);
  if (was?.role === event.data.role && was.active === event.data.active) return 'L2';
  return activeHeads(before).length > 0 && activeHeads(after).length === 0 ? 'T7' : null;
}

/** The ledger's origin ends in its chapter, 1 to 99, and its key is named after it. */
function isChaptered(data: { origin: string; key: string }): boolean {
  return /\/[1-9]\d?$/.test(data.origin) && data.key.startsWith(`${data.origin}+`);
}

function isZone(zone: string): boolean {
  try {
    return wallDate(0, zone) !== '';
  } catch {
    return false; // The platform knows no such zone.
  }
}

/** Opening hours that run backwards, or two of which cover the same minute of a day. */
function hoursClash(hours: readonly { days: readonly number[]; from: number; to: number }[]): boolean {
  return [1, 2, 3, 4, 5, 6, 7].some((day) => {
    const open = new Uint8Array(1440);
    for (const span of hours.filter((one) => one.days.includes(day))) {
      if (span.to <= span.from) return true;
      for (let minute = span.from; minute < span.to; minute++) open[minute] = (open[minute] ?? 0) + 1;
    }
    return open.some((count) => count > 1);
  });
}

type Table = NonNullable<ReturnType<typeof tableOf>>;

/** The authority table of one version. */
export function tableOf(history: History, version: number) {
  return last(said(history, 'AuthoritySet').filter((one) => one.data.version === version))?.data.authority;
}

function narrows(table: Table): boolean {
  const rungs = [table[1], table[2], table[3]];
  return rungs.some((low, at) =>
    rungs.slice(at + 1).some((high) => {
      const lessMoney = high.limit !== null && (low.limit === null || low.limit > high.limit);
      return lessMoney || low.kinds.some((kind) => !high.kinds.includes(kind));
    }),
  );
}

/** The settings in force. */
export function settingsOf(history: History) {
  return last(said(history, 'StoreSettingsSet'))?.data.settings;
}

import { isZone } from '../calendar.ts';
import { isClaimEvent, permitsClaim } from '../claims/permits-claim.ts';
import { tiers } from '../codes.ts';
import { ruleNumbers } from '../complaint/rule-table.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import { isComplianceEvent, permitsCompliance } from '../compliance/permits-compliance.ts';
import type { AuthorityTable, DayLimits, OpeningSpan } from '../event-parts.ts';
import type { Event } from '../events.ts';
import { permitsQuality } from '../goods/permits-quality.ts';
import { settingFault } from '../goods/scale-barcode.ts';
import { actorFault, clockFault, type Judging } from '../judging.ts';
import { decodeKey } from '../ledger/checkpoint.ts';
import { chapterOf } from '../ledger/ledger-number.ts';
import { spansClash } from '../opening-hours.ts';
import { isPromiseEvent, permitsPromise } from '../promises/permits-promise.ts';
import { isQueueEvent, permitsQueue } from '../queue/permits-queue.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { guestOf } from './inspections.ts';
import { isBackupEvent, permitsBackup } from './permits-backup.ts';
import { permitsDuty } from './permits-duty.ts';
import { isInspectionEvent, permitsInspection } from './permits-inspection.ts';
import { isPartyEvent, permitsParty } from './permits-party.ts';
import { isRetentionEvent, permitsRetention } from './permits-retention.ts';
import { importOf, type Operator, type StoreState } from './state.ts';

/** All of them are kept in the store's state, past ones too, and read at each entry (ours). */
const mostOperators = 2000;
const mostVersions = 2000;

/** The rule function for entries about the store itself: settings, authority, people, exports. Like permits (T7). */
export function permitsStore(event: Event, judging: Judging): Refusal | null {
  const actor = actorFault(judging) ?? clockFault(event, judging);
  if (actor) return actor;
  const { store, by } = judging;
  if (event.type === 'LedgerOpened') {
    if (store.opened) return refuse('already-set-up');
    if (by.role !== 'system') return refuse('role-may-not');
    const chapter = chapterOf(event.data.origin);
    if (!(Number.isInteger(chapter) && chapter >= 1 && chapter <= 99))
      return refuse('bad-input', { field: 'origin' });
    return decodeKey(event.data.key)?.name === event.data.origin
      ? null
      : refuse('bad-input', { field: 'key' });
  }
  if (!store.opened) return refuse('not-set-up');
  if (store.sending) return refuse('note-unfinished');
  if (store.claims.making) return refuse('claim-unfinished');
  const founding = by.role === 'system' && !store.founded;
  if (by.role === 'system' && store.founded && !bySystem.has(event.type)) return refuse('role-may-not');
  if (isPartyEvent(event)) return permitsParty(event, judging);
  if (isBackupEvent(event)) return permitsBackup(event, judging);
  if (isRetentionEvent(event)) return permitsRetention(event, judging);
  if (isInspectionEvent(event)) return permitsInspection(event, judging);
  if (isQueueEvent(event)) return permitsQueue(event, judging);
  if (isPromiseEvent(event)) return permitsPromise(event, judging);
  if (isComplianceEvent(event)) return permitsCompliance(event, judging);
  if (isClaimEvent(event)) return permitsClaim(event, judging);
  const owner = founding || by.role === 'enterprise-head';
  switch (event.type) {
    case 'StoreSettingsSet':
      return owner ? settingsFault(event, store) : refuse('enterprise-head-needed');
    case 'CalendarSet':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return store.founded ? calendarFault(event, store) : refuse('not-set-up');
    case 'ClockDoubted':
      if (by.role !== 'system' || founding) return refuse('system-only');
      return doubtFault(event, judging);
    case 'ClockConfirmed':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return store.doubt ? null : refuse('nothing-to-confirm');
    case 'AuthoritySet':
      if (!owner) return refuse('enterprise-head-needed');
      if (event.data.version !== store.authorityVersion + 1) return refuse('settings-version');
      if (event.data.version > mostVersions)
        return refuse('bad-input', { field: 'version', most: mostVersions });
      return authorityTableFault(event.data.authority);
    case 'DayLimitsSet':
      if (!owner) return refuse('enterprise-head-needed');
      if (event.data.version !== store.dayLimits.length + 1) return refuse('settings-version');
      if (event.data.version > mostVersions)
        return refuse('bad-input', { field: 'version', most: mostVersions });
      return dayLimitsFault(event.data.limits);
    case 'ScaleBarcodesSet':
      return tierOfRole(by.role) >= 2 ? scaleFault(event, store) : refuse('role-may-not');
    case 'OperatorAdded':
      if (!owner) return refuse('enterprise-head-needed');
      if (Object.keys(store.operators).length >= mostOperators)
        return refuse('bad-input', { field: 'operators', most: mostOperators });
      return operatorOf(store, event.data.operator) || isNobodys(store, event.data.operator)
        ? refuse('bad-input', { field: 'operator' })
        : null;
    case 'OperatorChanged':
      return owner && !founding ? operatorFault(event.data, store) : refuse('enterprise-head-needed');
    case 'StoreFounded': {
      const headed = Object.values(store.operators).some(isActiveHead);
      return founding && store.settings && store.authorityVersion > 0 && headed ? null : refuse('not-set-up');
    }
    case 'PinChanged':
      if (!operatorOf(store, event.data.operator)) return refuse('operator-unknown');
      return owner || by.operator === event.data.operator || headOfClerk(by, event.data.operator, store)
        ? null
        : refuse('enterprise-head-needed');
    case 'PinLocked':
      if (by.role !== 'system' || founding) return refuse('system-only');
      return operatorOf(store, event.data.operator) ? null : refuse('operator-unknown');
    case 'RecoveryLocked':
      return by.role === 'system' && !founding ? null : refuse('system-only');
    case 'RecoveryCodeUsed': {
      if (by.role !== 'system' || founding) return refuse('system-only');
      const known = operatorOf(store, event.data.operator);
      if (!known?.active) return refuse('operator-unknown');
      return isActiveHead(known) ? null : refuse('enterprise-head-needed');
    }
    case 'RecoveryCodeMade':
      return by.role === 'enterprise-head' ? null : refuse('enterprise-head-needed');
    case 'LedgerImported':
      return tierOfRole(by.role) >= 2 ? importedFault(event, store) : refuse('role-may-not');
    case 'CatalogueImported':
    case 'PackageExported':
      return tierOfRole(by.role) >= 2 ? null : refuse('role-may-not');
    case 'CaseOpened':
    case 'TestAsked':
    case 'TestReminded':
    case 'TestUnanswered':
    case 'TestResultTaken':
    case 'CaseClosed':
    case 'SaleStopped':
    case 'SaleStopLifted':
    case 'QualityPaperPrinted':
      return permitsQuality(event, judging);
    case 'StockTaken':
      return tierOfRole(by.role) >= 1 ? stockFault(event, judging) : refuse('role-may-not');
    case 'LedgerPrinted': {
      if (event.data.from !== null && event.data.to !== null && event.data.from > event.data.to)
        return refuse('period-invalid');
      // Whoever serves may print the ledger with its people masked; all their names at once are a head's to hand out.
      return tierOfRole(by.role) >= (event.data.personal ? 2 : 1) ? null : refuse('role-may-not');
    }
    case 'RosterSet':
    case 'DeputyNamed':
    case 'DeputyEnded':
      return permitsDuty(event, judging);
    default:
      return refuse('role-may-not');
  }
}

/** Every row is in exactly one of the two counts (L7), and what was taken stands in the log. */
function importedFault(event: Event & { type: 'LedgerImported' }, store: StoreState): Refusal | null {
  const { batch, rows, taken, reported } = event.data;
  const sealed = importOf(store, batch)?.taken ?? 0;
  return rows === taken + reported && taken === sealed ? null : refuse('import-counts', { taken: sealed });
}

/** What the desk itself seals about a store that is founded. */
const bySystem: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'ClockDoubted',
  'PinLocked',
  'RecoveryLocked',
  'RecoveryCodeUsed',
  'ErasureEnded',
  'ChapterBegun',
  'TicketTaken',
  'StaffWanted',
]);

/** A department head answers for the clerks: may give one of them a new PIN, and nobody else (T7, ours). */
function headOfClerk(by: Judging['by'], operator: string, store: StoreState): boolean {
  return by.role === 'department-head' && operatorOf(store, operator)?.role === 'clerk';
}

/** The desk's own name, and those that inspectors had. */
function isNobodys({ inspections }: StoreState, id: string): boolean {
  return id === 'system' || inspections.all.some(({ inspection }) => id === guestOf(inspection));
}

function isActiveHead(operator: Operator): boolean {
  return operator.active && operator.role === 'enterprise-head';
}

/** The store's own record of an operator: `constructor` is an id like any other, and nobody's. */
function operatorOf(store: StoreState, id: string): Operator | undefined {
  return Object.hasOwn(store.operators, id) ? store.operators[id] : undefined;
}

function operatorFault(
  change: { operator: string; role: Operator['role']; active: boolean },
  store: StoreState,
): Refusal | null {
  const now = operatorOf(store, change.operator);
  if (!now) return refuse('operator-unknown');
  if (now.role === change.role && now.active === change.active) return refuse('nothing-to-amend');
  const heads = Object.values(store.operators).filter(isActiveHead);
  const loses = isActiveHead(now) && !(change.active && change.role === 'enterprise-head');
  return loses && heads.length === 1 ? refuse('last-enterprise-head') : null;
}

function settingsFault(event: Event & { type: 'StoreSettingsSet' }, store: StoreState): Refusal | null {
  const { version, settings } = event.data;
  if (version !== store.settingsVersion + 1) return refuse('settings-version');
  if (!isZone(settings.zone)) return refuse('zone-unknown');
  if (settings.twoTiers && settings.employs >= ruleNumbers.staffForThreeTiers)
    return refuse('two-tiers-not-allowed');
  return hoursFault(settings.hours);
}

/** A calendar says something new, each day once and in order, and never covers a minute of a day twice. */
function calendarFault({ data }: Event & { type: 'CalendarSet' }, store: StoreState): Refusal | null {
  if (data.version !== store.calendarVersion + 1 || data.version > mostVersions)
    return refuse('settings-version');
  const clash = data.days.find((day, index) => {
    const before = data.days[index - 1];
    return (before !== undefined && before.date >= day.date) || spansClash(day.spans);
  });
  return clash ? refuse('calendar-invalid', { date: clash.date }) : null;
}

/** A doubt says what is true: 'behind' lies before the last entry, the others after it. */
function doubtFault({ data }: Event & { type: 'ClockDoubted' }, { store, at }: Judging): Refusal | null {
  if (store.doubt) return refuse('clock-in-doubt');
  return (data.cause === 'behind') === at < store.lastAt ? null : refuse('reason-not-true');
}

/** A setting that can be read, and the next of its kind. */
function scaleFault({ data }: Event & { type: 'ScaleBarcodesSet' }, store: StoreState): Refusal | null {
  if (data.version !== store.scale.version + 1 || data.version > mostVersions)
    return refuse('settings-version');
  const prefix = settingFault(data.patterns);
  return prefix === null ? null : refuse('scale-barcode-invalid', { prefix });
}

/** Spans must run forward and must not overlap on any day. */
function hoursFault(hours: readonly OpeningSpan[]): Refusal | null {
  for (let day = 1; day <= 7; day++)
    if (spansClash(hours.filter((span) => span.days.includes(day)))) return refuse('hours-invalid', { day });
  return null;
}

/** A higher tier may never give less in a day than a lower one. */
function dayLimitsFault(limits: DayLimits): Refusal | null {
  for (const tier of tiers) {
    if (tier === 1) continue;
    const [lower, upper] = [limits[tier === 2 ? 1 : 2], limits[tier]];
    if (upper !== null && (lower === null || lower > upper)) return refuse('authority-invalid', { tier });
  }
  return null;
}

/** A higher tier may never do less than a lower one. */
function authorityTableFault(table: AuthorityTable): Refusal | null {
  for (const tier of tiers) {
    if (tier === 1) continue;
    const [lower, upper] = [table[tier === 2 ? 1 : 2], table[tier]];
    const narrower = lower.kinds.some((kind) => !upper.kinds.includes(kind));
    const less = upper.limit !== null && (lower.limit === null || lower.limit > upper.limit);
    if (narrower || less) return refuse('authority-invalid', { tier });
  }
  return null;
}

/** A stocktake adds up, and names complaints of this ledger alone (G7). */
function stockFault({ data }: Event & { type: 'StockTaken' }, { store, knows }: Judging): Refusal | null {
  if (!store.founded) return refuse('not-set-up');
  if (data.stocktake !== store.stocktakes + 1) return refuse('settings-version');
  if (data.found + data.missing.length !== data.expected) return refuse('bad-input', { field: 'found' });
  const named = [...data.missing.map((one) => one.about), ...data.stray.map((one) => one.about)];
  if (named.some((about) => about !== null && !knows(about))) return refuse('complaint-unknown');
  return data.stray.some(({ about, reason }) => (about === null) !== (reason === 'unknown'))
    ? refuse('bad-input', { field: 'stray' })
    : null;
}

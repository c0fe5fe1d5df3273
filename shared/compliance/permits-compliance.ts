import type { CalendarDate } from '../calendar.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import {
  type Compliance,
  type ComplianceEvent,
  type Kept,
  names,
  type RecordEvent,
  type RecordType,
  standing,
  standingRecord,
} from './compliance.ts';
import { mostRecords, type SurveyStep, targetShares, wholeShare } from './compliance-codes.ts';
import { complianceEventData } from './compliance-events.ts';

export function isComplianceEvent(event: Event): event is ComplianceEvent {
  return Object.hasOwn(complianceEventData, event.type);
}

/** What whoever serves may write down; all else is for heads. */
const byWhoeverServes = new Set<ComplianceEvent['type']>(['ScaleChecked']);

/**
 * The dated records an inspector can ask for (D2, D4): they say what was, on days that have come, and a correction says
 * which record it takes the place of. Whether a duty is kept, no event says: it follows from them (articles.ts).
 */
export function permitsCompliance(event: ComplianceEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  if (tierOfRole(by.role) < (byWhoeverServes.has(event.type) ? 1 : 2)) return refuse('role-may-not');
  const { compliance } = store;
  if (event.type === 'SelfCheckPrinted') {
    const { day, origin, size } = event.data;
    if (day !== today(judging)) return refuse('day-not-today');
    if (origin !== store.origin) return refuse('bad-input', { field: 'origin' });
    return size === store.retention.seen ? null : refuse('bad-input', { field: 'size' });
  }
  if (event.type === 'ComplianceRecordWithdrawn')
    return standingRecord(compliance, event.data.record) ? null : refuse('record-unknown');
  const { record, replaces } = event.data;
  if (record !== compliance.count + 1 || compliance.records.length >= mostRecords)
    return refuse('bad-input', { field: 'record', most: mostRecords });
  const before = replaces === null ? null : standingRecord(compliance, replaces);
  if (replaces !== null && before?.type !== event.type) return refuse('record-unknown');
  return toCome(event, today(judging)) ?? saysFault(event, judging, before);
}

/** Days on which something was or began; what is due, and what lasts, may lie ahead. */
function toCome(event: RecordEvent, now: CalendarDate): Refusal | null {
  const { data } = event;
  const past = {
    ...('day' in data && { day: data.day }),
    ...('since' in data && { since: data.since }),
    ...('from' in data && { from: data.from }),
    ...('to' in data && { to: data.to }),
  };
  const field = Object.entries(past).find(([, day]) => day > now)?.[0];
  return field === undefined ? null : refuse('day-to-come', { field });
}

const inOrder = (earlier: CalendarDate, later: CalendarDate, field: string): Refusal | null =>
  earlier <= later ? null : refuse('record-days', { field });
const wrong = (field: string): Refusal => refuse('bad-input', { field });

function saysFault(event: RecordEvent, { store }: Judging, before: Kept | null): Refusal | null {
  const { compliance } = store;
  const isPerson = (id: string) => Object.hasOwn(store.operators, id);
  switch (event.type) {
    case 'QualificationRecorded': {
      const { operator, since, until } = event.data;
      if (!isPerson(operator)) return refuse('operator-unknown', { operator });
      return until === null ? null : inOrder(since, until, 'until');
    }
    case 'TrainingHeld': {
      const stranger = event.data.people.find((one) => !isPerson(one));
      return stranger === undefined ? null : refuse('operator-unknown', { operator: stranger });
    }
    case 'ScaleChecked': {
      const { checker, day, due } = event.data;
      if (checker !== null && !isPerson(checker)) return refuse('operator-unknown', { operator: checker });
      return day < due ? null : refuse('record-days', { field: 'due' });
    }
    case 'ScaleRetired': {
      const { scale, day } = event.data;
      const checks = standing(compliance, 'ScaleChecked').filter((one) => one.data.scale === scale);
      const last = checks
        .map((one) => one.data.day)
        .toSorted()
        .at(-1);
      return last === undefined ? refuse('record-unknown') : inOrder(last, day, 'day');
    }
    case 'SurveyHeld': {
      const { from, to, asked, answered, satisfied } = event.data;
      if (answered > asked) return wrong('answered');
      if (satisfied > answered) return wrong('satisfied');
      return inOrder(from, to, 'to');
    }
    case 'ServiceTargetSet': {
      const share = targetShares.some((one) => one === event.data.figure);
      return share && event.data.value > wholeShare ? wrong('value') : null;
    }
    case 'MendingPlanned':
    case 'MendingDone':
      return mendingFault(event, compliance, before);
    case 'SurveyStepTaken':
      return stepFault(event, compliance, before);
    case 'MysteryVisitMade':
    case 'DeskPlaced':
      return null;
  }
}

/** One plan and one mending stand for each finding; not before it was found. */
function mendingFault(
  event: RecordEvent & { type: 'MendingPlanned' | 'MendingDone' },
  compliance: Compliance,
  before: Kept | null,
): Refusal | null {
  const found = standingRecord(compliance, event.data.finding);
  if (found?.type !== 'MysteryVisitMade' || !found.data.mend) return refuse('record-unknown');
  const same = standing<RecordType>(compliance, event.type).find(
    (one) => 'finding' in one.data && names(compliance, one.data.finding, found),
  );
  if (same !== undefined && same !== before) return refuse('record-stands', { record: same.data.record });
  if (before !== null && same !== before) return wrong('finding');
  return event.type === 'MendingPlanned'
    ? inOrder(found.data.day, event.data.due, 'due')
    : inOrder(found.data.day, event.data.day, 'day');
}

/** What a step of a survey hangs on. */
export const hangsOn: Readonly<Record<SurveyStep, SurveyStep | null>> = {
  cause: null,
  measure: 'cause',
  effect: 'measure',
};

function stepFault(
  { data }: RecordEvent & { type: 'SurveyStepTaken' },
  compliance: Compliance,
  before: Kept | null,
): Refusal | null {
  const { step, of, day } = data;
  const on = standingRecord(compliance, of);
  const wanted = hangsOn[step];
  const fits =
    wanted === null ? on?.type === 'SurveyHeld' : on?.type === 'SurveyStepTaken' && on.data.step === wanted;
  if (!on || !fits) return refuse('record-unknown');
  if (
    before?.type === 'SurveyStepTaken' &&
    !(before.data.step === step && names(compliance, before.data.of, on))
  )
    return wrong('of');
  const since = on.type === 'SurveyHeld' ? on.data.from : on.type === 'SurveyStepTaken' ? on.data.day : day;
  return inOrder(since, day, 'day');
}

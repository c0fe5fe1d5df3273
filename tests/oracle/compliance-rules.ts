import { type Data, type Fact, type History, said } from './fact.ts';
import { dayOf } from './goods-rules.ts';
import { rankOfRole, statusOf } from './people.ts';

const kinds = [
  'QualificationRecorded',
  'TrainingHeld',
  'ScaleChecked',
  'ScaleRetired',
  'MysteryVisitMade',
  'MendingPlanned',
  'MendingDone',
  'SurveyHeld',
  'SurveyStepTaken',
  'ServiceTargetSet',
  'DeskPlaced',
] as const;
type Kind = (typeof kinds)[number];

/** A record as it was said, under its own number. */
export type Noted<One extends Kind = Kind> = {
  [Each in One]: Readonly<{ kind: Each; data: Data<Each>; at: number; index: number }>;
}[One];

/** Every record there ever was, in the order of the log. */
export function allNoted(before: History): readonly Noted[] {
  return before.flatMap(({ event, at }, index) =>
    kinds.some((one) => one === event.type)
      ? [{ kind: event.type, data: event.data, at, index } as Noted]
      : [],
  );
}

/** Gone is what was withdrawn or what a later one took the place of. */
function isGone(before: History, number: number): boolean {
  return (
    said(before, 'ComplianceRecordWithdrawn').some(({ data }) => data.record === number) ||
    allNoted(before).some(({ data }) => data.replaces === number)
  );
}

/** Scale checks so old that only their last twelve count. */
function isForgotten(before: History, one: Noted): boolean {
  if (one.kind !== 'ScaleChecked') return false;
  const { scale } = one.data;
  const later = allNoted(before).filter(
    (other) => other.kind === 'ScaleChecked' && other.data.scale === scale && other.index > one.index,
  );
  return later.length >= 12;
}

/** The records that count at the end of a history. */
export function noted<One extends Kind>(before: History, kind: One): readonly Noted<One>[] {
  return allNoted(before).filter(
    (one): one is Noted<One> & Noted =>
      one.kind === kind && !isGone(before, one.data.record) && !isForgotten(before, one),
  );
}

function countingAt(before: History, number: number): Noted | null {
  const one = allNoted(before).find(({ data }) => data.record === number);
  return one && !isGone(before, number) && !isForgotten(before, one) ? one : null;
}

/** The numbers a record was known under, its own first. */
function lineage(before: History, number: number): readonly number[] {
  const one = allNoted(before).find(({ data }) => data.record === number);
  const earlier = one?.data.replaces ?? null;
  return earlier === null ? [number] : [number, ...lineage(before, earlier)];
}

/** Do two numbers mean the same record, one of them corrected into the other? */
export function isSameRecord(before: History, one: number, other: number): boolean {
  const [mine, theirs] = [lineage(before, one), lineage(before, other)];
  return mine.at(-1) === theirs.at(-1);
}

/** D2, D4: who may write what down, and what it may say. */
export function complianceBreach(before: History, { event, by, at }: Fact): string | null {
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const rank = rankOfRole(by.role);
  if (rank < 1 || (rank < 2 && event.type !== 'ScaleChecked')) return 'T7';
  const today = dayOf(before, at);
  if (event.type === 'SelfCheckPrinted') {
    const restored = said(before, 'ChapterBegun').at(-1) ?? said(before, 'LedgerOpened')[0];
    if (event.data.day !== today) return 'L5';
    return event.data.size === before.length && event.data.origin === restored?.data.origin ? null : 'X2';
  }
  if (event.type === 'ComplianceRecordWithdrawn') return countingAt(before, event.data.record) ? null : 'D4';
  const { data } = event as { data: Data<Kind> };
  const all = allNoted(before);
  if (data.record !== all.length + 1) return 'L2';
  if (all.filter((one) => !isForgotten(before, one)).length >= 3000) return 'D4';
  const place = data.replaces === null ? null : countingAt(before, data.replaces);
  if (data.replaces !== null && place?.kind !== event.type) return 'L2';
  const known = (operator: string) => statusOf(before, operator) !== null;
  switch (event.type) {
    case 'QualificationRecorded': {
      const { operator, since, until } = event.data;
      if (!known(operator)) return 'D4';
      return since > today || (until !== null && until < since) ? 'L5' : null;
    }
    case 'TrainingHeld':
      if (!event.data.people.every(known)) return 'D4';
      return event.data.day > today ? 'L5' : null;
    case 'ScaleChecked': {
      const { checker, day, due } = event.data;
      if (checker !== null && !known(checker)) return 'D4';
      return day > today || due <= day ? 'L5' : null;
    }
    case 'ScaleRetired': {
      const { scale, day } = event.data;
      const checks = noted(before, 'ScaleChecked').filter((one) => one.data.scale === scale);
      if (checks.length === 0) return 'D4';
      return day > today || checks.some((one) => one.data.day > day) ? 'L5' : null;
    }
    case 'MysteryVisitMade':
    case 'DeskPlaced':
      return event.data.day > today ? 'L5' : null;
    case 'SurveyHeld': {
      const { from, to, asked, answered, satisfied } = event.data;
      if (asked < answered || answered < satisfied) return 'D4';
      return from > to || to > today ? 'L5' : null;
    }
    case 'ServiceTargetSet': {
      const { figure, value, from } = event.data;
      const minutes = figure === 'waiting' || figure === 'reception' || figure === 'decision';
      if (!minutes && value > 1000) return 'D4';
      return from > today ? 'L5' : null;
    }
    case 'MendingPlanned':
    case 'MendingDone': {
      const found = countingAt(before, event.data.finding);
      if (found?.kind !== 'MysteryVisitMade' || !found.data.mend) return 'D4';
      const own = noted(before, event.type).filter(({ data: one }) =>
        isSameRecord(before, one.finding, found.data.record),
      );
      if (own.some(({ data: one }) => one.record !== data.replaces)) return 'D4';
      if (place && own.length === 0) return 'D4';
      if (event.type === 'MendingPlanned') return event.data.due < found.data.day ? 'L5' : null;
      return event.data.day > today || event.data.day < found.data.day ? 'L5' : null;
    }
    case 'SurveyStepTaken': {
      const { step, of, day } = event.data;
      const on = countingAt(before, of);
      const wanted = { cause: 'SurveyHeld', measure: 'cause', effect: 'measure' }[step];
      const is = on?.kind === 'SurveyStepTaken' ? on.data.step : on?.kind;
      if (!on || is !== wanted) return 'D4';
      if (place?.kind === 'SurveyStepTaken') {
        if (place.data.step !== step || !isSameRecord(before, place.data.of, of)) return 'L2';
      }
      const earliest =
        on.kind === 'SurveyHeld' ? on.data.from : on.kind === 'SurveyStepTaken' ? on.data.day : '';
      return day > today || day < earliest ? 'L5' : null;
    }
    default:
      throw new Error(`a fact about records was expected, ${event.type} came`);
  }
}

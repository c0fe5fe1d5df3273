import type { CalendarDate } from '../../../shared/calendar.ts';
import { papersOfFailure } from '../../../shared/goods/quality-codes.ts';
import type { Quality, QualityCase } from '../../../shared/goods/quality-state.ts';

/** What comes next in a case, the most pressing first. */
export const caseSteps = [
  'overdue',
  'papers',
  'silent',
  'ask',
  'answer',
  'close',
  'passed',
  'failed',
  'closed',
] as const;
export type CaseStep = (typeof caseSteps)[number];

/** What has to be done about a case on a day of the store. */
export function stepOf(one: QualityCase, today: CalendarDate): CaseStep {
  if (one.closed !== null)
    return one.result === 'failed' ? 'failed' : one.result === 'passed' ? 'passed' : 'closed';
  if (one.result === 'passed') return 'close';
  if (one.result === 'failed')
    return papersOfFailure.every((paper) => one.papers.includes(paper)) ? 'close' : 'papers';
  if (one.test === null) return 'ask';
  if (one.test.silent) return 'silent';
  return one.test.due < today ? 'overdue' : 'answer';
}

export type CaseRow = Readonly<{ id: string; one: QualityCase; step: CaseStep; due: CalendarDate | null }>;

/** Every case by what is due next: what presses first, and among equals the earliest day, then the oldest. */
export function caseRows(quality: Quality, today: CalendarDate): readonly CaseRow[] {
  return Object.entries(quality.cases)
    .map(([id, one]) => {
      const step = stepOf(one, today);
      const due = step === 'answer' || step === 'overdue' ? (one.test?.due ?? null) : null;
      return { id, one, step, due };
    })
    .sort(
      (a, b) =>
        caseSteps.indexOf(a.step) - caseSteps.indexOf(b.step) ||
        (a.due ?? '').localeCompare(b.due ?? '') ||
        a.one.since - b.one.since,
    );
}

/** Steps that wait for somebody here. */
const ours: ReadonlySet<CaseStep> = new Set<CaseStep>(['overdue', 'papers', 'silent', 'ask']);

/** What the counter home says of cases: how many wait for the store, and how many of those are past their day. */
export function qualityToDo(quality: Quality, today: CalendarDate): { todo: number; overdue: number } {
  const steps = Object.values(quality.cases).map((one) => stepOf(one, today));
  return {
    todo: steps.filter((step) => ours.has(step)).length,
    overdue: steps.filter((step) => step === 'overdue').length,
  };
}

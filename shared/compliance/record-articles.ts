import { type CalendarDate, dateIn, daysAfter } from '../calendar.ts';
import { zoneOf } from '../store/roster.ts';
import type { StoreState } from '../store/state.ts';
import { type ArticleState, type Point, type PointCode, point } from './article.ts';
import { type Kept, names, standing } from './compliance.ts';
import type { SurveyStep } from './compliance-codes.ts';
import { serving } from './duty-articles.ts';
import { dueState, intervals, yearAfter } from './intervals.ts';

const on = (...kept: readonly Kept[]) => ({
  entries: kept.map(({ seq }) => seq),
  records: kept.map(({ data }) => data.record),
});

/** Something that is done once a year: there, due soon, over or never done. */
function yearly<One extends Kept>(
  done: readonly One[],
  dayOf: (one: One) => CalendarDate,
  day: CalendarDate,
  codes: Readonly<{ done: PointCode; over: PointCode; none: PointCode }>,
): Point {
  const last = done
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.seq - b.seq))
    .at(-1);
  if (!last) return point(codes.none, 'missing');
  const due = yearAfter(dayOf(last));
  const state = dueState(due, day, intervals.soonDays);
  const recent = done.filter((one) => yearAfter(dayOf(one)) >= day);
  return state === 'missing'
    ? point(codes.over, state, { ...on(last), due })
    : point(codes.done, state, { ...on(...recent), due, count: recent.length });
}

/** D4: a training in the last year, and everybody at the desk has taken part in one; whoever is new has some days. */
export function training(store: StoreState, day: CalendarDate): readonly Point[] {
  const held = standing(store.compliance, 'TrainingHeld');
  const year = yearly(held, ({ data }) => data.day, day, {
    done: 'training-held',
    over: 'training-over',
    none: 'training-none',
  });
  if (year.state === 'missing') return [year];
  const trained = new Set(
    held.filter(({ data }) => yearAfter(data.day) >= day).flatMap(({ data }) => data.people),
  );
  const lacking = serving(store).filter(({ id }) => !trained.has(id));
  const until = (id: string): CalendarDate => {
    const since = store.compliance.basis.people[id]?.since ?? 0;
    return daysAfter(dateIn(since, zoneOf(store)), intervals.newcomerDays);
  };
  const due = lacking.map(({ id }) => until(id)).toSorted()[0];
  if (due === undefined) return [year];
  const state = due < day ? 'missing' : 'due-soon';
  return [year, point('training-lacking', state, { people: lacking.map(({ id }) => id), due })];
}

/** D4: a mystery shopper in the last year, and what they found is mended or planned for a day that is not over. */
export function mysteryVisits(store: StoreState, day: CalendarDate): readonly Point[] {
  const { compliance } = store;
  const visits = standing(compliance, 'MysteryVisitMade');
  const year = yearly(visits, ({ data }) => data.day, day, {
    done: 'visit-made',
    over: 'visit-over',
    none: 'visit-none',
  });
  const mended: Kept[] = [];
  const open: Point[] = [];
  for (const visit of visits.filter(({ data }) => data.mend)) {
    const done = standing(compliance, 'MendingDone').find(({ data }) =>
      names(compliance, data.finding, visit),
    );
    const plan = standing(compliance, 'MendingPlanned').find(({ data }) =>
      names(compliance, data.finding, visit),
    );
    if (done) mended.push(visit, done);
    else if (!plan) open.push(point('finding-unplanned', 'missing', on(visit)));
    else {
      const { due } = plan.data;
      const state = dueState(due, day, intervals.shortDays);
      const code = state === 'missing' ? 'finding-overdue' : 'finding-planned';
      open.push(point(code, state, { ...on(visit, plan), due }));
    }
  }
  const count = mended.length / 2;
  return [
    year,
    ...open,
    ...(count > 0 ? [point('findings-mended', 'there', { ...on(...mended), count })] : []),
  ];
}

/** D4: a survey in the last year, and after each the causes, measures and effects in their time. */
export function surveys(store: StoreState, day: CalendarDate): readonly Point[] {
  const { compliance } = store;
  const held = standing(compliance, 'SurveyHeld');
  const year = yearly(held, ({ data }) => data.to, day, {
    done: 'survey-held',
    over: 'survey-over',
    none: 'survey-none',
  });
  const steps = standing(compliance, 'SurveyStepTaken');
  const after = (step: SurveyStep, of: Kept) =>
    steps.filter(({ data }) => data.step === step && names(compliance, data.of, of));
  const next = (step: SurveyStep, since: CalendarDate, ...of: readonly Kept[]): Point => {
    const due = daysAfter(since, intervals.stepDays[step]);
    const state: ArticleState = dueState(due, day, intervals.soonDays);
    return point('step-next', state, { ...on(...of), is: step, due });
  };
  const owed = held.flatMap((survey) => {
    const causes = after('cause', survey);
    const content = survey.data.satisfied === survey.data.answered;
    if (causes.length === 0) return content ? [] : [next('cause', survey.data.to, survey)];
    return causes.flatMap((cause) => {
      const measures = after('measure', cause);
      if (measures.length === 0) return [next('measure', cause.data.day, survey, cause)];
      return measures.flatMap((measure) =>
        after('effect', measure).length === 0
          ? [next('effect', measure.data.day, survey, cause, measure)]
          : [],
      );
    });
  });
  return [year, ...owed];
}

/** D4: the store has set itself targets; of each figure the last one counts. */
export function targets(store: StoreState, day: CalendarDate): readonly Point[] {
  const last = new Map<string, Kept<'ServiceTargetSet'>>();
  for (const one of standing(store.compliance, 'ServiceTargetSet')) {
    const before = last.get(one.data.figure);
    if (one.data.from <= day && (!before || before.data.from <= one.data.from))
      last.set(one.data.figure, one);
  }
  if (last.size === 0) return [point('target-none', 'missing')];
  return [...last.values()].map((one) =>
    point('target-set', 'there', { ...on(one), is: one.data.figure, value: one.data.value }),
  );
}

import type { CalendarDate } from '../calendar.ts';
import type { StoreState } from '../store/state.ts';
import { type Point, point } from './article.ts';
import { type Kept, passed, standing } from './compliance.ts';
import { dueState, intervals } from './intervals.ts';

type Check = Kept<'ScaleChecked'>;

/** The last check of each scale that is still used, by its day, then by its entry. */
export function lastChecks({ compliance }: StoreState): readonly Check[] {
  const last = new Map<string, Check>();
  for (const check of standing(compliance, 'ScaleChecked')) {
    const before = last.get(check.data.scale);
    if (!before || before.data.day <= check.data.day) last.set(check.data.scale, check);
  }
  const retired = standing(compliance, 'ScaleRetired');
  const isUsed = ({ data }: Check) =>
    !retired.some((one) => one.data.scale === data.scale && one.data.day >= data.day);
  return [...last.values()].filter(isUsed);
}

const on = ({ seq, data }: Check) => ({ entries: [seq], records: [data.record], scale: data.scale });

/** D4: every scale is checked, passed, and is checked again in time. Without any, a smaller store is asked for none. */
export function scaleChecks(store: StoreState, day: CalendarDate, large: boolean): readonly Point[] {
  const checks = lastChecks(store);
  if (checks.length === 0) return [point('scales-none', large ? 'missing' : 'not-asked')];
  return checks.map((check) => {
    const { due } = check.data;
    if (!passed(check)) return point('scale-failed', 'missing', on(check));
    const state = dueState(due, day, intervals.shortDays);
    return point(state === 'missing' ? 'scale-overdue' : 'scale-passed', state, { ...on(check), due });
  });
}

/** D2, D6: a fair scale whose last check passed and whose verification has not run out; the best of several counts. */
export function fairScale(store: StoreState, day: CalendarDate): readonly Point[] {
  const fair = lastChecks(store).filter(({ data }) => data.fair);
  if (fair.length === 0) return [point('fair-scale-none', 'missing')];
  const judged = fair.map((check): Point => {
    const due = check.data.verifiedUntil;
    if (!passed(check)) return point('fair-scale-failed', 'missing', on(check));
    if (due === null) return point('fair-scale-unverified', 'missing', on(check));
    const state = dueState(due, day, intervals.soonDays);
    return point(state === 'missing' ? 'fair-scale-expired' : 'fair-scale-verified', state, {
      ...on(check),
      due,
    });
  });
  const good = judged.filter(({ state }) => state !== 'missing').toSorted(lasting);
  return good[0] ? [good[0]] : judged;
}

const lasting = (a: Point, b: Point): number => ((a.due ?? '') > (b.due ?? '') ? -1 : 1);

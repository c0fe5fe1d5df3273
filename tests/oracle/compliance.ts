import { isSameRecord, type Noted, noted } from './compliance-rules.ts';
import { wallDate } from './day.ts';
import { type History, last } from './fact.ts';
import { rankOfRole, roleOf } from './people.ts';
import { settingsOf } from './store-rules.ts';

/** What the oracle finds: of each article its points, each as 'code state due', in any order. */
export type SelfCheck = Readonly<Record<string, readonly string[]>>;
type State = 'missing' | 'due-soon' | 'there' | 'not-asked';

const dayMs = 86_400_000;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const later = (day: string, days: number): string =>
  new Date(utc(day) + days * dayMs).toISOString().slice(0, 10);

/** The same day of the next year; of 29 February the 28th. */
function nextYear(day: string): string {
  const year = Number(day.slice(0, 4)) + 1;
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

const by = (due: string, day: string, soon: number): State =>
  day > due ? 'missing' : utc(due) - utc(day) <= soon * dayMs ? 'due-soon' : 'there';
const line = (code: string, state: State, due: string | null = null): string =>
  `${code} ${state} ${due ?? '-'}`;

/** Everybody who serves at the end of a history, with the day on which they came last. */
function servers(history: History): ReadonlyMap<string, string> {
  const zone = settingsOf(history)?.zone ?? 'UTC';
  const found = new Map<string, string>();
  for (const { event, at } of history) {
    if (event.type !== 'OperatorAdded' && event.type !== 'OperatorChanged') continue;
    const { operator } = event.data;
    const active = event.type === 'OperatorAdded' || event.data.active;
    if (!active) found.delete(operator);
    else if (!found.has(operator)) found.set(operator, wallDate(at, zone));
  }
  for (const operator of found.keys())
    if (rankOfRole(roleOf(history, operator) ?? '') === 0) found.delete(operator);
  return found;
}

/** Once a year: never, over, or done. */
function yearly(days: readonly string[], day: string, name: string): string {
  const latest = last([...days].sort());
  if (latest === undefined)
    return line(`${name === 'visit-made' ? 'visit' : name.split('-')[0]}-none`, 'missing');
  const due = nextYear(latest);
  const state = by(due, day, 30);
  return line(state === 'missing' ? `${name.split('-')[0]}-over` : name, state, due);
}

function scalesOf(history: History): readonly Noted<'ScaleChecked'>[] {
  const all = noted(history, 'ScaleChecked');
  const gone = noted(history, 'ScaleRetired');
  return [...new Set(all.map(({ data }) => data.scale))].flatMap((scale) => {
    const own = all.filter(({ data }) => data.scale === scale);
    const latest = own.reduce((one, other) => (other.data.day >= one.data.day ? other : one));
    const retired = gone.some(({ data }) => data.scale === scale && data.day >= latest.data.day);
    return retired ? [] : [latest];
  });
}

const isRight = ({ data }: Noted<'ScaleChecked'>): boolean =>
  data.showed >= data.reference - data.tolerance && data.showed <= data.reference + data.tolerance;

function fairScale(history: History, day: string): readonly string[] {
  const fair = scalesOf(history).filter(({ data }) => data.fair);
  if (fair.length === 0) return [line('fair-scale-none', 'missing')];
  const good = fair.filter((one) => isRight(one) && (one.data.verifiedUntil ?? '') >= day);
  const longest = last(good.map((one) => one.data.verifiedUntil ?? '').sort());
  if (longest !== undefined) return [line('fair-scale-verified', by(longest, day, 30), longest)];
  return fair.map((one) => {
    if (!isRight(one)) return line('fair-scale-failed', 'missing');
    const { verifiedUntil } = one.data;
    return verifiedUntil === null
      ? line('fair-scale-unverified', 'missing')
      : line('fair-scale-expired', 'missing', verifiedUntil);
  });
}

function qualified(history: History, day: string): readonly string[] {
  const until = new Map<string, string>();
  for (const { data } of noted(history, 'QualificationRecorded')) {
    const end = data.until ?? 'for ever';
    if (!servers(history).has(data.operator) || data.since > day || end < day) continue;
    const before = until.get(data.operator);
    if (before === undefined || before < end) until.set(data.operator, end);
  }
  if (until.size < 2) return [line('qualified-few', 'missing')];
  const [, second = ''] = [...until.values()].sort().reverse();
  if (second === 'for ever') return [line('qualified-enough', 'there')];
  return [line('qualified-enough', by(second, day, 30), second)];
}

function training(history: History, day: string): readonly string[] {
  const held = noted(history, 'TrainingHeld');
  const first = yearly(
    held.map(({ data }) => data.day),
    day,
    'training-held',
  );
  if (!first.startsWith('training-held')) return [first];
  const lacking = [...servers(history)].filter(
    ([operator]) => !held.some(({ data }) => data.people.includes(operator) && nextYear(data.day) >= day),
  );
  const due = lacking.map(([, since]) => later(since, 30)).sort()[0];
  if (due === undefined) return [first];
  return [first, line('training-lacking', due < day ? 'missing' : 'due-soon', due)];
}

function visits(history: History, day: string): readonly string[] {
  const made = noted(history, 'MysteryVisitMade');
  const mean = (number: number, visit: Noted<'MysteryVisitMade'>) =>
    isSameRecord(history, number, visit.data.record);
  const points = [
    yearly(
      made.map(({ data }) => data.day),
      day,
      'visit-made',
    ),
  ];
  let mended = false;
  for (const visit of made.filter(({ data }) => data.mend)) {
    if (noted(history, 'MendingDone').some(({ data }) => mean(data.finding, visit))) {
      mended = true;
      continue;
    }
    const plan = noted(history, 'MendingPlanned').find(({ data }) => mean(data.finding, visit));
    if (!plan) points.push(line('finding-unplanned', 'missing'));
    else if (plan.data.due < day) points.push(line('finding-overdue', 'missing', plan.data.due));
    else points.push(line('finding-planned', by(plan.data.due, day, 14), plan.data.due));
  }
  return mended ? [...points, line('findings-mended', 'there')] : points;
}

function surveys(history: History, day: string): readonly string[] {
  const held = noted(history, 'SurveyHeld');
  const steps = noted(history, 'SurveyStepTaken');
  const on = (step: string, number: number) =>
    steps.filter(({ data }) => data.step === step && isSameRecord(history, data.of, number));
  const points = [
    yearly(
      held.map(({ data }) => data.to),
      day,
      'survey-held',
    ),
  ];
  const owe = (since: string, days: number) => {
    const due = later(since, days);
    points.push(line('step-next', by(due, day, 30), due));
  };
  for (const { data: survey } of held) {
    const causes = on('cause', survey.record);
    if (causes.length === 0 && survey.satisfied < survey.answered) owe(survey.to, 30);
    for (const { data: cause } of causes) {
      const measures = on('measure', cause.record);
      if (measures.length === 0) owe(cause.day, 30);
      for (const { data: measure } of measures)
        if (on('effect', measure.record).length === 0) owe(measure.day, 90);
    }
  }
  return points;
}

/** D2, D4, T3 read anew: what a store of an area (m²) is asked for on a day, and how it stands. */
export function selfCheck(history: History, day: string, area: number): SelfCheck {
  const large = area >= 6000;
  const people = servers(history);
  const ranks = [...people.keys()].map((one) => rankOfRole(roleOf(history, one) ?? ''));
  const scales = scalesOf(history);
  const desk = last(
    [...noted(history, 'DeskPlaced')].sort((a, b) =>
      a.data.day === b.data.day ? a.index - b.index : a.data.day < b.data.day ? -1 : 1,
    ),
  );
  const atEntrance = desk && (desk.data.place === 'entrance' ? 'at-entrance there' : 'elsewhere missing');
  const figures = new Set(
    noted(history, 'ServiceTargetSet').flatMap(({ data }) => (data.from <= day ? [data.figure] : [])),
  );
  const asked = (points: readonly string[]) => (large ? points : []);
  return {
    'service-body': asked([ranks.includes(3) ? line('head-leads', 'there') : line('head-none', 'missing')]),
    'qualified-staff': asked(qualified(history, day)),
    'desk-place': asked([desk ? `desk-${atEntrance} -` : line('desk-unsaid', 'missing')]),
    'fair-scale': asked(fairScale(history, day)),
    'three-tiers': [1, 2, 3].map((tier) =>
      ranks.includes(tier) ? line('tier-held', 'there') : line('tier-empty', 'missing'),
    ),
    training: training(history, day),
    'scale-checks':
      scales.length === 0
        ? [line('scales-none', large ? 'missing' : 'not-asked')]
        : scales.map((one) => {
            if (!isRight(one)) return line('scale-failed', 'missing');
            const state = by(one.data.due, day, 14);
            return line(state === 'missing' ? 'scale-overdue' : 'scale-passed', state, one.data.due);
          }),
    'mystery-visits': visits(history, day),
    surveys: surveys(history, day),
    targets:
      figures.size > 0
        ? [...figures].map(() => line('target-set', 'there'))
        : [line('target-none', 'missing')],
    ...(!large && {
      'named-staff': [ranks.length > 0 ? line('staff-named', 'there') : line('staff-none', 'missing')],
    }),
  };
}

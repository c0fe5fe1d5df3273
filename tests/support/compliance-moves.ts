import fc from 'fast-check';
import { dateIn } from '../../shared/calendar.ts';
import { recordFields } from '../../shared/compliance/compliance-events.ts';
import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import type { Counter } from './counter.ts';

const date = fc.constantFrom(
  '2023-02-20',
  '2023-12-01',
  '2024-02-29',
  '2024-03-03',
  '2024-03-04',
  '2024-03-04',
  '2024-04-20',
);
const scale = fc.constantFrom(`t:${'a'.repeat(20)}`, `t:${'b'.repeat(20)}`);
const number = fc.integer({ min: 1, max: 12 });
const people = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom('li', 'wang', 'sun', 'zhao'), { minLength: 1 }) },
  fc.constant(['li', 'nobody']),
);
const one = <Type extends Event['type']>(type: Type, data: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fc.constant(type), fc.record(data));

type Said = readonly [Event['type'], object];
/** A dated record as somebody would say it, sensible or absurd: without its number. */
const records: readonly fc.MaybeWeightedArbitrary<Said>[] = [
  one('QualificationRecorded', {
    operator: fc.constantFrom('li', 'wang', 'sun', 'nobody'),
    since: date,
    until: fc.option(date, { freq: 1 }),
  }),
  one('TrainingHeld', { day: date, people, minutes: fc.constant(60) }),
  {
    weight: 2,
    arbitrary: one('ScaleChecked', {
      scale,
      fair: fc.constantFrom(true, true, false),
      day: date,
      reference: fc.constant(1000),
      showed: fc.constantFrom(1000, 1000, 995, 1006),
      tolerance: fc.constantFrom(0, 5),
      due: fc.constantFrom('2024-03-04', '2024-03-10', '2024-09-01'),
      verifiedUntil: fc.constantFrom(null, '2024-03-01', '2024-03-20', '2024-03-20', '2025-03-01'),
      checker: fc.constantFrom(null, 'li'),
    }),
  },
  one('ScaleRetired', { scale, day: date }),
  { weight: 2, arbitrary: one('MysteryVisitMade', { day: date, mend: fc.boolean() }) },
  one('MendingPlanned', { finding: number, due: date }),
  one('MendingDone', { finding: number, day: date }),
  {
    weight: 2,
    arbitrary: one('SurveyHeld', {
      from: date,
      to: date,
      asked: fc.constant(100),
      answered: fc.constantFrom(90, 101),
      satisfied: fc.constantFrom(80, 90),
    }),
  },
  {
    weight: 2,
    arbitrary: one('SurveyStepTaken', {
      step: fc.constantFrom('cause', 'cause', 'measure', 'effect'),
      of: number,
      day: date,
    }),
  },
  one('ServiceTargetSet', {
    figure: fc.constantFrom('satisfaction', 'waiting'),
    value: fc.constantFrom(20, 1200),
    from: date,
  }),
  one('DeskPlaced', { day: date, place: fc.constantFrom('entrance', 'checkout') }),
  one('ComplianceRecordWithdrawn', { record: number }),
];
const comesAndGoes: fc.Arbitrary<Said> = one('OperatorChanged', {
  operator: fc.constantFrom('wang', 'li'),
  role: fc.constantFrom('clerk', 'department-head'),
  active: fc.boolean(),
});

/** The same, with people who come and go between them. */
export const recordSaid: fc.Arbitrary<Said> = fc.oneof(...records, comesAndGoes);

/** A record that somebody tries to write down, correct or withdraw, or the self-check that they print. */
type Try = Readonly<{
  said: Said | 'printed';
  /** In the place of one so many before, where it is of the same kind; null: a new one. */
  corrects: number | null;
  /** What it hangs on is so many before it, and not a number from anywhere. */
  near: number | null;
  /** What the number of a record or of the log is off by. */
  off: number;
  head: boolean;
}>;
/** Several, as somebody would who sits down to it. */
export type ComplianceMove = readonly Try[];

export const complianceMove: fc.Arbitrary<ComplianceMove> = fc.array(
  fc.record({
    said: fc.oneof(
      { weight: 14, arbitrary: fc.oneof(...records) },
      { weight: 1, arbitrary: fc.constant('printed' as const) },
    ),
    corrects: fc.constantFrom(null, null, null, 1, 2),
    near: fc.constantFrom(1, 1, 2, 3, null),
    off: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
    head: fc.constantFrom(true, true, true, true, false),
  }),
  { minLength: 2, maxLength: 12, size: 'max' },
);

/** Tries them; true when something was sealed. */
export function tryRecords(counter: Counter, by: Actor, tries: ComplianceMove): boolean {
  return tries.map((one) => tryOne(counter, by, one)).some((sealed) => sealed);
}

function tryOne(counter: Counter, by: Actor, { said, corrects, near, off, head }: Try): boolean {
  const who = Object.values(counter.store.operators).find(
    ({ active, role }) => active && (role === 'department-head' || role === 'enterprise-head'),
  );
  const sealer: Actor = head && who ? { operator: who.id, role: who.role } : by;
  const { origin, compliance } = counter.store;
  if (said === 'printed') {
    const day = dateIn(counter.at, 'Asia/Shanghai');
    const size = counter.history.length + off;
    const data = { day, origin, size, root: 'ab'.repeat(32) };
    return counter.seal({ type: 'SelfCheckPrinted', data } as Event, sealer) === null;
  }
  const [type, fields] = said;
  const before = (count: number): number => Math.max(1, compliance.count + 1 - count);
  const hangs = ['finding', 'of'].find((name) => name in fields);
  const numbered = {
    record: compliance.count + 1 + off,
    replaces: corrects === null ? null : before(corrects),
  };
  const data = Object.hasOwn(recordFields, type)
    ? { ...numbered, ...fields, ...(hangs !== undefined && near !== null && { [hangs]: before(near) }) }
    : fields;
  return counter.seal({ type, data } as Event, sealer) === null;
}

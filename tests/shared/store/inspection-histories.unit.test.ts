import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { breach } from '../../oracle/rules.ts';
import { open } from '../../support/commands.ts';
import { day } from '../../support/counter.ts';
import { foundedStore, inspector, li, patientAuthority, qian, sun, wang } from '../../support/people.ts';
import { firstRefused } from '../../support/replay-facts.ts';

const origin = 'fangxin-desk/test/1';
const root = 'a'.repeat(64);
const guests = [1, 2, 3].map((n): Actor => ({ operator: `inspector-${n}`, role: 'inspector' }));
const number = fc.integer({ min: 1, max: 3 });
const complaint = fc.constantFrom('c1', 'c2', 'c9');
const date = fc.constantFrom('2024-03-03', '2024-03-04', '2024-03-05', '2024-03-20');
const anyDay = { channel: null, cause: null, seed: 7 };

/** What anybody might say of an inspection; `size` stands for how many entries there are then, more or less. */
const said: fc.Arbitrary<readonly [Event['type'], object]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('InspectionOpened' as const), state({ inspection: number })) },
  fc.tuple(fc.constant('InspectionResumed' as const), fc.record({ inspection: number })),
  fc.tuple(fc.constant('InspectionClosed' as const), fc.record({ inspection: number })),
  fc.tuple(
    fc.constant('InspectionSampled' as const),
    fc.record({
      inspection: number,
      sample: number,
      from: fc.option(date),
      to: fc.option(date),
      wanted: number,
      population: number,
      complaints: fc.array(complaint, { minLength: 1, maxLength: 3 }),
    }),
  ),
  fc.tuple(
    fc.constant('SampleLooked' as const),
    fc.record({ inspection: number, sample: number, complaint }),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('FindingRecorded' as const),
      fc.record({
        inspection: number,
        finding: number,
        complaint: fc.option(complaint),
        due: fc.option(date),
      }),
    ),
  },
  fc.tuple(fc.constant('FindingWithdrawn' as const), fc.record({ inspection: number, finding: number })),
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('InspectionSigned' as const),
      state({
        inspection: number,
        looked: fc.constant(['ledger']),
        findings: fc.integer({ min: 0, max: 2 }),
        confirmed: fc.constant('certificate'),
        head: fc.constantFrom('sun', 'wang', 'nobody', null),
      }),
    ),
  },
  fc.tuple(
    fc.constant('InspectionPrinted' as const),
    state({ inspection: number, paper: fc.constantFrom('record', 'slip') }),
  ),
  fc.tuple(fc.constant('FindingMended' as const), fc.record({ finding: number, day: date })),
  fc.tuple(fc.constant('PersonRevealed' as const), fc.constant({ fields: ['name'] })),
  fc.tuple(fc.constant('Withdrawn' as const), fc.constant({})),
  fc.tuple(
    fc.constant('OperatorAdded' as const),
    fc.record({ operator: fc.constantFrom('inspector-1', 'inspector-2'), role: fc.constant('clerk') }),
  ),
);

function state(rest: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record({ ...rest, off: fc.constantFrom(0, 0, 0, 0, 1, -1) });
}

const step = fc.record({
  by: fc.oneof(fc.constantFrom(...guests), fc.constantFrom(li, wang, sun, qian, inspector)),
  said,
  later: fc.constantFrom(0, 0, 0, day),
  /** Said by whom it is for, with numbers that fit: else no history would get anywhere. */
  apt: fc.constantFrom(true, true, false),
});

function aptly({ inspections }: StoreState, type: Event['type'], data: object): [Actor, object] {
  const { all, samples, findings } = inspections;
  const opens = type === 'InspectionOpened';
  const inspection = all.length + (opens ? 1 : 0);
  const store =
    opens || type === 'InspectionResumed' || type === 'InspectionClosed' || type === 'FindingMended';
  const by = store ? sun : { operator: `inspector-${all.length}`, role: 'inspector' as const };
  const numbers = {
    ...('inspection' in data && { inspection }),
    ...(type === 'InspectionSampled' && {
      sample: samples.length + 1,
      from: null,
      to: null,
      wanted: 2,
      population: 2,
      complaints: ['c2', 'c1'],
    }),
    ...(type === 'SampleLooked' && { sample: Math.max(1, samples.length) }),
    ...(type === 'FindingRecorded' && { finding: findings.length + 1 }),
    ...(type === 'InspectionSigned' && {
      findings: findings.filter((one) => one.inspection === inspection && one.state === 'stands').length,
    }),
  };
  return [by, { ...data, ...numbers }];
}

test('D5: over every history of inspections both readings of the rules agree, and the verifier with them', () => {
  const sealed = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const counter = foundedStore({}, patientAuthority);
      for (const about of ['c1', 'c2']) counter.ask(open(), li, { about });
      for (const {
        by: anybody,
        said: [type, some],
        later,
        apt,
      } of steps) {
        const [by, given] = apt ? aptly(counter.store, type, some) : [anybody, some];
        counter.at += later;
        const { off, ...rest } = given as { off?: number };
        const here = off === undefined ? {} : { origin, root, size: counter.history.length + off };
        const filter = type === 'InspectionSampled' ? anyDay : {};
        const event = { type, data: { ...rest, ...here, ...filter } } as Event;
        const about = type === 'PersonRevealed' || type === 'Withdrawn' ? 'c1' : 'store';
        const rule = breach(counter.history, { event, by, about, at: counter.at });
        const refusal = counter.seal(event, by, about);
        expect({
          type,
          by: by.operator,
          refused: refusal?.code ?? null,
          broken: refusal !== null,
        }).toMatchObject({
          broken: rule !== null,
        });
        if (refusal === null) sealed.add(type);
      }
      expect(firstRefused(counter.history)).toBe(null);
    }),
    { numRuns: 300, seed: 20_261_127 },
  );
  // Histories that never get anywhere would agree about nothing.
  for (const type of ['InspectionOpened', 'SampleLooked', 'InspectionSigned', 'InspectionPrinted'])
    expect(sealed).toContain(type);
});

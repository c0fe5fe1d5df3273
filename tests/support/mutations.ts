import fc from 'fast-check';
import {
  dispositionWays,
  escalationReasons,
  payingChannels,
  printOutcomes,
  remedyKinds,
} from '../../shared/codes.ts';
import { isRecord } from '../../shared/compliance/evolve-compliance.ts';
import type { Event } from '../../shared/events.ts';
import type { Fact, History } from '../oracle/fact.ts';
import { day } from './counter.ts';
import { everyone, system } from './people.ts';

/** A lie told about a history: one fact dropped, doubled, moved, or changed. */
export type Mutation = Readonly<{ where: number; how: number; pick: number }>;

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat({ max: 9999 }),
  how: fc.nat({ max: 9999 }),
  pick: fc.nat({ max: 9999 }),
});

function choose<Thing>(list: readonly Thing[], choice: number): Thing {
  const one = list[choice % list.length];
  if (one === undefined) throw new Error('choose: expected a list with something in it, got none');
  return one;
}

const others: Readonly<Record<string, readonly unknown[]>> = {
  tier: [1, 2, 3],
  from: [1, 2, 3, null, 'none', 'said', 'given', '2024-03-05', '2024-03-07'],
  to: [1, 2, 3, null, 'none', 'confirmed', 'declined', '1', '4', '2024-03-04', '2024-03-06'],
  reason: escalationReasons,
  due: [null, 1, 1_709_000_000_000, 1_900_000_000_000],
  receiver: [...everyone.map((one) => one.operator), 'nobody'],
  witness: [...everyone.map((one) => one.operator), null],
  second: [...everyone.map((one) => one.operator), null],
  operator: [...everyone.map((one) => one.operator), 'nobody'],
  role: ['clerk', 'department-head', 'enterprise-head'],
  active: [true, false],
  manner: ['phone', 'in-person'],
  confirmed: [true, false],
  twoTiers: [true, false],
  amount: [0, 1, 640, 1280, 20_000, 20_001, 200_001],
  kinds: [[], ['repair'], ['make-up-quantity'], [...remedyKinds]],
  decision: ['d1', 'd2', 'd3'],
  approval: ['a1', 'a2', 'a9'],
  accepted: [true, false],
  line: ['d1-l1', 'd1-l2', 'd2-l1'],
  leg: ['d1-l1-m1', 'd1-l1-m2', 'd2-l1-m1'],
  channel: payingChannels,
  state: ['initiated', 'succeeded'],
  transaction: [true, false],
  way: dispositionWays,
  rule: ['G1', 'G1a', 'G2', 'G2a', 'G3'],
  quantity: ['0', '0.5', '1', '2', '3', '4', '100'],
  outsideWitness: [true, false],
  disposition: ['i1-p1', 'i1-p2', 'i2-p1'],
  item: ['i1', 'i2', 'i9'],
  reprint: [true, false],
  print: [8, 12, 14, 16, 18, 20],
  outcome: printOutcomes,
  cause: [null, 'out-of-paper'],
  day: ['2099-01-01', '2024-03-04', '2024-03-05', '2024-03-08'],
  end: ['settled', 'unsettled', 'unreachable', 'duplicate', 'not-ours'],
  duplicateOf: [null, 'c1', 'c2', 'c9'],
  row: [1, 2, 3, 4],
  batch: ['b-1', 'b-2'],
  taken: [0, 1, 2],
  rows: [0, 1, 2, 3],
  reported: [0, 1, 2],
  number: ['01-000001-2', '01-000002-0', '01-000001-3'],
  rules: [1, 2, 3],
  authority: [1, 2],
  version: [1, 2, 3],
  deputy: [...everyone.map((one) => one.operator), 'nobody'],
  deputyship: [1, 2, 3],
  danger: [true, false],
  goods: [true, false],
  gross: [1, 20, 870],
  tare: [0, 19, 20, 870],
  consumerPresent: [true, false],
  product: ['6901234567892', '6909999999990'],
  lot: [null, 't:00000000000000000000'],
  fault: ['none', 'said', 'confirmed', 'unknown'],
  kind: ['daily', 'fresh-food', 'prepackaged-food', 'bulk-food'],
  taking: ['taken-back', 'kept-at-home'],
  transfer: ['t1', 't2', null],
  received: ['2024-03-01', '2024-03-05', '2099-01-01'],
  deadline: [null, '2024-03-18', '2024-03-20'],
  basis: [null, 'told', 'odr-member'],
  other: ['c1', 'c2', 'c3', 'c9'],
  evidence: [null, 'file-1', 'file-9'],
  others: [[], ['c1'], ['c2'], ['c1', 'c2'], ['c2', 'c1'], ['c9']],
  note: [1, 2, 3],
  party: ['party-1', 'party-2', 'party-9'],
  price: [null, 1, 1280],
  ended: [null, '2024-03-04', '2099-01-01'],
  case: ['q1', 'q2', 'q9'],
  notice: ['s1', 's2'],
  test: ['q1-t1', 'q1-t2', 'q2-t1'],
  opened: [true, false],
  document: ['receipt', 'ways-on', 'result-notice'],
};

const someDays = ['2023-02-20', '2024-03-03', '2024-03-04', '2024-04-20', '2099-01-01'];
const records = [1, 2, 3, 4, 5, 9];
/** What a dated record says besides, whose members are of another sort than those of the same name elsewhere. */
const ofRecords: Readonly<Record<string, readonly unknown[]>> = {
  record: records,
  replaces: [null, ...records],
  finding: records,
  of: records,
  step: ['cause', 'measure', 'effect'],
  mend: [true, false],
  fair: [true, false],
  day: someDays,
  since: someDays,
  from: someDays,
  to: someDays,
  due: someDays,
  until: [null, ...someDays],
  scale: [`t:${'a'.repeat(20)}`, `t:${'b'.repeat(20)}`],
  operator: ['li', 'wang', 'nobody'],
  checker: [null, 'li', 'nobody'],
  people: [['li'], ['li', 'wang'], ['nobody']],
  asked: [90, 100],
  answered: [90, 101],
  satisfied: [80, 95],
  figure: ['satisfaction', 'waiting'],
  value: [20, 1200],
  place: ['entrance', 'checkout'],
};

function isOfRecords(event: Event): boolean {
  return isRecord(event) || event.type === 'ComplianceRecordWithdrawn';
}

/** A fact with one member of its data changed for another of the right sort. */
function changed(fact: Fact, choice: number, pick: number): Fact {
  const data: Record<string, unknown> = { ...fact.event.data };
  const values = isOfRecords(fact.event) ? ofRecords : others;
  const names = Object.keys(data).filter((name) => values[name] !== undefined && usable(fact.event, name));
  if (Array.isArray(data.lines) && data.lines.length > 0) names.push('lines');
  if (names.length === 0) return fact;
  const name = choose(names, choice);
  if (name === 'lines') {
    const [first, ...rest] = data.lines as Record<string, unknown>[];
    const inner = choose(['amount', 'quantity', 'item', 'kind', 'line'], pick);
    const lines = inner === 'kind' ? remedyKinds : (others[inner] ?? []);
    data.lines = [{ ...first, [inner]: choose(lines, pick >> 3) }, ...rest];
  } else data[name] = choose(values[name] ?? [], pick);
  return { ...fact, event: { ...fact.event, data } as unknown as Event };
}

/** The store's facts have members of the same name and another sort. */
function usable(event: Event, name: string): boolean {
  if (isOfRecords(event)) return true;
  if (isQuality(event.type)) return ['case', 'notice', 'test', 'opened', 'product', 'lot'].includes(name);
  if (event.type === 'Amended') return !['reason', 'kind'].includes(name);
  if (event.type === 'GoodsAnswered') return name !== 'outcome';
  if (event.type === 'ReturnNoteMade' || event.type === 'PartyStatementPrinted') return true;
  if (event.type === 'PartyAdded' || event.type === 'PartyChanged') return ['party', 'ended'].includes(name);
  if (event.type === 'ItemAdded' || event.type === 'Disposed') return true;
  if (['AuthoritySet', 'DayLimitsSet', 'ScaleBarcodesSet'].includes(event.type)) return name === 'version';
  if (['EvidenceAdded', 'PackageExported', 'LedgerPrinted'].includes(event.type)) return false;
  if (event.type === 'ComplaintImported')
    return ['number', 'rules', 'authority', 'day', 'row', 'batch', 'quantity'].includes(name);
  if (event.type === 'ComplaintOpened')
    return ['number', 'rules', 'authority', 'danger', 'goods'].includes(name);
  if (event.type === 'TransferAmended') return ['transfer', 'basis', 'from', 'to'].includes(name);
  if (event.type === 'Escalated') return true;
  if (event.type === 'DeputyNamed' && (name === 'from' || name === 'to')) return true;
  return name !== 'reason' && name !== 'from' && name !== 'to';
}

function isQuality(type: Event['type']): boolean {
  return (
    ['SuspectRegistered', 'CaseOpened', 'CaseClosed', 'QualityPaperPrinted'].includes(type) ||
    /^(Test|SaleStop)/.test(type)
  );
}

/** The history with the lie in it, and where it was told. */
export function mutated(history: History, { where, how, pick }: Mutation): { facts: History; at: number } {
  // Seven in eight lies are about complaints; the first run is short and the same everywhere.
  const start = how % 8 === 0 ? 0 : Math.min(12, history.length - 1);
  const at = start + (where % (history.length - start));
  const facts = [...history];
  const fact = choose(history, at);
  switch (how % 7) {
    case 0:
      facts.splice(at, 1);
      break;
    case 1:
      facts.splice(at, 0, fact);
      break;
    case 2: {
      const next = facts[at + 1];
      if (next !== undefined) facts.splice(at, 2, next, fact);
      break;
    }
    case 3:
      facts[at] = {
        ...fact,
        by: choose([...everyone, system, { operator: 'li', role: 'department-head' }], pick),
      };
      break;
    case 4:
      facts[at] = { ...fact, at: fact.at + ((pick % 21) - 10) * day };
      break;
    default:
      facts[at] = changed(fact, how >> 3, pick);
  }
  return { facts, at };
}

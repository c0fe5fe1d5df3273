import fc from 'fast-check';
import type { PrintOutcome } from '../../shared/codes.ts';
import * as codes from '../../shared/codes.ts';
import type { Command, GoodsInput, RemedyInput } from '../../shared/complaint/commands.ts';
import { dueMove } from '../../shared/complaint/due.ts';
import {
  askingManners,
  notAskedReasons,
  satisfactionAnswers,
} from '../../shared/complaint/satisfaction-codes.ts';
import type { SpecialDay } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { aptMove } from './apt-moves.ts';
import { type ClaimMove, claimMove, tryClaim } from './claim-moves.ts';
import { type ComplianceMove, complianceMove, tryRecords } from './compliance-moves.ts';
import { type Counter, day, minute } from './counter.ts';
import { dutyFact } from './duty-moves.ts';
import { type ImportedRow, importedRow, importRow } from './import-moves.ts';
import { originCommand as origin } from './origin-moves.ts';
import { busyAuthority, everyone, foundedStore, settings, sun, system, wang } from './people.ts';
import { type QualityTry, qualityFact, qualityTry } from './quality-moves.ts';
import { type ReturnMove, returnMove, tryReturn } from './return-moves.ts';

export const complaints = ['c1', 'c2', 'c3'] as const;

/** One thing that someone tries, sensible or absurd. */
/** `desk`: before it, the desk seals what time and clock demand, as a desk that runs does. */
export type Move = Readonly<{
  wait: number;
  desk: boolean;
  about: string;
  by: Actor;
  second: string | null;
}> &
  (
    | Readonly<{ kind: 'command'; command: Command }>
    | Readonly<{ kind: 'apt'; choice: number; accepted: boolean }>
    | Readonly<{ kind: 'fact'; event: Event }>
    | Readonly<{ kind: 'spooler'; choice: number; outcome: PrintOutcome }>
    | Readonly<{ kind: 'import'; row: ImportedRow }>
    | Readonly<{ kind: 'quality'; tried: QualityTry }>
    | Readonly<{ kind: 'return'; tried: ReturnMove }>
    | Readonly<{ kind: 'claim'; tried: ClaimMove }>
    | Readonly<{ kind: 'record'; tried: ComplianceMove }>
  );

const ids = fc.constantFrom('i1', 'i2', 'i3');
const lines = fc.constantFrom('d1-l1', 'd1-l2', 'd2-l1', 'd3-l1');
const dispositions = fc.constantFrom('i1-p1', 'i1-p2', 'i2-p1');
const operators = fc.constantFrom(...everyone.map((one) => one.operator), 'nobody');
const amounts = fc.constantFrom(0, 1, 640, 1280, 5000, 20_000, 20_001, 200_000, 200_001, 999_999);
const quantities = fc.constantFrom('0', '0.5', '1', '1.25', '2', '3', '99999.999', '100000');
const shelfLives = fc.constantFrom(null, '2024-03-03', '2024-03-05', '2024-03-20', '2030-01-01');
const rarely = <Value>(usual: Value, others: readonly Value[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

const goods: fc.Arbitrary<GoodsInput> = fc.record({
  barcode: fc.constantFrom('6901234567892', '6909999999990', null),
  name: fc.constantFrom('保温杯', '面包'),
  supplier: fc.constant(''),
  lot: fc.constantFrom('', 'A7', 'B2'),
  kind: rarely('daily', codes.goodsKinds),
  special: rarely('none', codes.specials),
  condition: rarely('unopened', codes.conditions),
  fault: rarely('none', codes.faults),
  safety: rarely('safe', codes.safeties),
  secondSale: rarely('harmless', codes.secondSales),
  shelfLifeEnd: shelfLives,
  price: fc.constantFrom(null, 1280, 19_900),
  unit: fc.constantFrom(...codes.units),
  quantity: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('1', '2', '3') }, quantities),
  taking: rarely('taken-back', codes.takings),
});

const remedyLine: fc.Arbitrary<RemedyInput> = fc.record({
  kind: fc.constantFrom(...codes.remedyKinds),
  item: fc.option(ids),
  quantity: fc.option(quantities),
  amount: amounts,
  reason: fc.option(fc.constantFrom(...codes.refusalReasons), { freq: 2 }),
});

const payments = fc.uniqueArray(
  fc.record({ channel: fc.constantFrom(...codes.payingChannels), amount: amounts }),
  { maxLength: 2, selector: (one) => one.channel },
);

const open: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('OpenComplaint' as const),
  channel: fc.constantFrom(...codes.channels),
  cause: fc.constantFrom(...codes.causes),
  wish: fc.constantFrom(...codes.wishes),
  sameAs: fc.constantFrom(null, null, null, 'c1', 'nobody'),
  name: fc.constantFrom(null, '王女士'),
  phone: fc.constantFrom(null, '13800000000'),
  content: fc.constant('漏水'),
  goods: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  danger: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  purchaseDate: fc.constantFrom(null, '2024-03-01', '2024-03-01', '2099-01-01'),
  receiptNumber: fc.constant(''),
  salesChannel: fc.constantFrom(...codes.salesChannels),
  payer: fc.constant(''),
  payments,
  responsible: fc.constantFrom(...codes.responsibleKinds),
  responsibleName: fc.constant(''),
  items: fc.array(goods, { maxLength: 2 }),
});

const amendments: fc.Arbitrary<Command> = fc
  .oneof(
    fc.tuple(fc.constant('fault'), fc.constantFrom<string | null>(...codes.faults, 'odd')),
    fc.tuple(fc.constant('condition'), fc.constantFrom<string | null>(...codes.conditions)),
    fc.tuple(fc.constant('kind'), fc.constantFrom<string | null>(...codes.goodsKinds)),
    fc.tuple(fc.constant('special'), fc.constantFrom<string | null>(...codes.specials)),
    fc.tuple(fc.constant('safety'), fc.constantFrom<string | null>(...codes.safeties)),
    fc.tuple(fc.constant('secondSale'), fc.constantFrom<string | null>(...codes.secondSales)),
    fc.tuple(fc.constant('shelfLifeEnd'), shelfLives),
    fc.tuple(fc.constant('quantity'), quantities),
    fc.tuple(fc.constant('price'), fc.constantFrom<string | null>(null, '0', '1280', '012', 'x')),
    fc.tuple(fc.constant('taking'), fc.constantFrom<string | null>(...codes.takings)),
    fc.tuple(fc.constant('cause'), fc.constantFrom<string | null>(...codes.causes, 'odd')),
    fc.tuple(
      fc.constant('purchaseDate'),
      fc.constantFrom<string | null>(null, '2024-02-30', '2024-02-29', '2099-01-01'),
    ),
    fc.tuple(fc.constant('name'), fc.constantFrom<string | null>(null, '王力')),
    fc.tuple(fc.constant('content'), fc.constantFrom<string | null>(null, '漏', '漏水')),
    fc.tuple(fc.constantFrom('number', 'lot', 'product', 'authority'), fc.constant<string | null>('1')),
  )
  .chain(
    ([field, to]): fc.Arbitrary<Command> =>
      fc.record({
        type: fc.constant('Amend' as const),
        item: fc.option<string, null>(ids, { freq: 4 }),
        field: fc.constant(field),
        to: fc.constant(to),
        reason: fc.constant('checked-again' as const),
        note: fc.constant(''),
      }),
  );

const note = fc.constant('');
const others: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('AddItem' as const), item: goods }),
  fc.record({
    type: fc.constant('AddEvidence' as const),
    kind: fc.constant('photo' as const),
    file: fc.constantFrom('file-1', 'file-2', 'lost'),
  }),
  fc.record({ type: fc.constant('ReportDanger' as const), note }),
  fc.record({ type: fc.constant('Receive' as const) }),
  fc.record({ type: fc.constant('ReceiveByPhone' as const), receiver: operators }),
  fc.record({ type: fc.constant('ConfirmReception' as const) }),
  fc.record({
    type: fc.constant('Authorise' as const),
    amount: amounts,
    kinds: fc.uniqueArray(fc.constantFrom(...codes.remedyKinds), { maxLength: 3 }),
    note,
  }),
  fc.record({
    type: fc.constant('Escalate' as const),
    reason: fc.constantFrom(...codes.escalationReasons),
    note,
  }),
  fc.record({
    type: fc.constant('DecideRemedy' as const),
    lines: fc.array(remedyLine, { maxLength: 3 }),
    note,
  }),
  fc.record({
    type: fc.constant('AskApproval' as const),
    lines: fc.array(remedyLine, { maxLength: 3 }),
    note,
  }),
  fc.record({ type: fc.constant('Approve' as const), approval: fc.constantFrom('a1', 'a2'), note }),
  fc.record({
    type: fc.constant('ReturnApproval' as const),
    approval: fc.constantFrom('a1', 'a2'),
    note: fc.constant('少退一些'),
  }),
  fc.record({ type: fc.constant('AnswerDecision' as const), accepted: fc.boolean(), note }),
  fc.record({
    type: fc.constant('ReturnMoney' as const),
    line: lines,
    leg: fc.option(fc.constantFrom('d1-l1-m1', 'd1-l1-m2', 'd2-l1-m1'), { freq: 2 }),
    channel: fc.constantFrom(...codes.payingChannels),
    amount: amounts,
    state: fc.constantFrom('initiated' as const, 'succeeded' as const),
    transaction: fc.constantFrom('', 'T1'),
  }),
  fc.record({ type: fc.constant('DoStep' as const), line: lines, note }),
  fc.record({
    type: fc.constant('DisposeItem' as const),
    item: ids,
    way: fc.constantFrom(...codes.dispositionWays),
    quantity: quantities,
    witness: fc.option(operators),
    outsideWitness: fc.constantFrom('', '张'),
    reason: fc.option(fc.constantFrom('faulty' as const, 'spoiled' as const, 'other' as const), {
      nil: undefined,
      freq: 3,
    }),
    note,
  }),
  fc.record({
    type: fc.constant('PrintLabel' as const),
    disposition: dispositions,
    size: fc.constant('60x40' as const),
    copies: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('PrintReturnTag' as const),
    disposition: dispositions,
    copies: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('EndPrint' as const),
    print: fc.integer({ min: 1, max: 40 }),
    outcome: fc.constantFrom('saved' as const, 'cancelled' as const),
  }),
  fc.record({
    type: fc.constant('StrikeOffLabel' as const),
    disposition: dispositions,
    cause: fc.constantFrom(...codes.strikeOffCauses),
    quantity: fc.option(quantities, { nil: undefined, freq: 3 }),
  }),
  fc.record({ type: fc.constant('PlaceGoods' as const), item: ids, place: fc.constant('A-3') }),
  fc.record({
    type: fc.constant('Reweigh' as const),
    item: ids,
    said: fc.constant(1000),
    gross: fc.constantFrom(870, 20),
    tare: fc.constantFrom(0, 20),
    verifiedUntil: fc.constantFrom('2024-03-01', '2100-12-31'),
    consumerPresent: fc.boolean(),
    witness: fc.option(operators),
    outsideWitness: fc.constantFrom('', '张'),
    scale: fc.constant('GPC-03'),
    note,
  }),
  fc.record({ type: fc.constant('Settle' as const), satisfaction: fc.constantFrom(...codes.satisfactions) }),
  fc.record({
    type: fc.constant('SaySatisfaction' as const),
    answer: fc.constantFrom(...satisfactionAnswers),
    manner: fc.constantFrom(...askingManners),
  }),
  fc.record({
    type: fc.constant('LeaveUnasked' as const),
    reason: fc.constantFrom(...notAskedReasons),
    note,
  }),
  fc.record({ type: fc.constant('Withdraw' as const), note }),
  fc.record({ type: fc.constant('RecordContactAttempt' as const), note }),
  fc.record({
    type: fc.constant('End' as const),
    end: fc.constantFrom(
      'unsettled' as const,
      'unreachable' as const,
      'duplicate' as const,
      'not-ours' as const,
    ),
    duplicateOf: fc.option(fc.constantFrom(...complaints, 'c9')),
    note,
  }),
  fc.record({ type: fc.constant('Reopen' as const), reason: fc.constantFrom(...codes.reopenReasons), note }),
  fc.record({
    type: fc.constant('GiveWaysOn' as const),
    ways: fc.tuple(fc.constant('court' as const)),
    printed: fc.boolean(),
  }),
  { weight: 3, arbitrary: origin },
  fc.record({ type: fc.constant('RevealPerson' as const), fields: fc.tuple(fc.constant('phone' as const)) }),
  fc.record({
    type: fc.constant('PrintDocument' as const),
    document: fc.constantFrom(...codes.documentKinds),
  }),
);

/** The first days of the histories, closed, or open at odd hours. */
const calendarDays = fc
  .uniqueArray(
    fc.record({
      date: fc.constantFrom('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-08'),
      kind: fc.constantFrom(...codes.specialDayKinds),
      spans: fc.constantFrom<SpecialDay['spans'][]>(
        [],
        [{ from: 600, to: 660 }],
        [{ from: 0, to: 1440 }],
        [{ from: 660, to: 600 }],
      ),
    }),
    { maxLength: 3, selector: (one) => one.date },
  )
  .map((days) => days.sort((a, b) => (a.date < b.date ? -1 : 1)));

/** Changes of the store in the midst of things, and the clock's own moves. */
const facts: fc.Arbitrary<Event> = fc.oneof(
  fc
    .record({
      version: fc.integer({ min: 1, max: 4 }),
      employs: fc.constantFrom(1, 2, 3, 12),
      twoTiers: fc.boolean(),
    })
    .map(({ version, ...changes }) => ({
      type: 'StoreSettingsSet' as const,
      data: { version, settings: { ...settings, ...changes } },
    })),
  fc
    .record({
      version: fc.integer({ min: 1, max: 4 }),
      tier: fc.constantFrom(...codes.tiers),
      limit: fc.constantFrom(null, 100, 20_000, 200_000),
    })
    .map(({ version, tier, limit }) => ({
      type: 'AuthoritySet' as const,
      data: { version, authority: { ...busyAuthority, [tier]: { ...busyAuthority[tier], limit } } },
    })),
  // One of many: what it takes from the others' share must not make them rare.
  fc.oneof(
    fc
      .record({
        version: fc.integer({ min: 1, max: 3 }),
        low: fc.constantFrom(null, 0, 1280, 20_000),
        high: fc.constantFrom(null, 2560, 30_000, 200_000),
      })
      .map(({ version, low, high }) => ({
        type: 'DayLimitsSet' as const,
        data: { version, limits: { 1: low, 2: high, 3: null } },
      })),
    fc
      .record({
        version: fc.integer({ min: 1, max: 3 }),
        prefixes: fc.array(fc.constantFrom('20', '22', '29'), { maxLength: 3 }),
        itemDigits: fc.constantFrom(4, 5, 6),
        check: fc.constantFrom('none' as const, 'gs1' as const, 'skipped' as const),
      })
      .map(({ version, prefixes, ...one }) => ({
        type: 'ScaleBarcodesSet' as const,
        data: {
          version,
          patterns: prefixes.map((prefix) => ({ prefix, ...one, value: 'weight' as const })),
        },
      })),
  ),
  fc.record({
    type: fc.constant('OperatorChanged' as const),
    data: fc.record({
      operator: operators,
      role: fc.constantFrom('clerk' as const, 'department-head' as const, 'enterprise-head' as const),
      active: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  }),
  { weight: 3, arbitrary: dutyFact },
  fc.record({ version: fc.integer({ min: 1, max: 3 }), days: calendarDays }).map((data) => ({
    type: 'CalendarSet' as const,
    data,
  })),
  fc.record({ cause: fc.constantFrom(...codes.clockDoubts), by: fc.constant(5) }).map((data) => ({
    type: 'ClockDoubted' as const,
    data,
  })),
  fc.constant({ type: 'ClockConfirmed' as const, data: {} }),
  fc
    .record({
      what: fc.constantFrom('receive' as const, 'decide' as const),
      due: fc.constant(1_709_600_000_000),
    })
    .map((data) => ({ type: 'MarkedLate' as const, data: { tier: 3 as const, ...data } })),
  fc
    .record({ from: fc.constantFrom(1 as const, 2 as const, 3 as const), early: fc.boolean() })
    .map(({ from, early }) => ({
      type: 'Escalated' as const,
      data: {
        from,
        to: from === 1 ? (2 as const) : (3 as const),
        reason: 'out-of-time' as const,
        due: early ? 1_900_000_000_000 : 1_709_000_000_000,
      },
    })),
);

const base = {
  wait: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 120 }).map((n) => n * minute),
    fc.integer({ min: 1, max: 4 }).map((n) => n * day),
    fc.constantFrom(-20 * minute, 0, 40 * minute),
  ),
  desk: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, fc.constant(false)),
  about: fc.oneof({ weight: 6, arbitrary: fc.constant('c1') }, fc.constantFrom(...complaints)),
  by: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...everyone) }, fc.constant(system)),
  second: fc.option(operators),
};

export const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 18,
    arbitrary: fc.record({
      ...base,
      kind: fc.constant('apt' as const),
      choice: fc.nat({ max: 99_999 }),
      accepted: fc.boolean(),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      ...base,
      kind: fc.constant('command' as const),
      command: fc.oneof(
        { weight: 1, arbitrary: open },
        { weight: 6, arbitrary: others },
        { weight: 3, arbitrary: amendments },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...base, kind: fc.constant('fact' as const), event: facts }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...base,
      kind: fc.constant('spooler' as const),
      choice: fc.nat({ max: 99 }),
      outcome: fc.constantFrom(...codes.printOutcomes),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...base, kind: fc.constant('import' as const), row: importedRow }) },
  { weight: 3, arbitrary: fc.record({ ...base, kind: fc.constant('quality' as const), tried: qualityTry }) },
  { weight: 4, arbitrary: fc.record({ ...base, kind: fc.constant('return' as const), tried: returnMove }) },
  { weight: 4, arbitrary: fc.record({ ...base, kind: fc.constant('claim' as const), tried: claimMove }) },
  {
    weight: 2,
    arbitrary: fc.record({ ...base, kind: fc.constant('record' as const), tried: complianceMove }),
  },
);

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(move, {
  minLength: 20,
  maxLength: 80,
  size: 'max',
});

/** Tries a move at the counter; true when something was sealed. */
export function attempt(counter: Counter, one: Move): boolean {
  counter.at += one.wait;
  if (one.desk) deskMoves(counter);
  const { about, by, second } = one;
  switch (one.kind) {
    case 'command':
      return counter.ask(one.command, by, { about, second }).ok;
    case 'quality': {
      const event = qualityFact(counter, one.tried);
      // Mostly somebody who may; now and then somebody who may not.
      const sealer = one.tried.pick % 5 === 0 ? by : (counterHead(counter) ?? by);
      return event !== null && counter.seal(event, sealer) === null;
    }
    case 'import':
      return importRow(counter, about, by, one.row);
    case 'return':
      return tryReturn(counter, about, by, one.tried);
    case 'claim':
      return tryClaim(counter, about, by, one.tried);
    case 'record':
      return tryRecords(counter, by, one.tried);
    case 'apt': {
      const apt = aptMove(counter, about, one.choice, one.accepted);
      return apt !== null && counter.ask(apt.command, apt.by, { about, second: apt.second ?? second }).ok;
    }
    case 'spooler': {
      const { choice, outcome } = one;
      const prints = counter.complaints.get(about)?.prints ?? [];
      const print = prints.at(prints.length > 0 ? choice % prints.length : 0);
      if (!print) return false;
      const cause = outcome === 'failed' ? ('jam' as const) : null;
      return (
        counter.seal({ type: 'PrintEnded', data: { print: print.seq, outcome, cause } }, system, about) ===
        null
      );
    }
    case 'fact': {
      const timed = one.event.type === 'Escalated' || one.event.type === 'MarkedLate';
      const ofTheDesk = timed || one.event.type === 'ClockDoubted';
      const sealer = ofTheDesk
        ? system
        : one.event.type.startsWith('Deputy')
          ? by
          : (counterHead(counter) ?? by);
      return counter.seal(one.event, sealer, timed ? about : 'store') === null;
    }
  }
}

function counterHead(counter: Counter): Actor | null {
  const heads = Object.values(counter.store.operators).filter(
    (one) => one.active && one.role === 'enterprise-head',
  );
  const [head] = heads;
  return head ? { operator: head.id, role: head.role } : null;
}

/** What the desk seals of itself: a doubt in a clock that went back, then every move that is due. */
function deskMoves(counter: Counter): void {
  if (counter.at < counter.store.lastAt && !counter.store.doubt) {
    const by = counter.store.lastAt - counter.at;
    counter.seal({ type: 'ClockDoubted', data: { cause: 'behind', by } }, system);
  }
  for (const [about, complaint] of [...counter.complaints]) {
    const move = dueMove(complaint, counter.store, counter.at);
    if (move) counter.seal(move, system, about);
  }
}

/** A store by the clock of a busy desk, with many people, or with two only and limits on a consumer's day. */
export function beginning(tiny: boolean): Counter {
  const counter = foundedStore(tiny ? { employs: 2, twoTiers: true } : {}, busyAuthority);
  const supplier = { party: 'party-1', kind: 'supplier', from: null, to: null } as const;
  const added = counter.seal({ type: 'PartyAdded', data: supplier }, wang);
  if (added) throw new Error(`beginning: expected the supplier to be permitted, got ${added.code}`);
  if (!tiny) return counter;
  const limits = { 1: 2560, 2: 30_000, 3: null };
  const refusal = counter.seal({ type: 'DayLimitsSet', data: { version: 1, limits } }, sun);
  if (refusal) throw new Error(`beginning: expected the limits to be permitted, got ${refusal.code}`);
  return counter;
}

/** The counter after all of it, from a store that may begin with two people only. */
export function livedThrough(tried: readonly Move[], tiny: boolean): Counter {
  const counter = beginning(tiny);
  for (const one of tried) attempt(counter, one);
  return counter;
}

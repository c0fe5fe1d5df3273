import { dateIn } from '../calendar.ts';
import type { RemedyKind } from '../codes.ts';
import type { Complaint, Item } from '../complaint/state.ts';
import type { RemedyLine } from '../event-parts.ts';
import { lineFen, thousandths } from '../quantity.ts';
import type { StoreState } from '../store/state.ts';
import { type Advice, advise, owed } from './advice.ts';
import type { AdviceFacts } from './advice-facts.ts';
import { type FloorName, isSameFloor } from './dissent.ts';
import { lawVersion } from './law-rules.ts';
import type { DisputableFact, Giving } from './promise-codes.ts';
import { promisesThen } from './promises.ts';

/** What is known of a line of a complaint that was opened, as corrected since. */
export function factsOf(complaint: Complaint, item: Item, store: StoreState): AdviceFacts {
  const { facts, disputes } = complaint;
  const ofThis = disputes.filter((one) => one.item === null || one.item === item.item);
  return {
    day: dateIn(complaint.openedAt, store.settings?.zone ?? 'UTC'),
    purchaseDate: facts.purchaseDate,
    salesChannel: facts.salesChannel,
    cause: facts.cause,
    wish: facts.wish,
    danger: complaint.danger,
    kind: item.kind,
    special: item.special,
    condition: item.condition,
    fault: item.fault,
    secondSale: item.secondSale,
    taking: item.taking,
    shelfLifeEnd: item.shelfLifeEnd,
    price: item.price,
    unit: item.unit,
    quantity: item.quantity,
    stock: !item.product.startsWith('t:'),
    disputed: new Set<DisputableFact>(ofThis.map((one) => one.fact)),
  };
}

/** Law, promise and goodwill for a line of a complaint (C2), by the promises in force on the day of the purchase. */
export function adviceFor(complaint: Complaint, item: Item, store: StoreState): Advice {
  return advise(factsOf(complaint, item, store), promisesThen(store.promises, complaint.facts.purchaseDate));
}

/** What law and promise give for a line of a complaint (C2), without what a person weighs besides. */
export function owedFor(complaint: Complaint, item: Item, store: StoreState): ReturnType<typeof owed> {
  return owed(factsOf(complaint, item, store), promisesThen(store.promises, complaint.facts.purchaseDate));
}

type Floor = FloorName & Readonly<{ gives: Giving }>;
/** What nobody may fall short of, and what takes a reason and tier 2 (C2a). */
export type Short = Readonly<{ law: readonly Floor[]; posted: readonly Floor[] }>;

/** Complaints of older rules knew no such thing, and are judged without it for ever. */
const since = 4;

/**
 * What these lines fall short of, where it is known; what is not known binds nobody. A floor of law that is disputed
 * stands with the promises: it takes a reason and tier 2.
 */
export function shortOf(complaint: Complaint, lines: readonly RemedyLine[], store: StoreState): Short {
  if (complaint.facts.rules < since) return { law: [], posted: [] };
  const law: Floor[] = [];
  const posted: Floor[] = [];
  for (const item of complaint.items) {
    if (item.taking !== 'taken-back' || wasGiven(complaint, item)) continue;
    const advice = owedFor(complaint, item, store);
    const { sureness, rule, gives } = advice.law;
    if (gives && rule && isLawRule(rule) && fallsShort(complaint, item, gives, lines)) {
      const floor: Floor = { item: item.item, by: 'law', rule, version: lawVersion, gives };
      if (sureness === 'known') law.push(floor);
      if (sureness === 'disputed') posted.push(floor);
    }
    const { promise } = advice;
    const promised = promise.sureness === 'known' || promise.sureness === 'disputed';
    if (promised && promise.gives && promise.template && promise.version !== null) {
      const { gives: given, template, version } = promise;
      if (fallsShort(complaint, item, given, lines))
        posted.push({ item: item.item, by: 'promise', rule: template, version, gives: given });
    }
  }
  return { law, posted };
}

/** Of what is posted, what no head has allowed to fall short of. */
export function notAllowed(complaint: Complaint, posted: readonly Floor[]): readonly Floor[] {
  const allowed = complaint.allowances.flatMap((one) => one.floors);
  return posted.filter((floor) => !allowed.some((one) => isSameFloor(one, floor)));
}

function isLawRule(rule: string): rule is FloorName['rule'] {
  return rule !== 'counter-no-fault' && rule !== 'distance-perishable';
}

/** Was something already given for it under a decision that the consumer accepted? What more is owed, a person must say. */
function wasGiven({ decisions }: Complaint, { item }: Item): boolean {
  return decisions.some(({ legs, doneSteps, lines }) =>
    lines.some((line) => line.item === item && (doneSteps.includes(line.line) || paid(legs, line.line))),
  );
}

function paid(legs: readonly Readonly<{ line: string }>[], line: string): boolean {
  return legs.some((leg) => leg.line === line);
}

const money: readonly RemedyKind[] = ['refund', 'price-difference', 'compensation'];
const nothing: readonly RemedyKind[] = ['refusal', 'apology'];
/** What of a giving a consumer of this wish must at least be offered; null: anything that is no refusal. */
const kept: Readonly<Record<Giving, Readonly<Record<string, readonly RemedyKind[] | 'money'>>>> = {
  'refund-exchange-repair': {
    refund: 'money',
    exchange: ['exchange', 'refund'],
    repair: ['repair', 'redo', 'exchange', 'refund'],
  },
  'exchange-repair': {
    refund: ['exchange', 'repair', 'redo', 'refund'],
    exchange: ['exchange', 'repair', 'redo', 'refund'],
    repair: ['exchange', 'repair', 'redo', 'refund'],
  },
  refund: { refund: 'money', exchange: ['exchange', 'refund'] },
  exchange: { refund: ['exchange', 'refund'], exchange: ['exchange', 'refund'] },
};

/** Do the lines give less for this item than is given to somebody with this wish? */
function fallsShort({ facts }: Complaint, item: Item, gives: Giving, lines: readonly RemedyLine[]): boolean {
  const asked = kept[gives][facts.wish];
  const whole = thousandths(item.quantity, item.unit) ?? 0;
  const own = lines.filter((line) => line.item === item.item);
  if (asked === undefined)
    return lines
      .filter((line) => line.item === null || line.item === item.item)
      .every((line) => nothing.includes(line.kind));
  const worth = item.price === null ? null : lineFen(item.price, item.quantity, item.unit);
  if (asked === 'money' && worth !== null)
    return sumOf(own.filter((one) => money.includes(one.kind))) < worth;
  const kinds = asked === 'money' ? (['refund'] as const) : asked;
  const given = own.filter((line) => (kinds as readonly RemedyKind[]).includes(line.kind));
  const pieces = given.reduce((sum, line) => sum + (thousandths(line.quantity ?? '', item.unit) ?? 0), 0);
  return pieces < whole || isCutRefund(given, item);
}

/** A refund of some pieces at less than their price. */
function isCutRefund(given: readonly RemedyLine[], { price, unit }: Item): boolean {
  if (price === null) return false;
  return given.some(
    (line) =>
      line.kind === 'refund' && line.quantity !== null && line.amount < lineFen(price, line.quantity, unit),
  );
}

function sumOf(lines: readonly RemedyLine[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

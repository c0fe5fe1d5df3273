import { rankAt } from './duty-rules.ts';
import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf, goodsOf, thousandths } from './goods-rules.ts';
import { firstFacts, isImported } from './import-rules.ts';
import { legsOf, paysMoney } from './money-rules.ts';
import { rankOf, rankOfRole } from './people.ts';
import { settingsOf } from './store-rules.ts';

type Line = Data<'RemedyDecided'>['lines'][number];
type FloorName = Data<'LessAllowed'>['floors'][number];
/** Something that is owed for a line: all three remedies, another piece or a repair, the money, or another piece. */
type Owed = Readonly<{ name: FloorName; what: 'all' | 'swap' | 'money' | 'piece'; contested: boolean }>;

/** The complaint's own facts as corrected so far. */
function factsNow(history: History, about: string): Record<string, unknown> {
  const facts = firstFacts(history, about);
  for (const { data } of said(history, 'Amended', about))
    if (data.item === null && data.field in facts) facts[data.field] = data.to;
  return facts;
}

function age(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Civil Code art. 621: two years on the same day; from 29 February it is the 28th. */
function isWithinTwoYears(from: string, to: string): boolean {
  const [year, rest] = [Number(from.slice(0, 4)) + 2, from.slice(4)];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return to <= `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`;
}

function disputedNow(history: History, about: string, item: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { event, about: subject } of history) {
    if (subject !== about || (event.type !== 'FactDisputed' && event.type !== 'DisputeSettled')) continue;
    if (event.data.item !== null && event.data.item !== item) continue;
    if (event.type === 'FactDisputed') found.add(event.data.fact);
    else found.delete(event.data.fact);
  }
  return found;
}

type Ground = Readonly<{ rule: FloorName['rule']; what: Owed['what']; on: readonly string[] }>;
const firm = (grounds: readonly Ground[], disputed: ReadonlySet<string>) => {
  const contested = (one: Ground) => one.on.some((fact) => disputed.has(fact));
  const found = grounds.find((one) => !contested(one)) ?? grounds[0];
  return found ? { ...found, contested: contested(found) } : null;
};

/** What statutes and posters give for one line, by what the ledger says of it. */
function owedFor(history: History, about: string, item: string): readonly Owed[] {
  const goods = goodsOf(history, about, item);
  const facts = factsNow(history, about);
  const bought = facts.purchaseDate;
  if (goods === null || typeof bought !== 'string') return [];
  const openedAt = said(history, 'ComplaintOpened', about)[0]?.at ?? 0;
  const came = dayOf(history, openedAt);
  const days = age(bought, came);
  const disputed = disputedNow(history, about, item);
  const unharmed = goods.condition === 'unopened' && goods.secondSale === 'harmless';
  const food = ['bulk-food', 'fresh-food', 'prepackaged-food'].includes(goods.kind);
  const law: Ground[] = [];
  const consumers = facts.salesChannel !== 'company' && bought >= '2014-03-15';
  const onFault = ['purchase', 'purchase-date', 'fault'];
  if (consumers && goods.fault === 'confirmed') {
    if (days <= 7) law.push({ rule: 'not-conforming-7-days', what: 'all', on: onFault });
    else if (!food && isWithinTwoYears(bought, came))
      law.push({ rule: 'not-conforming-later', what: 'swap', on: onFault });
  }
  const past = goods.shelfLifeEnd !== null && goods.shelfLifeEnd < bought;
  if (consumers && goods.kind === 'prepackaged-food' && past && days <= 7)
    law.push({ rule: 'sold-expired', what: 'all', on: ['purchase', 'purchase-date', 'shelf-life'] });
  const distant = facts.salesChannel === 'home-delivery' || facts.salesChannel === 'community-group';
  const neverExcepted = ['prepackaged-food', 'clothing', 'appliance'].includes(goods.kind);
  const stock = /^\d/.test(goods.product);
  if (consumers && distant && neverExcepted && goods.special === 'none' && unharmed && stock && days <= 7)
    law.push({
      rule: 'distance-7-days',
      what: 'money',
      on: ['purchase', 'purchase-date', 'sales-channel', 'condition', 'exception-agreed'],
    });
  const promised: (Ground & { version: number })[] = [];
  const returns = postedOn(history, 'returns', bought);
  if (returns?.terms.template === 'returns' && goods.fault === 'confirmed') {
    const { refundDays, exchangeDays } = returns.terms;
    if (days <= Math.max(refundDays, exchangeDays))
      promised.push({
        rule: 'returns',
        what: days <= refundDays ? 'all' : 'swap',
        on: onFault,
        version: returns.version,
      });
  }
  const noReason = postedOn(history, 'no-reason', bought);
  if (noReason?.terms.template === 'no-reason' && facts.salesChannel === 'store') {
    const { terms } = noReason;
    const whole = goods.condition === 'unopened' || (goods.condition === 'opened' && terms.opened);
    const fits =
      days <= terms.days &&
      terms.kinds.includes(goods.kind as never) &&
      goods.special === 'none' &&
      whole &&
      goods.secondSale === 'harmless';
    if (fits)
      promised.push({
        rule: 'no-reason',
        what: terms.gives === 'refund' ? 'money' : 'piece',
        on: ['purchase', 'purchase-date', 'sales-channel', 'condition'],
        version: noReason.version,
      });
  }
  const [lawful, posted] = [firm(law, disputed), firm(promised, disputed)];
  const owed: Owed[] = [];
  if (lawful)
    owed.push({
      name: { item, by: 'law', rule: lawful.rule, version: 1 },
      what: lawful.what,
      contested: lawful.contested,
    });
  if (posted) {
    const version = promised.find((one) => one.rule === posted.rule)?.version ?? 0;
    owed.push({
      name: { item, by: 'promise', rule: posted.rule, version },
      what: posted.what,
      contested: posted.contested,
    });
  }
  return owed;
}

/** The last of the versions of a template that had begun on a day; null where that says nothing is promised. */
export function postedOn(history: History, template: string, day: string): Data<'PromiseMade'> | null {
  let found: Data<'PromiseMade'> | null = null;
  for (const { event } of history) {
    if (event.type === 'PromiseMade' && event.data.terms.template === template && event.data.from <= day)
      found = event.data;
    if (event.type === 'PromiseWithdrawn' && event.data.template === template && event.data.from <= day)
      found = null;
  }
  return found;
}

function isGiven(history: History, about: string, item: string): boolean {
  const lines = said(history, 'RemedyDecided', about).flatMap((one) => one.data.lines);
  const own = lines.filter((one) => one.item === item).map((one) => one.line);
  const steps = said(history, 'StepDone', about).map((one) => one.data.line);
  const paid = legsOf(history, about).map((one) => one.line);
  return own.some((line) => steps.includes(line) || paid.includes(line));
}

/** Do these lines leave something of what is owed for an item ungiven, to a consumer with this wish? */
function isLess(history: History, about: string, { name, what }: Owed, lines: readonly Line[]): boolean {
  const goods = goodsOf(history, about, name.item);
  if (goods === null) return false;
  const wish = String(factsNow(history, about).wish);
  const own = lines.filter((one) => one.item === name.item);
  const wanting = ['refund', 'exchange', 'repair'].includes(wish);
  const decides = wanting && !(wish === 'repair' && (what === 'money' || what === 'piece'));
  if (!decides)
    return lines
      .filter((one) => one.item === null || one.item === name.item)
      .every((one) => one.kind === 'refusal' || one.kind === 'apology');
  const wholeMoney = wish === 'refund' && (what === 'all' || what === 'money');
  const price = goods.price;
  // Half a fen rounds up: compared in two-thousandths of a fen.
  const worth = (quantity: string) =>
    price === null ? null : (BigInt(price) * thousandths(quantity) * 2n + 1000n) / 2000n;
  if (wholeMoney && price !== null) {
    const paid = own.filter((one) => paysMoney(one.kind)).reduce((sum, one) => sum + BigInt(one.amount), 0n);
    return paid < (worth(goods.quantity) ?? 0n);
  }
  const enough: readonly string[] = wholeMoney
    ? ['refund']
    : what === 'swap' || (what === 'all' && wish === 'repair')
      ? ['exchange', 'repair', 'redo', 'refund']
      : ['exchange', 'refund'];
  const given = own.filter((one) => enough.includes(one.kind));
  const pieces = given.reduce((sum, one) => sum + thousandths(one.quantity ?? '0'), 0n);
  const cut = given.some(
    (one) =>
      one.kind === 'refund' && price !== null && BigInt(one.amount) < (worth(one.quantity ?? '0') ?? 0n),
  );
  return pieces < thousandths(goods.quantity) || cut;
}

function rulesOf(history: History, about: string): number {
  const first = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  return first?.data.rules ?? 0;
}

/** What lines fall short of: of the law, and of what takes a reason and tier 2 unless that was allowed already. */
export function shortOfWhat(history: History, about: string, lines: readonly Line[]) {
  const none = { law: [] as FloorName[], soft: [] as FloorName[] };
  if (rulesOf(history, about) < 4 || isImported(history, about)) return none;
  const allowed = said(history, 'LessAllowed', about).flatMap((one) => one.data.floors);
  for (const { data } of said(history, 'ItemAdded', about)) {
    const goods = goodsOf(history, about, data.item);
    if (goods?.taking !== 'taken-back' || isGiven(history, about, data.item)) continue;
    for (const owed of owedFor(history, about, data.item)) {
      if (!isLess(history, about, owed, lines)) continue;
      if (owed.name.by === 'law' && !owed.contested) none.law.push(owed.name);
      else if (!allowed.some((one) => isSame(one, owed.name))) none.soft.push(owed.name);
    }
  }
  return none;
}

function isSame(one: FloorName, other: FloorName): boolean {
  const key = ({ item, by, rule, version }: FloorName) => [item, by, rule, version].join(' ');
  return key(one) === key(other);
}

const ofPurchase = ['purchase', 'purchase-date', 'sales-channel'];

/** C2a over a complaint's own facts. `waiting`: who asked for an approval that still waits. */
export function dissentBreach(
  before: History,
  fact: Fact,
  here: number,
  waiting: string | null,
): string | null {
  const { event, about, by, at } = fact;
  switch (event.type) {
    case 'RemedyDecided': {
      const { law, soft } = shortOfWhat(before, about, event.data.lines);
      return law.length + soft.length > 0 ? 'C2a' : null;
    }
    case 'ApprovalAsked':
      return shortOfWhat(before, about, event.data.lines).law.length > 0 ? 'C2a' : null;
    case 'FactDisputed':
    case 'DisputeSettled': {
      const { item, fact: what } = event.data;
      if ((item === null) !== ofPurchase.includes(what)) return 'C2a';
      if (item !== null && goodsOf(before, about, item) === null) return 'C2a';
      const all = before.filter((one) => one.about === about);
      const latest = last(
        all.filter(
          (one) =>
            (one.event.type === 'FactDisputed' || one.event.type === 'DisputeSettled') &&
            one.event.data.item === item &&
            one.event.data.fact === what,
        ),
      );
      const stands = latest?.event.type === 'FactDisputed';
      return stands === (event.type === 'DisputeSettled') ? null : 'C2a';
    }
    case 'LessAllowed': {
      const { tier, floors } = event.data;
      const rank = rankAt(before, by.operator, at);
      if (rank !== tier || rank < Math.max(2, here)) return 'C2a';
      if (waiting === by.operator) return 'T2a';
      const heard = said(before, 'Received', about).some((one) => one.data.receiver === by.operator);
      const settings = settingsOf(before);
      const two = settings?.twoTiers === true && settings.employs < 3;
      if (tier > here && rankOfRole(by.role) < tier && heard && !two) return 'T3';
      const standing = shortOfWhat(before, about, []).soft;
      const distinct = floors.every((one, place) => !floors.slice(0, place).some((two) => isSame(one, two)));
      return distinct && floors.every((one) => standing.some((two) => isSame(one, two))) ? null : 'C2a';
    }
    default:
      return null;
  }
}

/** C1 and D3 over the store's promises and posters. */
export function promiseBreach(before: History, { event, by, at }: Fact): string | null {
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const rank = rankOfRole(by.role);
  const today = dayOf(before, at);
  const versions = before.flatMap(({ event: one }) =>
    one.type === 'PromiseMade'
      ? [{ template: one.data.terms.template as string, from: one.data.from, stands: true }]
      : one.type === 'PromiseWithdrawn'
        ? [{ template: one.data.template as string, from: one.data.from, stands: false }]
        : [],
  );
  const of = (template: string) => versions.filter((one) => one.template === template);
  switch (event.type) {
    case 'PromiseMade':
    case 'PromiseWithdrawn': {
      if (rank !== 3) return 'T7';
      const { version, from } = event.data;
      const template = event.type === 'PromiseMade' ? event.data.terms.template : event.data.template;
      if (event.type === 'PromiseMade' && event.data.terms.template === 'returns') {
        const { refundDays, exchangeDays } = event.data.terms;
        if (exchangeDays < refundDays) return 'C1';
      }
      const newest = last(of(template));
      if (event.type === 'PromiseWithdrawn' && !newest?.stands) return 'C1';
      if (version !== of(template).length + 1) return 'L2';
      // Who buys today buys under what hangs there today.
      const binding = newest?.stands === true && newest.from <= today;
      return (binding ? from > today : from >= today) ? null : 'C1';
    }
    case 'TierPeopleNamed': {
      if (rank !== 3) return 'T7';
      const { version, people } = event.data;
      if (version !== said(before, 'TierPeopleNamed').length + 1) return 'L2';
      const who = people.map((one) => one.operator);
      if (people.some((one) => rankOf(before, one.operator) < one.tier)) return 'D3';
      const order = people.map((one) => one.tier);
      if (order.some((tier, place) => place > 0 && tier < (order[place - 1] ?? 0))) return 'D3';
      if ([1, 2, 3].some((tier) => ![1, 2, 3, 4].includes(order.filter((one) => one === tier).length)))
        return 'D3';
      const standing = settingsOf(before)?.twoTiers === true;
      const seats = people.map((one) => `${one.tier} ${one.operator}`);
      return new Set(standing ? seats : who).size === people.length ? null : 'T3';
    }
    case 'PosterPrinted':
    case 'PosterHung': {
      if (rank < 1) return 'T7';
      const { template, version } = event.data;
      if (of(template)[version - 1]?.stands !== true) return 'C1';
      if (event.type === 'PosterPrinted') return null;
      if (event.data.poster !== said(before, 'PosterHung').length + 1) return 'L2';
      return event.data.day <= today ? null : 'L5';
    }
    case 'PosterTakenDown': {
      if (rank < 1) return 'T7';
      const { poster, day } = event.data;
      const hung = said(before, 'PosterHung').find((one) => one.data.poster === poster);
      const down = said(before, 'PosterTakenDown').some((one) => one.data.poster === poster);
      if (!hung || down || day < hung.data.day) return 'D3';
      return day <= today ? null : 'L5';
    }
    default:
      return null;
  }
}

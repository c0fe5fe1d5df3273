import { wallDate } from './day.ts';
import { type Fact, type History, last, type Said, said } from './fact.ts';
import { legsOf, sum } from './money-rules.ts';
import { settingsOf } from './store-rules.ts';
import { isBeyondAuthority, tierOf } from './tier-rules.ts';
import { personNow, wordsNow } from './words-now.ts';

type Tier = 1 | 2 | 3;
type Lines = Said<'RemedyDecided'>['data']['lines'];

/** The limits of one consumer's day that were in force when the complaint came into the ledger. */
function limitsFor(history: History, about: string) {
  const begun = history.findIndex(
    ({ event, about: subject }) =>
      subject === about && (event.type === 'ComplaintOpened' || event.type === 'ComplaintImported'),
  );
  return last(said(history.slice(0, begun), 'DayLimitsSet'))?.data.limits ?? null;
}

function today(history: History, at: number): string {
  return wallDate(at, settingsOf(history)?.zone ?? 'UTC');
}

/** What was decided under a complaint on a day: the last decision whole, an earlier one as far as it was paid. */
function given(history: History, about: string, day: string, replaced: boolean): bigint {
  const decisions = said(history, 'RemedyDecided', about);
  const legs = legsOf(history, about);
  return decisions
    .filter((one) => today(history, one.at) === day)
    .map((one) => {
      if (one === last(decisions) && !replaced) return sum(one.data.lines.map((line) => line.amount));
      const own = one.data.lines.map((line) => line.line);
      return sum(legs.filter((leg) => own.includes(leg.line)).map((leg) => leg.amount));
    })
    .reduce((total, one) => total + one, 0n);
}

/** A phone as a person would dial it from next door; '' for none. */
function dialled(phone: string): string {
  const figures = [...phone.normalize('NFKC')].filter((sign) => sign >= '0' && sign <= '9').join('');
  const abroad = figures.startsWith('00') ? figures.slice(2) : figures;
  const home = abroad.length === 13 && abroad.startsWith('861') ? abroad.slice(2) : abroad;
  return home === '' ? phone.normalize('NFKC').trim() : home;
}

function isOneConsumer(history: History, one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((id) => dialled(personNow(history, id, 'phone')));
  if (mine && theirs) return mine === theirs;
  const [receipt, another] = [one, other].map((id) =>
    wordsNow(history, id, null, 'receiptNumber')
      .normalize('NFKC')
      .toUpperCase()
      .split('')
      .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
      .join(''),
  );
  return receipt !== '' && receipt === another;
}

/** The other complaints of the same consumer that gave something today. */
function othersToday(history: History, about: string, at: number): string[] {
  const everyone = new Set(said(history, 'RemedyDecided').map((one) => history[one.index]?.about ?? ''));
  const day = today(history, at);
  return [...everyone]
    .filter((id) => id !== about && given(history, id, day, false) > 0n)
    .filter((id) => isOneConsumer(history, about, id))
    .sort();
}

/** Did this very person count the consumer's day in the breath before? */
function isJustCounted(before: History, { about, at, by }: Fact): boolean {
  const previous = last(before.filter((one) => one.about === about));
  return (
    previous?.event.type === 'ConsumerDayCounted' &&
    previous.at === at &&
    previous.by.operator === by.operator &&
    previous.event.data.day === today(before, at)
  );
}

/** The others as the count just before tells them. */
function counted(before: History, about: string): readonly string[] {
  return last(said(before, 'ConsumerDayCounted', about))?.data.others ?? [];
}

/** Would so much more, upon what this consumer was given today, be over the limit? */
function isOver(
  before: History,
  { about, at }: Fact,
  more: bigint,
  limit: number,
  asCounted: boolean,
): boolean {
  const day = today(before, at);
  const others = (asCounted ? counted(before, about) : othersToday(before, about, at)).map((id) =>
    given(before, id, day, false),
  );
  const whole = [...others, given(before, about, day, true), more].reduce((all, one) => all + one, 0n);
  return whole > BigInt(limit);
}

/** The limit of the tier, or of the tiers above that authorised as much as these lines come to. */
function limitOf(before: History, about: string, lines: Lines): number | null {
  const limits = limitsFor(before, about);
  if (limits === null) return null;
  const here = tierOf(before, about);
  const asked = sum(lines.map((line) => line.amount)) + sum(legsOf(before, about).map((leg) => leg.amount));
  const above = said(before, 'Authorised', about)
    .map((one) => one.data)
    .filter((one) => one.tier > here && BigInt(one.amount) >= asked)
    .map((one) => one.tier);
  const open = [here as Tier, ...above].map((tier) => limits[tier]);
  return open.some((one) => one === null) ? null : Math.max(...(open as number[]));
}

/** Are these lines over the consumer's day, counted just before? Null: it was not counted. */
export function isOverDay(before: History, fact: Fact, lines: Lines, asCounted = false): boolean | null {
  const limit = limitOf(before, fact.about, lines);
  if (limit === null) return false;
  if (!isJustCounted(before, fact)) return null;
  return isOver(before, fact, sum(lines.map((line) => line.amount)), limit, asCounted);
}

/** May these lines be laid before a higher tier: beyond the authority of this one, or over the consumer's day? */
export function isWorthAsking(before: History, fact: Fact, lines: Lines): boolean {
  return isBeyondAuthority(before, fact.about, lines) || isOverDay(before, fact, lines) === true;
}

/**
 * T2 over what one consumer is given in a day, in whichever complaints and by whichever clerks. `asCounted`: phones and
 * receipts are not at hand, so the others are who the count says they are.
 */
export function consumerDayBreach(before: History, fact: Fact, asCounted = false): string | null {
  const { event, about, at } = fact;
  const limits = limitsFor(before, about);
  switch (event.type) {
    case 'ConsumerDayCounted': {
      if (limits === null || [limits[1], limits[2], limits[3]].every((one) => one === null)) return 'X4';
      if (event.data.day !== today(before, at)) return 'T2';
      if (asCounted) return null;
      const expected = othersToday(before, about, at);
      return JSON.stringify(event.data.others) === JSON.stringify(expected) ? null : 'T2';
    }
    case 'RemedyDecided':
      return isOverDay(before, fact, event.data.lines, asCounted) === false ? null : 'T2';
    case 'Authorised': {
      const { tier, amount } = event.data;
      const limit = limits?.[tier] ?? null;
      const more = BigInt(amount) - sum(legsOf(before, about).map((leg) => leg.amount));
      if (limit === null || more <= 0n) return null;
      return isJustCounted(before, fact) && !isOver(before, fact, more, limit, asCounted) ? null : 'T2a';
    }
    default:
      return null;
  }
}

/** A new version of the limits: the next one, and no tier may give less than the one below. */
export function dayLimitsBreach(before: History, fact: Fact): string | null {
  if (fact.event.type !== 'DayLimitsSet') return null;
  const { version, limits } = fact.event.data;
  if (version !== said(before, 'DayLimitsSet').length + 1) return 'L2';
  const [low, middle, high] = [limits[1], limits[2], limits[3]].map((one) => one ?? Infinity);
  return low !== undefined && middle !== undefined && high !== undefined && low <= middle && middle <= high
    ? null
    : 'T2';
}

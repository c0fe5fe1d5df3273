import { hasUnrecovered } from './claim-rules.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { dayOf, disposedOf, goodsOf, thousandths } from './goods-rules.ts';
import { rankOfRole } from './people.ts';
import { isLabelled } from './print-rules.ts';

const day = 86_400_000;
const week = 7 * day;

/** Facts that are looks, papers and what is said of the keeping: they start no new years. */
const besideTheMatter = [
  'PersonRevealed',
  'DocumentPrinted',
  'LabelPrinted',
  'ReturnTagPrinted',
  'PrintEnded',
  'HoldPlaced',
  'HoldLifted',
  'Erased',
];

/** Time as the entries themselves bear witness to it, in ms from one to the time of another that follows. */
function witnessed(history: History, from: number, at: number): number {
  let sum = 0;
  for (let index = from + 1; index <= history.length; index++) {
    const [before, after] = [history[index - 1], history[index]];
    if (!before) continue;
    const type = after?.event.type;
    if (type === 'ClockDoubted' || type === 'ClockConfirmed') continue;
    const gap = (after?.at ?? at) - before.at;
    if (gap > 0) sum += gap < week ? gap : week;
  }
  return sum;
}

/** The wish to erase that is neither declined nor done; null when there is none. */
function wish(before: History) {
  const asked = last(said(before, 'ErasureAsked'));
  if (!asked) return null;
  const { erasure } = asked.data;
  const over = [...said(before, 'ErasureDeclined'), ...said(before, 'ErasureEnded')];
  if (over.some((one) => one.data.erasure === erasure)) return null;
  const approved = said(before, 'ErasureApproved').some((one) => one.data.erasure === erasure);
  return { ...asked, approved };
}

const isDoubted = (before: History): boolean =>
  (last(said(before, 'ClockDoubted'))?.index ?? -1) > (last(said(before, 'ClockConfirmed'))?.index ?? -1);

/** L3 and L5 at the store: how long, who asks, who agrees and when. */
export function erasureStoreBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const standing = wish(before);
  switch (event.type) {
    case 'RetentionSet':
      if (by.role !== 'enterprise-head') return 'L3';
      return event.data.version === said(before, 'RetentionSet').length + 1 ? null : 'L3';
    case 'ErasureAsked':
      if (by.role !== 'enterprise-head' || event.data.asker !== by.operator) return 'L5';
      if (isDoubted(before) || standing) return 'L5';
      if (event.data.erasure !== said(before, 'ErasureAsked').length + 1) return 'L5';
      return event.data.until <= dayOf(before, at) ? null : 'L5';
    case 'ErasureDeclined':
      if (rankOfRole(by.role) < 2) return 'L5';
      return standing && !standing.approved && standing.data.erasure === event.data.erasure ? null : 'L5';
    case 'ErasureApproved': {
      if (rankOfRole(by.role) < 2 || event.data.approver !== by.operator || isDoubted(before)) return 'L5';
      if (!standing || standing.approved || standing.data.erasure !== event.data.erasure) return 'L5';
      if (standing.data.asker === by.operator) return 'L5';
      const asked = before[standing.index];
      const waited = witnessed(before, standing.index, at);
      return asked && waited >= day && at - asked.at >= day ? null : 'L5';
    }
    case 'ErasureEnded': {
      if (by.role !== 'system' || !standing?.approved) return 'L5';
      const { erasure, erased } = event.data;
      const done = said(before, 'Erased').filter((one) => one.data.erasure === erasure).length;
      return standing.data.erasure === erasure && done === erased ? null : 'L5';
    }
    default:
      return null;
  }
}

/** L3–L5 at a complaint that is there: what keeps it, and that nothing comes after its end. */
export function erasureBreach(before: History, fact: Fact): string | null {
  const { event, by, at, about } = fact;
  const own = before.filter((one) => one.about === about);
  if (own.some((one) => one.event.type === 'Erased')) return 'L5';
  const holds = new Set<string>();
  for (const { event: one } of own) {
    if (one.type === 'HoldPlaced') holds.add(one.data.hold);
    if (one.type === 'HoldLifted') holds.delete(one.data.hold);
  }
  switch (event.type) {
    case 'HoldPlaced':
      return rankOfRole(by.role) >= 2 && !holds.has(event.data.hold) ? null : 'L4';
    case 'HoldLifted':
      return by.role === 'enterprise-head' && holds.has(event.data.hold) ? null : 'L4';
    case 'Erased': {
      const standing = wish(before);
      if (by.role !== 'system' || isDoubted(before)) return 'L5';
      if (!standing?.approved || standing.data.erasure !== event.data.erasure) return 'L5';
      if (holds.size > 0 || owesReply(own) || hasGoodsOut(own) || isUnderOpenCase(before, own)) return 'L4';
      if (hasGoodsHere(before, about) || hasUnrecovered(before, about)) return 'L4';
      return isPastItsYears(before, about, standing.data.until, at) ? null : 'L3';
    }
    default:
      return null;
  }
}

function isPastItsYears(before: History, about: string, until: string, at: number): boolean {
  let matter = -1;
  for (const [index, one] of before.entries())
    if (one.about === about && !besideTheMatter.includes(one.event.type)) matter = index;
  const years = last(said(before, 'RetentionSet'))?.data.years ?? 2;
  const from = before[matter];
  if (!from) return false;
  const date = dayOf(before, from.at);
  let [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  year += years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && dayOfMonth === 29 && !leap) [month, dayOfMonth] = [3, 1];
  const two = (one: number) => String(one).padStart(2, '0');
  const first = `${year}-${two(month)}-${two(dayOfMonth)}`;
  const days = (Date.parse(first) - Date.parse(date)) / day;
  return until >= first && witnessed(before, matter, at) > (days - 1) * day;
}

function owesReply(own: History): boolean {
  const noted = said(own, 'TransferNoted').map((one) => one.data.transfer);
  const answered = said(own, 'TransferAnswered').map((one) => one.data.transfer);
  return noted.some((transfer) => !answered.includes(transfer));
}

function hasGoodsOut(own: History): boolean {
  const sent = new Map<string, number>();
  const thousandths = (text: string) => Math.round(Number(text) * 1000);
  for (const { event } of own) {
    if (event.type === 'GoodsSent') {
      const key = `${event.data.disposition} ${event.data.note}`;
      sent.set(key, (sent.get(key) ?? 0) + thousandths(event.data.quantity));
    }
    if (event.type === 'GoodsAnswered' && event.data.outcome !== 'received') {
      const key = `${event.data.disposition} ${event.data.note}`;
      sent.set(key, (sent.get(key) ?? 0) - thousandths(event.data.quantity));
    }
  }
  return [...sent.values()].some((left) => left > 0);
}

/** Goods taken back that have not gone their way: undecided, in a test, without their label, or not yet with the supplier. */
function hasGoodsHere(before: History, about: string): boolean {
  if (said(before, 'ComplaintOpened', about).some((one) => one.data.rules < 3)) return false;
  const items = new Set(said(before, 'ItemAdded', about).map((one) => one.data.item));
  for (const item of items) {
    const goods = goodsOf(before, about, item);
    if (goods?.taking === 'taken-back' && disposedOf(before, about, item) < thousandths(goods.quantity))
      return true;
  }
  const counted = (
    list: readonly { data: { disposition: string; quantity: string } }[],
    disposition: string,
  ) =>
    list
      .filter(({ data }) => data.disposition === disposition)
      .reduce((sum, { data }) => sum + thousandths(data.quantity), 0n);
  return said(before, 'Disposed', about).some(({ data: { way, disposition, quantity } }) => {
    const whole = thousandths(quantity);
    if (way === 'return-to-supplier') return counted(said(before, 'GoodsSent', about), disposition) < whole;
    if (way !== 'resale-labelled' || isLabelled(before, about, disposition)) return false;
    if (said(before, 'LabelStruckOff', about).some((one) => one.data.disposition === disposition))
      return false;
    return counted(said(before, 'UnitsStruckOff', about), disposition) < whole;
  });
}

/** A case of the product and lot, or of all its lots, that has neither been closed nor passed its test. */
function isUnderOpenCase(before: History, own: History): boolean {
  const items = said(own, 'ItemAdded').map(({ data }) => data);
  const latest = new Map<string, string>();
  const passed = new Map<string, boolean>();
  const closed = new Set<string>();
  for (const { event } of before) {
    const begins = event.type === 'CaseOpened' || (event.type === 'SuspectRegistered' && event.data.opened);
    if (begins) {
      latest.set(`${event.data.product}|${event.data.lot}`, event.data.case);
    }
    if (event.type === 'CaseClosed') closed.add(event.data.case);
    if (event.type === 'TestResultTaken') passed.set(event.data.case, event.data.outcome === 'passed');
  }
  const isOpen = (one: string | undefined) => one !== undefined && !closed.has(one) && !passed.get(one);
  return items.some(({ product, lot }) => [lot, null].some((one) => isOpen(latest.get(`${product}|${one}`))));
}

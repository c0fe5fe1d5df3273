import { rankAt } from './duty-rules.ts';
import { type Data, type Fact, type History, last, said } from './fact.ts';
import { goodsOf, isDanger, isHeldFor, isQuantity, thousandths } from './goods-rules.ts';
import { legsOf, paysMoney, standingDecision, sum } from './money-rules.ts';
import { rankOfRole } from './people.ts';
import { settingsOf, tableOf } from './store-rules.ts';

export function tierOf(history: History, about: string): number {
  return last(said(history, 'Escalated', about))?.data.to ?? 1;
}

/** Who has received whom at which tier, and whether by their own PIN. */
export function receptionsOf(history: History, about: string) {
  return said(history, 'Received', about).map(({ data, index }) => ({
    tier: data.tier as number,
    receiver: data.receiver,
    confirmed:
      data.confirmed ||
      said(history, 'ReceptionConfirmed', about).some(
        (one) => one.index > index && one.data.tier === data.tier && one.by.operator === data.receiver,
      ),
  }));
}

/** What T1a still asks for first: the way up, then a hold on every lot of the complaint. */
export function dangerAsksFor(history: History, about: string): 'Escalated' | 'LotHeld' | null {
  if (!isDanger(history, about)) return null;
  if (tierOf(history, about) < 3) return 'Escalated';
  const items = said(history, 'ItemAdded', about).map((one) => one.data);
  return items.every((one) => isHeldFor(history, about, one.product, one.lot)) ? null : 'LotHeld';
}

function receivedBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  if (event.type !== 'Received') return null;
  const { tier, receiver, manner, confirmed, twoTiers } = event.data;
  if (tier !== tierOf(before, about)) return 'T1';
  if (rankAt(before, receiver, at) < tier) return 'T3';
  const own = by.operator === receiver;
  if (confirmed !== own) return 'T3a';
  if (manner === 'phone' ? tier === 1 : !own) return 'T3a';
  const receptions = receptionsOf(before, about).filter((one) => one.receiver === receiver);
  if (receptions.some((one) => one.tier === tier)) return 'T3';
  const second = receptions.length > 0;
  if (twoTiers !== second) return 'T3a';
  return second && !mayBeTwo(before) ? 'T3' : null;
}

/** T3a: does the store employ fewer than three, and say that one person may hold two tiers? */
function mayBeTwo(history: History): boolean {
  const settings = settingsOf(history);
  return settings?.twoTiers === true && settings.employs < 3;
}

function authorisedBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  if (event.type !== 'Authorised') return null;
  const { tier, amount, kinds } = event.data;
  if (rankAt(before, by.operator, at) !== tier || tier <= tierOf(before, about)) return 'T2a';
  // A deputy who has heard this consumer below does not widen what they themselves may give.
  const heard = receptionsOf(before, about).some((one) => one.receiver === by.operator);
  if (rankOfRole(by.role) < tier && heard && !mayBeTwo(before)) return 'T3';
  const own = tableOf(before, authorityOf(before, about))?.[tier];
  if (own === undefined || (own.limit !== null && amount > own.limit)) return 'T2';
  return kinds.every((kind) => own.kinds.includes(kind)) ? null : 'T2';
}

function authorityOf(history: History, about: string): number {
  const opened = said(history, 'ComplaintOpened', about)[0] ?? said(history, 'ComplaintImported', about)[0];
  return opened?.data.authority ?? 0;
}

function decidedBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  if (event.type !== 'RemedyDecided') return null;
  const { tier, lines, decision } = event.data;
  const here = tierOf(before, about);
  if (tier !== here) return 'T1';
  if (rankAt(before, by.operator, at) < tier) return 'T2';
  const heard = receptionsOf(before, about).some(
    (one) => one.tier === tier && one.receiver === by.operator && one.confirmed,
  );
  if (!heard) return 'T2';
  const earlier = said(before, 'RemedyDecided', about);
  if (earlier.some((one) => one.data.decision === decision)) return 'L2';
  const names = [...earlier.flatMap((one) => one.data.lines), ...lines].map((one) => one.line);
  if (new Set(names).size !== names.length) return 'L2';
  if (standingDecision(before, about)?.accepted === true) return 'T6';
  return isUnsoundRemedy(before, about, lines) || isBeyondAuthority(before, about, lines) ? 'T2' : null;
}

type Line = Data<'RemedyDecided'>['lines'][number];

/** Is this no remedy at all, whoever gives it? */
export function isUnsoundRemedy(before: History, about: string, lines: readonly Line[]): boolean {
  const names = lines.map((one) => one.line);
  if (lines.length === 0 || new Set(names).size !== names.length) return true;
  if (lines.some((line) => isBadLine(before, about, line)) || refusesAndGives(lines)) return true;
  return givesTwice(before, about, lines);
}

/** More than the present tier may give, with what tiers above it have authorised. */
export function isBeyondAuthority(before: History, about: string, lines: readonly Line[]): boolean {
  const here = tierOf(before, about);
  const own = tableOf(before, authorityOf(before, about))?.[here as 1 | 2 | 3];
  if (own === undefined) return true;
  const total = sum(lines.map((one) => one.amount)) + sum(legsOf(before, about).map((one) => one.amount));
  const above = said(before, 'Authorised', about).filter((one) => one.data.tier > here);
  const within = own.limit === null || total <= BigInt(own.limit);
  if (!within && !above.some((one) => total <= BigInt(one.data.amount))) return true;
  const kinds = new Set<string>([...own.kinds, ...above.flatMap((one) => one.data.kinds)]);
  return !lines.every((line) => kinds.has(line.kind));
}

/** Words: money for what pays money, a reason for a refusal, no more goods than came, no refund above their price. */
function isBadLine(before: History, about: string, line: Line): boolean {
  if ((line.kind === 'refusal') !== (line.reason !== null)) return true;
  if (paysMoney(line.kind) !== line.amount > 0) return true;
  if (line.item === null || line.quantity === null) return line.item !== line.quantity;
  const goods = goodsOf(before, about, line.item);
  if (goods === null || !isQuantity(line.quantity, goods.unit)) return true;
  const asked = thousandths(line.quantity);
  if (asked > thousandths(goods.quantity)) return true;
  if (line.kind !== 'refund' || goods.price === null) return false;
  // A thousandth of a fen is compared, so the half fen that rounds up is added to what the goods cost.
  return BigInt(line.amount) * 1000n > BigInt(goods.price) * asked + 500n;
}

/** The same goods refunded or exchanged in two lines: more pieces than came, or more money than they cost. */
function givesTwice(before: History, about: string, lines: readonly Line[]): boolean {
  const handed = lines.filter((line) => ['refund', 'exchange'].includes(line.kind) && line.item !== null);
  return handed.some(({ item }) => {
    const goods = goodsOf(before, about, item ?? '');
    if (goods === null) return true;
    const same = handed.filter((line) => line.item === item);
    const pieces = same.reduce((total, line) => total + thousandths(line.quantity ?? '0'), 0n);
    if (pieces > thousandths(goods.quantity)) return true;
    if (goods.price === null) return false;
    return (
      sum(same.map((line) => line.amount)) * 1000n > BigInt(goods.price) * thousandths(goods.quantity) + 500n
    );
  });
}

/** A line refused and given at once; an apology is no giving. */
function refusesAndGives(lines: readonly Line[]): boolean {
  const given = lines.filter((line) => line.kind !== 'refusal' && line.kind !== 'apology');
  const refused = lines.filter((line) => line.kind === 'refusal');
  return refused.some((no) =>
    given.some((yes) => no.item === null || yes.item === null || no.item === yes.item),
  );
}

function escalatedBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  if (event.type !== 'Escalated') return null;
  const { from, to, reason, due } = event.data;
  const here = tierOf(before, about);
  if (from !== here || to <= from) return 'T1';
  const standing = standingDecision(before, about);
  if ((reason === 'out-of-time') !== (due !== null)) return 'T5';
  if ((reason === 'out-of-time') !== (by.role === 'system')) return 'T5';
  if (reason === 'danger') return isDanger(before, about) && to === 3 ? null : 'T1a';
  if (to !== from + 1) return 'T1';
  if (standing?.accepted === true) return 'T1';
  if (due !== null) return due <= at ? null : 'T5';
  const rejectedHere = standing?.accepted === false && standing.decision.data.tier === here;
  return reason === 'not-accepted' && !rejectedHere ? 'T1' : null;
}

/** T1–T3a and T5 over one fact about the ladder. */
export function tierBreach(before: History, fact: Fact): string | null {
  switch (fact.event.type) {
    case 'Received':
      return receivedBreach(before, fact);
    case 'ReceptionConfirmed': {
      const { tier } = fact.event.data;
      const open = receptionsOf(before, fact.about).some(
        (one) => one.tier === tier && one.receiver === fact.by.operator && !one.confirmed,
      );
      return open ? null : 'T3a';
    }
    case 'Authorised':
      return authorisedBreach(before, fact);
    case 'RemedyDecided':
      return decidedBreach(before, fact);
    case 'Escalated':
      return escalatedBreach(before, fact);
    default:
      return null;
  }
}

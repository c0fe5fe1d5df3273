import { newestRules } from './clock-rules.ts';
import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf } from './goods-rules.ts';
import { legsOf } from './money-rules.ts';
import { rankOfRole } from './people.ts';
import { postedOn } from './promise-rules.ts';

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  producer: ['producer'],
  supplier: ['supplier'],
  lessee: ['joint', 'counter-lessee', 'stall'],
  other: [],
};

function contractNow(history: History, party: string) {
  return last(
    history.flatMap(({ event }) =>
      (event.type === 'PartyAdded' || event.type === 'PartyChanged') && event.data.party === party
        ? [{ ended: null, ...event.data }]
        : [],
    ),
  );
}

function runs(history: History, party: string, day: string): boolean {
  const known = contractNow(history, party);
  if (!known) return false;
  const { from, to, ended } = known;
  return !((from !== null && day < from) || (to !== null && day > to) || (ended !== null && day >= ended));
}

function isFit(history: History, party: string, responsible: string): boolean {
  const known = contractNow(history, party);
  return known !== undefined && (kindsOf[responsible] ?? []).includes(known.kind);
}

/** The last claim, while what it counts has not followed it: so many lines and fen are missing. */
export function openClaimMade(history: History) {
  const made = last(said(history, 'ClaimMade'));
  if (made === undefined) return null;
  const parts = said(history, 'AdvanceClaimed').filter((one) => one.index > made.index);
  const lines = made.data.lines - parts.length;
  const fen = parts.reduce((sum, one) => sum - BigInt(one.data.amount), BigInt(made.data.amount));
  return lines > 0 ? { ...made, lines, fen } : null;
}

/** How a claim stands: what is open, what came of it, and whether it has been level for so long that nothing more can. */
export function claimNow(history: History, claim: number) {
  const own = said(history, 'ClaimMade').find((one) => one.data.claim === claim);
  if (own === undefined) return null;
  const quarter = 90 * 24 * 3600 * 1000;
  const entries = new Map<number, { amount: bigint; writtenOff: boolean; stands: boolean }>();
  let levelSince: number | null = null;
  let over = false;
  const open = () =>
    [...entries.values()].reduce(
      (sum, one) => (one.stands ? sum - one.amount : sum),
      BigInt(own.data.amount),
    );
  for (const { event, at } of history.slice(own.index)) {
    if (event.type === 'ClaimMade' && levelSince !== null && at - levelSince >= quarter) over = true;
    const moves =
      event.type === 'ClaimReceived' || event.type === 'ClaimSetOff' || event.type === 'ClaimWrittenOff';
    if (moves && event.data.claim === claim)
      entries.set(event.data.entry, {
        amount: BigInt(event.data.amount),
        writtenOff: event.type === 'ClaimWrittenOff',
        stands: true,
      });
    const undone = event.type === 'ClaimEntryTakenBack' && event.data.claim === claim;
    if (undone) {
      const entry = entries.get(event.data.entry);
      if (entry) entry.stands = false;
    }
    if ((moves && event.data.claim === claim) || undone) levelSince = open() === 0n ? at : null;
  }
  return { data: own.data, entries, open: open(), over };
}

/** C3 over a fact about a claim. */
export function claimBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  const rank = rankOfRole(by.role);
  if (said(before, 'StoreFounded').length === 0 || rank < 1) return 'T7';
  const today = dayOf(before, at);
  switch (event.type) {
    case 'ClaimMade': {
      const { claim, responsible, party, contract, due } = event.data;
      if (claim !== said(before, 'ClaimMade').length + 1 || due < today) return 'C3';
      if (party === null) return null;
      if (!isFit(before, party, responsible)) return 'C3';
      const other = runs(before, party, today) ? 'ended' : 'in-force';
      return contract === other ? 'C3' : null;
    }
    case 'ClaimLetterPrinted': {
      const { claim, letter } = event.data;
      const now = claimNow(before, claim);
      if (now === null) return 'C3';
      if ((letter === 'settled') !== (now.open === 0n)) return 'C3';
      if (letter !== 'reminder') return null;
      const asked = said(before, 'ClaimLetterPrinted').some(
        (one) => one.data.claim === claim && one.data.letter === 'demand',
      );
      return asked && today > now.data.due ? null : 'C3';
    }
    case 'ClaimAnswered':
      return (claimNow(before, event.data.claim)?.open ?? 0n) > 0n ? null : 'C3';
    case 'ClaimReceived':
      return event.data.day > today ? 'C3' : entryBreach(before, event.data);
    case 'ClaimSetOff': {
      const { against, note } = event.data;
      if (rank < 2) return 'T7';
      const notes = said(before, 'ReturnNoteMade').length;
      if (against === 'return-credit' ? note === null || note > notes : note !== null) return 'C3';
      if (note !== null && newestRules(before) >= 5) {
        const party = claimNow(before, event.data.claim)?.data.party ?? null;
        if (BigInt(event.data.amount) > creditFor(before, note, party)) return 'C3';
      }
      return entryBreach(before, event.data);
    }
    case 'ClaimWrittenOff':
      return by.role === 'enterprise-head' ? entryBreach(before, event.data) : 'T7';
    case 'ClaimEntryTakenBack': {
      const now = claimNow(before, event.data.claim);
      const entry = now?.entries.get(event.data.entry);
      if (rank < 2) return 'T7';
      if (!now || now.over || !entry?.stands) return 'L2';
      return entry.writtenOff && by.role !== 'enterprise-head' ? 'T7' : null;
    }
    default:
      return null;
  }
}

/** Fen of a return note that claims on this party can still be paid with: nothing of a stranger's, nor of a note that is over. */
function creditFor(history: History, note: number, party: string | null): bigint {
  const notes = said(history, 'ReturnNoteMade');
  const own = notes.find((one) => one.data.note === note);
  if (own === undefined || own.data.party !== party) return 0n;
  const year = 366 * 24 * 3600 * 1000;
  if (notes.some((one) => one.index > own.index && one.at - own.at >= year)) return 0n;
  const undone = new Set(
    said(history, 'ClaimEntryTakenBack').map(({ data }) => `${data.claim} ${data.entry}`),
  );
  const given = said(history, 'GoodsAnswered')
    .filter(({ data }) => data.note === note && data.outcome === 'credited')
    .map(({ data }) => BigInt(data.amount ?? 0));
  const spent = said(history, 'ClaimSetOff')
    .filter(({ data }) => data.note === note && !undone.has(`${data.claim} ${data.entry}`))
    .map(({ data }) => BigInt(data.amount));
  const sum = (all: readonly bigint[]) => all.reduce((so, one) => so + one, 0n);
  return sum(given) - sum(spent);
}

function entryBreach(before: History, data: { claim: number; entry: number; amount: number }) {
  const now = claimNow(before, data.claim);
  if (now === null || data.entry !== now.entries.size + 1 || data.entry > 200) return 'C3';
  return BigInt(data.amount) > now.open ? 'C3' : null;
}

type Paid = Readonly<{
  data: Data<'AdvancePaid'>;
  stands: boolean;
  claimed: bigint;
  claims: readonly number[];
}>;

function advancesOf(history: History, about: string): readonly Paid[] {
  const gone = said(history, 'AdvanceTakenBack', about).map((one) => one.data.advance);
  return said(history, 'AdvancePaid', about).map(({ data }) => {
    const parts = said(history, 'AdvanceClaimed', about).filter((one) => one.data.advance === data.advance);
    return {
      data,
      stands: !gone.includes(data.advance),
      claimed: parts.reduce((sum, one) => sum + BigInt(one.data.amount), 0n),
      claims: parts.map((one) => one.data.claim),
    };
  });
}

const isOpen = (history: History, claim: number): boolean => claimNow(history, claim)?.open !== 0n;

/** L4: was something paid in advance that nobody has claimed, or that a claim still asks for? */
export function hasUnrecovered(history: History, about: string): boolean {
  return advancesOf(history, about).some(
    ({ data, stands, claimed, claims }) =>
      (stands && claimed < BigInt(data.amount)) || claims.some((claim) => isOpen(history, claim)),
  );
}

/** C3 over what of a complaint was paid in advance. */
export function advanceBreach(before: History, fact: Fact): string | null {
  const { event, about, by, at } = fact;
  const advances = advancesOf(before, about);
  switch (event.type) {
    case 'AdvancePaid':
      if (advances.some((one) => one.data.advance === event.data.advance)) return 'L2';
      return paidBreach(before, fact, event.data, advances);
    case 'AdvanceTakenBack': {
      const known = advances.find((one) => one.data.advance === event.data.advance);
      if (rankOfRole(by.role) < 2) return 'T7';
      return known?.stands && !known.claims.some((claim) => isOpen(before, claim)) ? null : 'C3';
    }
    case 'AdvanceClaimed': {
      const { claim, advance, amount } = event.data;
      const made = openClaimMade(before);
      const known = advances.find((one) => one.data.advance === advance);
      if (made?.data.claim !== claim || made.at !== at || !known?.stands) return 'C3';
      if (known.data.party !== made.data.party || known.data.responsible !== made.data.responsible)
        return 'C3';
      if (known.claims.includes(claim) || known.claimed + BigInt(amount) > BigInt(known.data.amount))
        return 'C3';
      const rest = made.fen - BigInt(amount);
      return (made.lines === 1 ? rest === 0n : rest > 0n) ? null : 'C3';
    }
    default:
      return null;
  }
}

function paidBreach(
  before: History,
  { about, at }: Fact,
  data: Data<'AdvancePaid'>,
  advances: readonly Paid[],
): string | null {
  const { decision, amount, basis, rule, promise, evidence, responsible, party } = data;
  const lines = said(before, 'RemedyDecided', about)
    .filter((one) => one.data.decision === decision)
    .flatMap((one) => one.data.lines.map(({ line }) => line));
  const came = legsOf(before, about).filter((one) => one.succeeded && lines.includes(one.line));
  const standing = advances.filter((one) => one.stands);
  const marked = (these: readonly Paid[]) =>
    these.reduce((sum, one) => sum + BigInt(one.data.amount), BigInt(amount));
  const paid = came.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  if (marked(standing.filter((one) => one.data.decision === decision)) > paid) return 'C3';
  if (said(before, 'FactDisputed', about).length > said(before, 'DisputeSettled', about).length) return 'C3';
  if (evidence.some((kind) => !isBorne(before, about, kind))) return 'C3';
  if (party !== null && !isFit(before, party, responsible)) return 'C3';
  if (basis === 'law' ? rule === null || promise !== null : promise === null || rule !== null) return 'C3';
  const today = dayOf(before, at);
  if (promise !== null) {
    const posted = [today, boughtOn(before, about) ?? today].map((day) =>
      postedOn(before, 'advance-payment', day),
    );
    const terms = posted.find((one) => one?.version === promise)?.terms;
    if (terms?.template !== 'advance-payment') return 'C3';
    return marked(standing.filter((one) => one.data.promise === promise)) > BigInt(terms.limit) ? 'C3' : null;
  }
  const ofGoods = ['producer', 'supplier'].includes(responsible);
  const items = said(before, 'ItemAdded', about).map((one) => goodsNow(before, about, one.data));
  if (rule === 'others-fault') return ofGoods ? null : 'C3';
  if (rule === 'food-first-asked')
    return ofGoods && items.some(({ kind }) => /food$/.test(kind)) ? null : 'C3';
  return responsible === 'lessee' && party !== null && !runs(before, party, today) ? null : 'C3';
}

function isBorne(history: History, about: string, kind: string): boolean {
  if (kind === 'own-records' || kind === 'admitted') return true;
  if (kind === 'weighed') return said(history, 'Reweighed', about).length > 0;
  if (kind === 'goods')
    return said(history, 'ItemAdded', about).some(
      ({ data }) => goodsNow(history, about, data).taking === 'taken-back',
    );
  return said(history, 'EvidenceAdded', about).some(({ data }) => data.kind === kind);
}

function goodsNow(history: History, about: string, added: Data<'ItemAdded'>) {
  const now: Record<string, unknown> = { ...added };
  for (const { data } of said(history, 'Amended', about))
    if (data.item === added.item) now[data.field] = data.to;
  return { kind: String(now.kind), taking: String(now.taking) };
}

function boughtOn(history: History, about: string): string | null {
  let day = said(history, 'ComplaintOpened', about)[0]?.data.purchaseDate ?? null;
  for (const { data } of said(history, 'Amended', about))
    if (data.item === null && data.field === 'purchaseDate') day = data.to;
  return day;
}

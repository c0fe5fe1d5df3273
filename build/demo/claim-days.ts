import { type Claim, openOf } from '../../shared/claims/claims.ts';
import { creditLeft } from '../../shared/claims/credits.ts';
import { advanceable, bears } from '../../shared/claims/permits-advance.ts';
import type { AdvanceCommand } from '../../shared/claims/propose-advance.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Input } from '../../shared/contract.ts';
import type { Counter } from './counter.ts';
import { lesseeProduct, supplierNames, supplierOf } from './goods.ts';
import { type ReadLedger, readLedger } from './read-ledger.ts';
import { dateAt } from './shop-days.ts';
import { type Person, personOf } from './store.ts';
import { contractOf, lesseeWhoLeaves } from './suppliers.ts';

/**
 * When, as shares of the whole story: the claims on two suppliers; what of it comes back; one on a maker whom no register
 * knows; one on a lessee who has left; the reminders; what is given up; what the lessee says; a new claim and its first
 * part; what nobody claimed yet.
 */
const shares = {
  claims: 0.45,
  comesBack: 0.53,
  maker: 0.56,
  lessee: 0.69,
  reminders: 0.72,
  givenUp: 0.76,
  disputed: 0.8,
  newClaim: 0.86,
  part: 0.93,
  unclaimed: 0.96,
} as const;

type Today = Readonly<{ counter: Counter; day: number; now: number; ledger: ReadLedger }>;
type Payer = Readonly<{ name: string; party: string; paid: readonly Complaint[] }>;

/** What was paid in advance for others, and what came back of it (C3, C4). */
export async function claimDay(
  counter: Counter,
  { day, days, now }: Readonly<{ day: number; days: number; now: number }>,
): Promise<void> {
  const on = (share: keyof typeof shares) => day === Math.max(1, Math.floor(days * shares[share]));
  if (!(Object.keys(shares) as (keyof typeof shares)[]).some(on)) return;
  const today: Today = { counter, day, now, ledger: await readLedger(counter, 'fang') };
  if (on('claims')) await firstClaims(today);
  if (on('lessee')) await claimOnLessee(today);
  if (on('comesBack')) await comesBack(today);
  if (on('maker')) await claimOnMaker(today);
  if (on('reminders')) await remind(today);
  if (on('givenUp')) await giveUp(today);
  if (on('disputed')) await disputedByLessee(today);
  if (on('newClaim')) await claimOn(today, suppliersToPay(today)[0], 'supplier', 'in-force', 40);
  if (on('part')) await part(today);
  if (on('unclaimed'))
    for (const { party, paid } of suppliersToPay(today).slice(0, 2))
      await markAll(today, paid, { responsible: 'supplier', party, rule: 'others-fault' });
}

/** Whose goods consumers were paid for, most complaints first, up to three of each; nobody of them is asked for it yet. */
function suppliersToPay({ ledger }: Today): readonly Payer[] {
  const { parties, credits } = ledger.store;
  const byName = new Map<string, Complaint[]>();
  for (const complaint of ledger.complaints) {
    const name = supplierOf(complaint.items[0]?.product ?? '');
    if (name === null || name.includes('承租') || paidFor(complaint) === null) continue;
    byName.set(name, [...(byName.get(name) ?? []), complaint]);
  }
  const asked = new Set(ledger.complaints.flatMap(({ advances }) => advances.map(({ party }) => party)));
  // First whose goods went back first: what they credited pays a part.
  const firstNote = (party: string) =>
    Number(Object.entries(credits).find(([, one]) => one.party === party)?.[0] ?? Number.MAX_SAFE_INTEGER);
  return [...byName]
    .map(([name, paid]) => ({
      name,
      party: `party-${supplierNames.indexOf(name) + 1}`,
      paid: paid.slice(0, 3),
    }))
    .filter(({ party }) => parties[party]?.ended === null && !asked.has(party))
    .sort((a, b) => firstNote(a.party) - firstNote(b.party) || b.paid.length - a.paid.length);
}

/** The decision whose money arrived, and how much of it is nobody's yet; null where there is none. */
function paidFor(complaint: Complaint): Readonly<{ decision: string; amount: number }> | null {
  if (complaint.advances.length > 0 || complaint.disputes.length > 0) return null;
  const found = complaint.decisions
    .map(({ decision }) => ({ decision, amount: advanceable(complaint, decision) }))
    .find(({ amount }) => amount > 0);
  return found ?? null;
}

type Answering = Pick<Mark, 'responsible' | 'party' | 'rule'>;
type Mark = Extract<AdvanceCommand, { type: 'MarkAdvance' }>;

function markOf(complaint: Complaint, who: Answering, name = ''): Omit<Mark, 'type'> | null {
  const paid = paidFor(complaint);
  const evidence = (['photo', 'goods', 'own-records'] as const).filter((kind) => bears(complaint, kind));
  return paid && { ...paid, basis: 'law', promise: null, evidence, note: '', ...who, name };
}

/** @returns what can be claimed now */
async function markAll(
  today: Today,
  complaints: readonly Complaint[],
  who: Answering,
): Promise<Input<'makeClaim'>['lines']> {
  const lines: Input<'makeClaim'>['lines'] = [];
  for (const complaint of complaints) {
    const mark = markOf(complaint, who);
    if (!mark) continue;
    const about = complaint.id;
    await today.counter.ask('fang', 'submit', {
      ...asked(today, `advance-${complaint.facts.number}`),
      about,
      commands: [...namings(complaint, who.party), { type: 'MarkAdvance', ...mark }],
    });
    lines.push({ about, advance: 'v1', amount: mark.amount });
  }
  return lines;
}

/** A complaint about a leased counter names its lessee first. */
function namings({ facts, party: named }: Complaint, party: string | null): readonly Command[] {
  const names = facts.responsible === 'counter-lessee' && named === null && party === lesseeWhoLeaves.party;
  return names ? [{ type: 'NameParty', party, reason: null }] : [];
}

const account = '工商银行清河迎春路支行 6222 0210 0300 8801';

/** The mark of each complaint, the claim for all of them, and its letter. */
async function claimOn(
  today: Today,
  payer: Payer | undefined,
  responsible: 'supplier' | 'lessee',
  contract: 'in-force' | 'ended',
  dueIn: number,
): Promise<void> {
  if (payer === undefined) return;
  const { party, paid } = payer;
  const rule = responsible === 'supplier' ? 'others-fault' : 'counter-let';
  const lines = await markAll(today, paid, { responsible, party, rule });
  if (lines.length === 0) return;
  const { claim } = await today.counter.ask('fang', 'makeClaim', {
    ...asked(today, `claim-${party}`),
    ...{ responsible, party, contract, lines, account, name: '', note: '', mark: null },
    due: dateAt(today.now, dueIn),
    contractNumber: contract === 'ended' ? 'ZL-2023-09' : contractOf(party),
  });
  await letter(today, claim, 'demand');
}

async function firstClaims(today: Today): Promise<void> {
  for (const payer of suppliersToPay(today).slice(0, 2))
    await claimOn(today, payer, 'supplier', 'in-force', 30);
}

/** What was bought at the counter that is no more is the store's to pay, and the lessee's to bear (C4). */
async function claimOnLessee(today: Today): Promise<void> {
  const { name, party } = lesseeWhoLeaves;
  const paid = today.ledger.complaints.filter(
    (one) => one.items[0]?.product === lesseeProduct().code && paidFor(one) !== null,
  );
  await claimOn(today, { name, party, paid: paid.slice(-2) }, 'lessee', 'ended', 15);
}

async function disputedByLessee(today: Today): Promise<void> {
  const claim = Object.values(today.ledger.store.claims.kept).find((one) => one.responsible === 'lessee');
  if (!claim) return;
  const note = '称撤柜时已结清全部费用，保证金已退';
  await changed(today, 'fang', claim, { kind: 'answered', answer: 'disputed', note });
  await received(today, claim, Math.max(1, Math.floor(openOf(claim) / 3)), '收据 0093', 'cash');
}

/** Most of the first is paid with the credit of a return note, as far as that goes; of the second half comes in. */
async function comesBack(today: Today): Promise<void> {
  const { claims, credits } = today.ledger.store;
  const [first, second] = Object.values(claims.kept).filter((one) => one.responsible === 'supplier');
  const found = Object.entries(credits).find(([, one]) => one.party === first?.party && creditLeft(one) > 0);
  if (first && found) {
    const [note, credit] = found;
    const amount = Math.min(Math.ceil((openOf(first) * 3) / 5), creditLeft(credit));
    const change = { kind: 'set-off', amount, against: 'return-credit', returnNote: Number(note) } as const;
    await changed(today, 'head', first, { ...change, reference: '', note: '从退货应退款中扣' });
  }
  if (second) await received(today, second, Math.ceil(openOf(second) / 2), '回单 20417');
}

/** A maker whom no register knows, for food whose first seller pays first. */
async function claimOnMaker(today: Today): Promise<void> {
  const complaint = today.ledger.complaints.find(
    (one) => one.items[0]?.kind === 'prepackaged-food' && paidFor(one) !== null,
  );
  const who = { responsible: 'producer', party: null, rule: 'food-first-asked' } as const;
  const name = '滨河县兴旺食品加工厂';
  const mark = complaint ? markOf(complaint, who, name) : null;
  if (!complaint || !mark) return;
  const { claim } = await today.counter.ask('li', 'makeClaim', {
    ...asked(today, 'claim-maker'),
    ...{ responsible: 'producer', party: null, name, account, contract: 'none', contractNumber: '' },
    due: dateAt(today.now, 15),
    note: '按包装标示的生产者',
    mark: { about: complaint.id, ...mark },
    lines: [],
  });
  await letter(today, claim, 'demand');
}

async function remind(today: Today): Promise<void> {
  for (const claim of Object.values(today.ledger.store.claims.kept))
    if (claim.levelAt === null && claim.demands > 0 && claim.due < dateAt(today.now))
      await letter(today, claim.claim, 'reminder');
}

/** What the second supplier will not pay is given up by the enterprise head. */
async function giveUp(today: Today): Promise<void> {
  const [, second] = Object.values(today.ledger.store.claims.kept).filter(
    (one) => one.responsible === 'supplier',
  );
  if (second && openOf(second) > 0) {
    await today.counter.ask('owner', 'writeOffClaim', {
      ...asked(today, `write-off-${second.claim}`),
      claim: second.claim,
      amount: openOf(second),
      reason: 'agreed',
      note: '对方承担一半，余下部分双方协商由本店承担',
      pin: personOf('owner').pin,
    });
    await letter(today, second.claim, 'settled');
  }
}

async function part(today: Today): Promise<void> {
  const last = Object.values(today.ledger.store.claims.kept).findLast(
    (one) => one.responsible === 'supplier' && one.levelAt === null,
  );
  if (last) await received(today, last, Math.max(1, Math.floor(openOf(last) / 2)), '回单 30655');
}

function received(
  today: Today,
  claim: Claim,
  amount: number,
  reference: string,
  way: 'bank' | 'cash' = 'bank',
): Promise<void> {
  return changed(today, 'li', claim, {
    ...{ kind: 'received', amount, way, reference, note: '' },
    day: dateAt(today.now, -1),
  });
}

async function changed(
  today: Today,
  who: Person,
  { claim, entries }: Claim,
  change: Input<'changeClaim'>['change'],
): Promise<void> {
  const name = `${change.kind}-${claim}-${entries.length}`;
  await today.counter.ask(who, 'changeClaim', { ...asked(today, name), claim, change });
}

async function letter(today: Today, claim: number, kind: 'demand' | 'reminder' | 'settled'): Promise<void> {
  await today.counter.ask('fang', 'printPartyPaper', {
    ...asked(today, `letter-${kind}-${claim}`),
    paper: { kind: 'claim', claim, letter: kind },
  });
}

function asked({ counter, day }: Today, name: string): { id: string; size: number } {
  return { id: `demo-${name}-${day}`, size: counter.size() };
}

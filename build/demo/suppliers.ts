import type { CommandOf } from '../../shared/complaint/commands.ts';
import { sentLines, waitingLines } from '../../shared/goods/return-lines.ts';
import { lineFen, quantityText } from '../../shared/quantity.ts';
import type { PartyKind } from '../../shared/store/party-codes.ts';
import { seededChance } from './chance.ts';
import { phoneOf } from './consumers.ts';
import type { Counter } from './counter.ts';
import { supplierNames, supplierOf } from './goods.ts';
import { readLedger } from './read-ledger.ts';
import { dateAt } from './shop-days.ts';
import { personOf } from './store.ts';

/** When, as shares of the whole story: the register, three notes a supplier, a lessee who leaves, and what they answer. */
const shares = { register: 0.01, first: 0.35, leaves: 0.43, answers: 0.5, second: 0.65, third: 0.9 } as const;
/** So many suppliers send somebody for what goes back, and take so many lines. */
const fetching = 6;
const fetched = 20;
/** A market of some size has it fetched every month, as much as one note holds. */
const monthDays = 30;
const most = 200;

const others: readonly Readonly<{ kind: PartyKind; name: string; terms: string }>[] = [
  { kind: 'counter-lessee', name: '二楼 12 号柜台 美妍饰品', terms: '质量问题三日内由承租方处理' },
  { kind: 'stall', name: '三号摊位 王记干货', terms: '当日结清' },
  { kind: 'joint', name: '安和家电联营专区', terms: '三包期内由联营方上门' },
  { kind: 'counter-lessee', name: '9 号柜台 老匠银楼', terms: '质量问题由承租方承担' },
];

/** A lessee who gives up the counter; what was sold there stays the store's to answer for first (C4). */
export const lesseeWhoLeaves = {
  name: others[3]?.name ?? '',
  party: `party-${supplierNames.length + others.length}`,
} as const;

/** The register of suppliers, lessees and stalls, the notes with which goods go back, and what came of them (C4, G7). */
export async function supplierDay(
  counter: Counter,
  {
    seed,
    day,
    days,
    now,
    monthly,
  }: Readonly<{ seed: string; day: number; days: number; now: number; monthly: boolean }>,
): Promise<void> {
  const on = (share: keyof typeof shares) => day === Math.max(1, Math.floor(days * shares[share]));
  if (on('register')) await registerAll(counter, seed, now);
  if (on('leaves')) await lesseeLeaves(counter, now);
  if (monthly) {
    if (day === 0 || day % monthDays !== 0) return;
    await creditWhatIsOpen(counter, day);
    await sendBack(counter, day, supplierNames.length, most);
    return;
  }
  if (on('first') || on('second') || on('third')) await sendBack(counter, day, fetching, fetched);
  if (on('answers')) {
    await answer(counter);
    await endContract(counter, now);
  }
}

async function registerAll(counter: Counter, seed: string, now: number): Promise<void> {
  const chance = seededChance(seed, 'suppliers');
  const suppliers = supplierNames.map((name) => ({ kind: 'supplier' as const, name, terms: termsOf[0] }));
  for (const [index, { kind, name, terms }] of [...suppliers, ...others].entries())
    await counter.ask('head', 'addParty', {
      ...asked(counter, `party-${index + 1}`),
      kind,
      from: dateAt(now, -200),
      to: chance.maybe(70) ? dateAt(now, 400) : null,
      words: {
        name,
        contact: `${chance.pick(['赵', '钱', '孙', '周', '吴'])}经理 ${phoneOf(chance)}`,
        contract: contractOf(`party-${index + 1}`),
        terms: kind === 'supplier' ? chance.pick(termsOf) : terms,
      },
      pin: personOf('head').pin,
    });
}

/** The number of a party's contract, by its place in the register. */
export function contractOf(party: string): string {
  return `AH-${2399 + Number(party.replace('party-', ''))}`;
}

const termsOf = ['质量问题 30 日内可退', '每月 5 日统一退货', '凭退货单换货，不退款'] as const;

/** One of them stops delivering while it still has goods of the store: it stays in the register, and owes. */
async function endContract(counter: Counter, now: number): Promise<void> {
  const { store, complaints } = await readLedger(counter, 'head');
  const owing = complaints.flatMap(sentLines).find(({ open }) => open > 0)?.sent.party;
  const party = owing === undefined ? undefined : store.parties[owing];
  if (owing === undefined || !party) return;
  const name = supplierNames[Number(owing.replace('party-', '')) - 1] ?? owing;
  await counter.ask('head', 'changeParty', {
    ...asked(counter, 'party-ended'),
    party: owing,
    kind: party.kind,
    from: party.from,
    to: party.to,
    ended: dateAt(now, -1),
    words: { name, contact: '', contract: '', terms: '已停止供货，未结货款另行结算' },
    pin: personOf('head').pin,
  });
}

async function lesseeLeaves(counter: Counter, now: number): Promise<void> {
  const { name, party } = lesseeWhoLeaves;
  await counter.ask('head', 'changeParty', {
    ...asked(counter, 'lessee-left'),
    party,
    kind: 'counter-lessee',
    from: dateAt(now, -280),
    to: null,
    ended: dateAt(now, -2),
    words: { name, contact: '', contract: 'ZL-2023-09', terms: '租期届满撤柜，保证金已退' },
    pin: personOf('head').pin,
  });
}

/** Those with most to fetch come first; each gets a note of its own. */
async function sendBack(counter: Counter, day: number, suppliers: number, lineCount: number): Promise<void> {
  const { complaints } = await readLedger(counter, 'li');
  const bySupplier = new Map<string, ReturnType<typeof waitingLines>[number][]>();
  for (const complaint of complaints)
    for (const line of waitingLines(complaint)) {
      const name = supplierOf(complaint.items[line.at]?.product ?? '');
      if (name !== null) bySupplier.set(name, [...(bySupplier.get(name) ?? []), line]);
    }
  const longest = [...bySupplier].sort((one, other) => other[1].length - one[1].length).slice(0, suppliers);
  for (const [index, [name, lines]] of longest.entries()) {
    const party = `party-${supplierNames.indexOf(name) + 1}`;
    const { note } = await counter.ask('li', 'sendGoods', {
      ...asked(counter, `note-${day}-${index}`),
      party,
      lines: lines.slice(0, lineCount).map(({ about, disposition, left }) => ({
        about,
        disposition,
        quantity: quantityText(left),
      })),
    });
    await counter.ask('li', 'printPartyPaper', {
      ...asked(counter, `note-paper-${day}-${index}`),
      paper: { kind: 'note', note },
    });
  }
}

/** The first note is credited whole, the second in part, the third is refused, the rest only came to hand. */
async function answer(counter: Counter): Promise<void> {
  const { complaints } = await readLedger(counter, 'fang');
  const sent = complaints.flatMap(sentLines);
  for (const note of [...new Set(sent.map((one) => one.sent.note))].sort((one, other) => one - other)) {
    const own = sent.filter((one) => one.sent.note === note);
    const answered = note === 2 ? own.slice(0, Math.ceil(own.length / 2)) : own;
    const outcome = note <= 2 ? 'credited' : note === 3 ? 'refused' : 'received';
    await counter.ask('fang', 'handleGoods', {
      ...asked(counter, `answers-${note}`),
      lines: answered.map((line) => {
        const told = credited(line);
        const given: typeof told = outcome === 'credited' ? told : { ...told, outcome, amount: null };
        return { about: line.about, commands: [given] };
      }),
    });
  }
}

/** A month later all of it is credited, some of it in two answers. */
async function creditWhatIsOpen(counter: Counter, day: number): Promise<void> {
  const { complaints } = await readLedger(counter, 'fang');
  const open = complaints.flatMap(sentLines).filter((one) => one.open > 0);
  for (let from = 0; from < open.length; from += most)
    await counter.ask('fang', 'handleGoods', {
      ...asked(counter, `credits-${day}-${from}`),
      lines: open.slice(from, from + most).map((line) => ({ about: line.about, commands: [credited(line)] })),
    });
}

function credited({
  disposition,
  unit,
  open,
  sent: { note, price },
}: ReturnType<typeof sentLines>[number]): CommandOf<'AnswerGoods'> {
  const quantity = quantityText(open);
  const amount = Math.max(1, price === null ? 100 : lineFen(price, quantity, unit));
  return { type: 'AnswerGoods', disposition, note, outcome: 'credited', quantity, amount };
}

function asked(counter: Counter, name: string): { id: string; size: number } {
  return { id: `demo-${name}`, size: counter.size() };
}

import type { RemedyKind, Tier } from '../../../shared/codes.ts';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { OutsideOutcome } from '../../../shared/complaint/origin-codes.ts';
import { type Complaint, decisionFen, standingDecision } from '../../../shared/complaint/state.ts';
import { lineFen, thousandths } from '../../../shared/quantity.ts';
import type { OpenedComplaint } from '../complaint-reading.ts';
import type { ComplaintRecord } from '../database.ts';
import { digitsOf, folded } from './fold-text.ts';

/** What is public of a complaint and can be searched or filtered by. Money in fen, days in the store's zone. */
export type PublicFacts = Readonly<{
  id: string;
  position: number;
  number: string;
  day: string;
  status: ComplaintRecord['status'];
  tier: Tier;
  /** Kinds of the standing decision; empty while nothing is decided. */
  results: readonly RemedyKind[];
  /** The goods' total and the money decided, as far as there are any. */
  totals: readonly number[];
  prices: readonly number[];
  codes: readonly string[];
  operators: readonly string[];
  outside: readonly OutsideState[];
}>;

/** What came of it outside; `waiting`: a reply is due. */
export type OutsideState = OutsideOutcome | 'waiting';

/** What was said in private. Old values of corrected fields stay in it behind the one that stands (L2). */
export type PrivateTexts = Readonly<{
  names: readonly string[];
  phones: readonly string[];
  content: string;
  goods: readonly string[];
  suppliers: readonly string[];
  responsible: string;
  /** Notes, receipt and transaction numbers, lots, witnesses, names of files, corrected texts. */
  remarks: readonly string[];
}>;

export function publicFacts({
  id,
  position,
  number,
  openedDay,
  status,
  state,
}: ComplaintRecord): PublicFacts {
  const decision = standingDecision(state);
  const lines = state.items.flatMap(({ price, quantity, unit }) =>
    price === null || thousandths(quantity, unit) === null ? [] : [lineFen(price, quantity, unit)],
  );
  const goods = lines.reduce((sum, fen) => sum + fen, 0);
  const decided = decision ? decisionFen(decision.lines) : 0;
  return {
    id,
    position,
    number,
    day: openedDay,
    status,
    tier: state.tier,
    results: [...new Set(decision?.lines.map((line) => line.kind))],
    totals: [...new Set([goods, decided])].filter((fen) => fen > 0),
    prices: [
      ...new Set([
        ...lines,
        ...state.items.flatMap((item) => item.price ?? []),
        ...(state.imported?.price ? [state.imported.price] : []),
      ]),
    ],
    codes: [...new Set(state.items.map((item) => item.product))].filter((code) => /^\d+$/.test(code)),
    operators: operatorsOf(state),
    outside: [
      ...new Set<OutsideState>([
        ...state.outsideEnds.map((one) => one.outcome),
        ...(unanswered(state).length > 0 ? ['waiting' as const] : []),
      ]),
    ],
  };
}

function operatorsOf({ openedBy, receptions, decisions, authorisations }: Complaint): readonly string[] {
  const others = [...decisions, ...authorisations].map((one) => one.operator);
  return [...new Set([openedBy, ...receptions.map((one) => one.receiver), ...others])];
}

/** Texts that are shown or kept under another name than the remarks. */
const elsewhere: ReadonlySet<string> = new Set(['sha256', 'media', 'content', 'responsibleName', 'supplier']);

/** The texts of an opened complaint; parts whose key was destroyed are simply not there. */
export function privateTexts({ complaint, timeline }: OpenedComplaint): PrivateTexts {
  const { facts, person, words, items } = complaint;
  const [names, phones, remarks]: [string[], string[], string[]] = [[], [], []];
  if (facts.name === 'given' && person.name) names.push(person.name);
  if (facts.phone === 'given' && person.phone) phones.push(person.phone);
  for (const { event } of timeline) {
    if (event.type === 'Amended' && event.person) {
      const said = [event.person.from, event.person.to].filter((text) => text !== undefined && text !== '');
      (event.data.field === 'phone' ? phones : names).push(...(said as string[]));
    }
    for (const [key, text] of Object.entries(event.words ?? {})) {
      const isGoods =
        (event.type === 'ItemAdded' && key === 'name') ||
        (event.type === 'ComplaintImported' && key === 'goods');
      if (!isGoods && !elsewhere.has(key) && text !== '') remarks.push(text);
    }
  }
  return {
    names: [...new Set(names)],
    phones: [...new Set(phones)],
    content: words.content ?? '',
    // An old ledger's goods are words beside the complaint, as nobody here has them on a shelf.
    goods: [
      ...items.map((item) => item.words.name ?? ''),
      ...(complaint.imported?.words.goods ? [complaint.imported.words.goods] : []),
    ],
    suppliers: items.map((item) => item.words.supplier ?? ''),
    responsible: words.responsibleName ?? '',
    remarks: [...new Set(remarks)],
  };
}

/**
 * The private texts as the search keeps them: folded, and joined by a mark that no typed text can hold, so that a
 * complaint is four strings in memory and one word is one look at each.
 */
export type FoldedTexts = Readonly<{
  /** The name that stands, as typed, for masking; '' where there is none. */
  name: string;
  names: string;
  /** Digits only; the phone that stands first. */
  phones: string;
  initials: string;
  /** content, goods, suppliers, responsible, remarks, each folded; {@link goodsOf} reads the goods again. */
  said: string;
}>;

/** Between texts: refused in anything typed (shared/text.ts). */
export const mark = '\u0001';
const part = '\u0002';

export function foldTexts(texts: PrivateTexts, initialsOf: Initials): FoldedTexts {
  const { names, phones, content, goods, suppliers, responsible, remarks } = texts;
  const join = (all: readonly string[]) => all.filter((text) => text !== '').join(mark);
  return {
    name: texts.names[0] ?? '',
    names: folded(join(names)),
    phones: join(phones.map(digitsOf)),
    initials: join([...names.map(initialsOf.ofPerson), ...goods.map(initialsOf.ofThing)]),
    said: [join(goods), join([content, ...suppliers, responsible, ...remarks])].map(folded).join(part),
  };
}

/** The folded names of the goods. */
export function goodsOf({ said }: FoldedTexts): readonly string[] {
  return said.slice(0, said.indexOf(part)).split(mark);
}

/** Every folded text of the complaint but its names and phones, one by one. */
export function textsIn({ said }: FoldedTexts): readonly string[] {
  return said.split(part).flatMap((half) => half.split(mark));
}

export type Initials = Readonly<{
  ofPerson: (name: string) => string;
  ofThing: (name: string) => string;
}>;

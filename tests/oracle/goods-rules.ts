import { wallDate } from './day.ts';
import {
  barringFacts,
  type Goods,
  mayBeSoldAgain,
  ruleFor,
  type Surroundings,
  waysFor,
} from './disposition.ts';
import { type Data, type Fact, type History, last, said } from './fact.ts';
import { hasShape } from './package/shapes.ts';
import { rankOf, roleOf } from './people.ts';
import { isLabelled } from './print-rules.ts';
import { heldLots, isClearedLine, suspicion } from './quality-rules.ts';
import { answered } from './return-rules.ts';
import { settingsOf } from './store-rules.ts';
import { textAmendmentBreach, wordsNow } from './words-now.ts';

const correctable = [
  'kind',
  'special',
  'condition',
  'fault',
  'safety',
  'secondSale',
  'shelfLifeEnd',
  'price',
  'quantity',
  'taking',
];

/** What an amendment's text stands for in a field of goods. */
function correctedValue(field: string, text: string | null): string | number | null {
  return field === 'price' && text !== null ? Number(text) : text;
}

/** The goods of one line as corrected so far. */
export function goodsOf(history: History, about: string, item: string): Goods | null {
  const added = last(said(history, 'ItemAdded', about).filter((one) => one.data.item === item));
  if (added === undefined) return null;
  const corrections = said(history, 'Amended', about).filter((one) => one.data.item === item);
  const goods: Record<string, unknown> = { ...added.data };
  for (const { data } of corrections)
    if (correctable.includes(data.field)) goods[data.field] = correctedValue(data.field, data.to);
  return goods as unknown as Goods;
}

export function isDanger(history: History, about: string): boolean {
  return (
    said(history, 'DangerReported', about).length > 0 ||
    said(history, 'ComplaintOpened', about).some((one) => one.data.danger)
  );
}

/** A hold on a product covers a lot when they are the same or when either is unknown (G3: in doubt, the stricter way). */
export function isHeld(history: History, goods: Pick<Goods, 'product' | 'lot'>): boolean {
  return heldLots(history).some(
    ({ product, lot }) =>
      product === goods.product && (lot === null || goods.lot === null || lot === goods.lot),
  );
}

export function dayOf(history: History, at: number): string {
  return wallDate(at, settingsOf(history)?.zone ?? 'UTC');
}

export function around(
  history: History,
  about: string,
  item: string,
  goods: Goods,
  at: number,
): Surroundings {
  return {
    today: dayOf(history, at),
    danger: isDanger(history, about),
    held: isHeld(history, goods),
    cleared: isClearedLine(history, about, item),
    ...suspicion(history, goods),
  };
}

/** A decimal of up to three places in thousandths, read digit by digit. */
export function thousandths(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0'));
}

/** Some of a thing, at most 99,999.999 of it, and no half pieces. */
export function isQuantity(text: string, unit: Goods['unit']): boolean {
  const count = thousandths(text);
  return count > 0n && count <= 99_999_999n && (unit === 'kg' || count % 1000n === 0n);
}

/** Goods that have gone their way. Set apart for a test is no way; a label taken off unsold, and a supplier's no, give the goods back. */
export function disposedOf(history: History, about: string, item: string): bigint {
  return said(history, 'Disposed', about)
    .filter((one) => one.data.item === item && one.data.way !== 'hold-for-test')
    .reduce(
      (sum, one) =>
        sum + goneBy(history, about, one.data) - answered(history, about, one.data.disposition, ['refused']),
      0n,
    );
}

/** How much of a disposition is gone for good, or on sale: all but what came off unsold, by units or the whole rest. */
function goneBy(history: History, about: string, { disposition, quantity }: Data<'Disposed'>): bigint {
  const whole = thousandths(quantity);
  const units = said(history, 'UnitsStruckOff', about).filter((one) => one.data.disposition === disposition);
  const sold = units.filter((one) => one.data.cause === 'sold');
  const count = (list: typeof units) => list.reduce((sum, one) => sum + thousandths(one.data.quantity), 0n);
  const end = said(history, 'LabelStruckOff', about).find((one) => one.data.disposition === disposition);
  const cameOff = end !== undefined && end.data.cause !== 'sold';
  return cameOff ? count(sold) : whole - (count(units) - count(sold));
}

/** G1–G8 over one fact about goods. */
export function goodsBreach(before: History, fact: Fact): string | null {
  const { event, about, at, by } = fact;
  switch (event.type) {
    case 'Disposed': {
      const { data } = event;
      if (said(before, 'Disposed', about).some((one) => one.data.disposition === data.disposition))
        return 'L2';
      const goods = goodsOf(before, about, data.item);
      if (goods === null || goods.taking !== 'taken-back') return 'G8';
      const surroundings = around(before, about, data.item, goods, at);
      if (!waysFor(goods, surroundings).includes(data.way) || data.rule !== ruleFor(goods, surroundings))
        return 'G3';
      if (!isQuantity(data.quantity, goods.unit)) return 'G7';
      const all = disposedOf(before, about, data.item) + thousandths(data.quantity);
      if (all > thousandths(goods.quantity)) return 'G7';
      const witnesses = (data.witness === null ? 0 : 1) + (data.outsideWitness ? 1 : 0);
      if (data.way === 'destroy' && !isReasoned(before, fact, data.disposition)) return 'G3';
      if (witnesses !== (data.way === 'destroy' ? 1 : 0)) return 'G3';
      if (data.witness === null) return null;
      return data.witness === by.operator || roleOf(before, data.witness) === null ? 'G3' : null;
    }
    case 'DisposalReasoned':
      return said(before, 'Disposed', about).some((one) => one.data.disposition === event.data.disposition)
        ? 'L2'
        : null;
    case 'GoodsPlaced':
      return goodsOf(before, about, event.data.item)?.taking === 'taken-back' ? null : 'G8';
    case 'UnitsStruckOff': {
      const { disposition, quantity, cause } = event.data;
      const disposed = said(before, 'Disposed', about).find((one) => one.data.disposition === disposition);
      if (disposed?.data.way !== 'resale-labelled') return 'G6';
      if (said(before, 'LabelStruckOff', about).some((one) => one.data.disposition === disposition))
        return 'G6';
      if (cause === 'sold' && !isLabelled(before, about, disposition)) return 'G6';
      const goods = goodsOf(before, about, disposed.data.item);
      if (goods === null || !isQuantity(quantity, goods.unit)) return 'G7';
      const off = said(before, 'UnitsStruckOff', about)
        .filter((one) => one.data.disposition === disposition)
        .reduce((sum, one) => sum + thousandths(one.data.quantity), thousandths(quantity));
      return off < thousandths(disposed.data.quantity) ? null : 'G7';
    }
    case 'LabelPrinted':
    case 'LabelStruckOff':
    case 'ReturnTagPrinted': {
      const named = event.data.disposition;
      const disposed = said(before, 'Disposed', about).find((one) => one.data.disposition === named);
      const way = event.type === 'ReturnTagPrinted' ? 'return-to-supplier' : 'resale-labelled';
      if (disposed === undefined || disposed.data.way !== way) return 'G6';
      if (event.type === 'ReturnTagPrinted') return null;
      if (said(before, 'LabelStruckOff', about).some((one) => one.data.disposition === named)) return 'G6';
      const printed = isLabelled(before, about, named);
      if (event.type === 'LabelStruckOff') return printed || event.data.cause !== 'sold' ? null : 'G6';
      if (event.data.reprint !== printed) return 'G6';
      const goods = goodsOf(before, about, disposed.data.item);
      const { item } = disposed.data;
      return goods !== null && mayBeSoldAgain(goods, around(before, about, item, goods, at)) ? null : 'G6';
    }
    case 'PrintEnded': {
      const label = before[event.data.print]?.event;
      if (event.data.outcome !== 'saved' || label?.type !== 'LabelPrinted') return null;
      const named = label.data.disposition;
      if (said(before, 'LabelStruckOff', about).some((one) => one.data.disposition === named)) return 'G6';
      const disposed = said(before, 'Disposed', about).find((one) => one.data.disposition === named);
      const item = disposed?.data.item ?? '';
      const goods = goodsOf(before, about, item);
      return goods !== null && mayBeSoldAgain(goods, around(before, about, item, goods, at)) ? null : 'G6';
    }
    case 'LotHeld': {
      const { product, lot } = event.data;
      if (!isDanger(before, about) || isHeldFor(before, about, product, lot)) return 'T1a';
      const lots = said(before, 'ItemAdded', about).map((one) => one.data);
      return lots.some((one) => one.product === product && one.lot === lot) ? null : 'T1a';
    }
    default:
      return null;
  }
}

/** From rules 3 on: was why it is destroyed said by the same person in the fact of this complaint just before? */
function isReasoned(before: History, { about, by }: Fact, disposition: string): boolean {
  const [opened] = before.filter((one) => one.about === about);
  const rules =
    opened?.event.data !== undefined && 'rules' in opened.event.data ? opened.event.data.rules : 0;
  if (rules < 3) return true;
  const previous = last(before.filter((one) => one.about === about));
  return (
    previous?.event.type === 'DisposalReasoned' &&
    previous.event.data.disposition === disposition &&
    previous.by.operator === by.operator
  );
}

/** Has this very complaint held this very lot? */
export function isHeldFor(history: History, about: string, product: string, lot: string | null): boolean {
  return said(history, 'LotHeld', about).some((one) => one.data.product === product && one.data.lot === lot);
}

/** L2 and G3 over a correction of goods: it tells the old value truly, and a second person lifts a bar. */
export function goodsAmendmentBreach(before: History, fact: Fact): string | null {
  const { event, about, at, by } = fact;
  if (event.type !== 'Amended' || event.data.item === null) return null;
  const { item, field, from, to, second } = event.data;
  const goods = goodsOf(before, about, item);
  if (goods === null) return 'L2';
  if (field === 'name') {
    if (from !== null || to !== null || second !== null) return 'L2';
    return textAmendmentBreach(wordsNow(before, about, item, field), event.words, true);
  }
  if (!correctable.includes(field)) return 'L2';
  const old = (goods as unknown as Record<string, string | number | null>)[field] ?? null;
  if ((old === null ? null : String(old)) !== from || from === to) return 'L2';
  const corrected = goodsOf([...before, fact], about, item);
  if (corrected === null || !hasShape('ItemAdded', { ...corrected, item })) return 'L2';
  if (!isQuantity(corrected.quantity, corrected.unit)) return 'L1';
  if (thousandths(corrected.quantity) < disposedOf(before, about, item)) return 'G7';
  const handled = said(before, 'Disposed', about).some((one) => one.data.item === item);
  if (corrected.taking !== 'taken-back' && handled) return 'G8';
  const still = barringFacts(corrected, around(before, about, item, corrected, at));
  const lifted = barringFacts(goods, around(before, about, item, goods, at)).some(
    (one) => !still.includes(one),
  );
  if (!lifted) return second === null ? null : 'G3';
  const recorder = said(before, 'ItemAdded', about).find((one) => one.data.item === item)?.by.operator;
  if (second === null || second === by.operator || second === recorder) return 'G3';
  return rankOf(before, second) >= 2 ? null : 'G3';
}

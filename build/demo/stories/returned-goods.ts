import type { GoodsKind } from '../../../shared/codes.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { lesseeProduct, productOf } from '../goods.ts';
import { caseOf, type Goods, goodsOf, type Matter } from '../matter.ts';
import { goodsSituation, soundTogether } from '../situations.ts';
import { dispose, label, opened, refund, remedy, type Step, satisfactionOf, step, tag } from '../steps.ts';
import { accepted, carriedOut, decided, settled } from './deciding.ts';

const resaleKinds: readonly GoodsKind[] = ['prepackaged-food', 'daily', 'clothing', 'appliance'];
const allKinds: readonly GoodsKind[] = ['bulk-food', 'fresh-food', ...resaleKinds, 'other'];
const foods: readonly GoodsKind[] = ['bulk-food', 'fresh-food', 'prepackaged-food'];

/** Sound goods, unopened: back for money or exchanged, labelled, and on the shelf again (G2). */
export function resale(matter: Matter): Step[] {
  return labelled(matter, 1);
}

/** Two products on one receipt, both sold again with labels. */
export function resaleOfTwo(matter: Matter): Step[] {
  return labelled(matter, 2);
}

function labelled(matter: Matter, count: number): Step[] {
  const { chance } = matter;
  const kinds = chance.maybe(50) ? (['prepackaged-food'] as const) : resaleKinds;
  const goods: Goods[] = [];
  while (goods.length < count) {
    const product = productOf(chance, kinds, undefined, true);
    if (goods.every((one) => one.product.code !== product.code)) goods.push(goodsOf(matter, product));
  }
  return labelledGoods(matter, goods);
}

function labelledGoods(matter: Matter, goods: readonly Goods[]): Step[] {
  const { chance, clerk } = matter;
  const [first] = goods;
  const exchange = goods.length === 1 && chance.maybe(50);
  const situation =
    goods.length > 1 || !first ? soundTogether : goodsSituation(chance, 'sound', first.product.kind);
  const told = caseOf(matter, situation, goods, { wish: exchange ? 'exchange' : 'refund' });
  const lines = exchange ? [remedy('exchange', goods, 1)] : refund(goods);
  const labels = goods.flatMap((one, index) => [
    dispose(goods, index + 1, 'resale-labelled'),
    label(`i${index + 1}-p1`, Number(one.input.quantity)),
  ]);
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    { ...step(chance.between(2, 8), clerk, ...labels), paper: { kind: 'label', told } },
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Bought at a counter that is no more: the store pays, and asks nobody to go and look for the lessee (C4). */
export function ofLesseeGone(matter: Matter): Step[] {
  const goods = [goodsOf(matter, lesseeProduct(), { fault: 'confirmed', condition: 'used', quantity: '1' })];
  const situation = { cause: 'quality', content: '{p}搭扣断了，9 号柜台已经撤走' } as const;
  const told = { ...caseOf(matter, situation, goods), channel: 'counter', salesChannel: 'store' } as const;
  const lines = refund(goods);
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(10, matter.clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1')),
    settled(matter, 'satisfied'),
  ];
}

/** Said to be faulty: money back or exchanged, and the goods go back to the supplier with a tag (G3, G4). */
export function toSupplier(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const product = productOf(chance, allKinds);
  const goods = [goodsOf(matter, product, { fault: 'said', condition: 'opened' })];
  const exchange = product.unit === 'piece' && chance.maybe(35);
  const wish = exchange ? 'exchange' : 'refund';
  const told = caseOf(matter, goodsSituation(chance, 'faulty', product.kind), goods, { wish });
  const lines = exchange ? [remedy('exchange', goods, 1)] : refund(goods);
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(chance.between(2, 60), clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1')),
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Spoiled or expired food: money back, some with a compensation, and the food is destroyed before a witness (G1a). */
export function destroyed(matter: Matter): Step[] {
  const { chance, clerk, other } = matter;
  const product = productOf(chance, foods);
  const situation = goodsSituation(chance, 'spoiled', product.kind);
  const goods = [goodsOf(matter, product, { fault: 'confirmed', safety: 'spoiled', condition: 'opened' })];
  const told = caseOf(matter, situation, goods);
  const lines = refund(goods);
  if (situation.cause === 'expired') lines.push(remedy('compensation', goods, 0, 100_000));
  const witness = chance.maybe(60) ? other : `${chance.pick(['冯', '陈', '褚', '卫'])}师傅（保洁公司）`;
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(chance.between(10, 90), clerk, dispose(goods, 1, 'destroy', witness)),
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Set apart for a test; it fails, and the goods leave the desk after the complaint has long been settled (G4). */
export function heldForTest(matter: Matter): Step[] {
  const { chance, clerk, other } = matter;
  const product = productOf(chance, ['prepackaged-food', 'daily']);
  const goods = [goodsOf(matter, product, { fault: 'said', condition: 'opened', safety: 'unknown' })];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', product.kind), goods);
  const lines = refund(goods);
  const tested: Command = {
    type: 'Amend',
    item: 'i1',
    field: 'fault',
    to: 'confirmed',
    reason: 'checked-again',
    note: '送检不合格',
  };
  // Food may have run out while it was tested, and what has run out is destroyed.
  const leaves =
    product.kind === 'prepackaged-food' || chance.maybe(50)
      ? [dispose(goods, 1, 'destroy', '检测所送样员')]
      : [dispose(goods, 1, 'return-to-supplier'), tag('i1-p2')];
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(2, clerk, dispose(goods, 1, 'hold-for-test')),
    settled(matter, satisfactionOf(matter)),
    step(chance.between(3, 8) * 720, other, tested, ...leaves),
  ];
}

/** Labelled and on the shelf; the label comes off again, because it was sold, or ran out, or was thought better of (G6). */
export function soldAgain(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  return [...labelled(matter, 1), step(chance.between(1, 6) * 720, clerk, strikeOff('sold'))];
}

export function labelExpired(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const product = productOf(chance, ['prepackaged-food'], undefined, true);
  const goods = [goodsOf(matter, product)];
  const away = dispose(goods, 1, 'destroy', '冯师傅（保洁公司）');
  return [
    ...labelledGoods(matter, goods),
    step(chance.between(1, 4) * 720, clerk, strikeOff('expired'), away),
  ];
}

export function labelWithdrawn(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const goods = [goodsOf(matter, productOf(chance, ['daily', 'clothing'], undefined, true))];
  const away = [dispose(goods, 1, 'return-to-supplier'), tag('i1-p2')];
  return [
    ...labelledGoods(matter, goods),
    step(chance.between(1, 4) * 720, clerk, strikeOff('withdrawn'), ...away),
  ];
}

const strikeOff = (cause: 'sold' | 'expired' | 'withdrawn'): Command => ({
  type: 'StrikeOffLabel',
  disposition: 'i1-p1',
  cause,
});

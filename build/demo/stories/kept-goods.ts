import type { Command } from '../../../shared/complaint/commands.ts';
import { productOf, redoneProduct } from '../goods.ts';
import { caseOf, goodsOf, type Matter } from '../matter.ts';
import { dateAt } from '../shop-days.ts';
import { goodsSituation, plainSituation, pricedSituation } from '../situations.ts';
import { opened, remedy, type Step, satisfactionOf, step } from '../steps.ts';
import { accepted, carriedOut, decided, settled } from './deciding.ts';

/** An appliance is repaired; it stays the consumer's and is not taken back (G8). */
export function repaired(matter: Matter): Step[] {
  const { chance } = matter;
  const product = productOf(chance, ['appliance']);
  const goods = [goodsOf(matter, product, { fault: 'said', condition: 'used', taking: 'kept-agreed' })];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', 'appliance'), goods, { wish: 'repair' });
  const lines = [remedy('repair', goods, 1)];
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    { ...carriedOut(matter, told, lines), after: chance.between(2, 5) * 720 },
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Made to measure, and made wrong: done once more. Clerks may not decide that. */
export function redone(matter: Matter): Step[] {
  const goods = [
    goodsOf(matter, redoneProduct(), {
      fault: 'confirmed',
      condition: 'used',
      quantity: '1',
      taking: 'kept-agreed',
    }),
  ];
  const told = caseOf(matter, { cause: 'quality', content: '{p}度数和验光单不一致，戴着头晕' }, goods, {
    wish: 'other',
  });
  const lines = [remedy('redo', goods, 1)];
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    { ...carriedOut(matter, told, lines), after: matter.chance.between(1, 3) * 720 },
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Weighed again on the fair scale and found short: made up at once, nothing comes back. */
export function shortWeight(matter: Matter): Step[] {
  const { chance } = matter;
  const product = productOf(chance, ['fresh-food', 'bulk-food']);
  const missing = product.unit === 'kg' ? String(chance.between(5, 20) / 100) : '1';
  const goods = [
    goodsOf(matter, product, { quantity: missing, taking: 'kept-at-home', condition: 'opened' }),
  ];
  const told = caseOf(matter, { cause: 'short-weight', content: '{p}公平秤复秤少了，要求补足' }, goods, {
    wish: 'other',
  });
  const lines = [remedy('make-up-quantity', goods, 1)];
  return [
    ...opened(matter, told),
    ...weighedAgain(matter, product.unit === 'kg' ? Math.round(Number(missing) * 1000) : 0),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    settled(matter, satisfactionOf(matter)),
  ];
}

/** The fair scale at the entrance shows by how many grams it is short; pieces are counted and not weighed (D6). */
function weighedAgain(matter: Matter, short: number): Step[] {
  if (short === 0) return [];
  const said = 1000 + short;
  const weighed: Command = {
    type: 'Reweigh',
    item: 'i1',
    said,
    gross: said - short + 12,
    tare: 12,
    verifiedUntil: dateAt(matter.at, 140),
    consumerPresent: true,
    witness: null,
    outsideWitness: '',
    scale: 'AH-GPC-01',
    note: '',
  };
  return [step(2, matter.clerk, weighed)];
}

/** Charged more than the price tag says: the difference goes back; the goods stay with the consumer. */
export function wrongPrice(matter: Matter): Step[] {
  const { chance } = matter;
  const product = productOf(chance, ['prepackaged-food', 'daily'], [1000, 12_000]);
  const goods = [goodsOf(matter, product, { taking: 'kept-at-home' })];
  const told = caseOf(matter, pricedSituation(chance), goods, { wish: 'other' });
  const lines = [remedy('price-difference', goods, 1, chance.between(5, 90) * 10)];
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    settled(matter, satisfactionOf(matter)),
  ];
}

/** About manner or waiting, no goods at all (L1b). */
export function service(matter: Matter): Step[] {
  const told = caseOf(matter, plainSituation(matter.chance), [], { wish: 'other' });
  const lines = [remedy('apology', [], 0)];
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    settled(matter, satisfactionOf(matter)),
  ];
}

/** Used, beyond any term, no fault found: refused with a reason, and the consumer is told the ways on. */
export function refused(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const product = productOf(chance, ['clothing', 'daily']);
  const goods = [
    goodsOf(matter, product, { condition: 'used', secondSale: 'harmful', taking: 'kept-refused' }),
  ];
  const content = { cause: 'quality', content: '{p}用了一个多月，检查没有发现质量问题' } as const;
  const told = caseOf(matter, content, goods);
  const lines = [
    { ...remedy('refusal', goods, 1), reason: chance.maybe(50) ? 'used' : 'no-fault-found' } as const,
  ];
  return [
    ...opened(matter, told),
    ...decided(matter, [...lines]),
    step(5, clerk, { type: 'GiveWaysOn', ways: ['platform-12315', 'council', 'court'], printed: true }),
    accepted(matter),
    settled(matter, chance.maybe(60) ? 'dissatisfied' : 'no-answer'),
  ];
}

import { productOf } from '../demo/goods.ts';
import { caseOf, goodsOf, type Matter } from '../demo/matter.ts';
import { goodsSituation, plainSituation } from '../demo/situations.ts';
import { decide, openedOnly, opening, receive, remedy, type Step, step } from '../demo/steps.ts';
import type { Story } from '../demo/stories.ts';

/** Without a receipt: a large market's desk hands out few where the matter ends on the spot. */
const openedAndReceived = (matter: Matter, told: Parameters<typeof opening>[1]): Step => ({
  ...openedOnly(matter, told),
  commands: [opening(matter, told), receive],
});

/** Goods brought along and taken home again, after the clerk explained them. */
function thoughtBetter(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const product = productOf(chance, ['daily', 'prepackaged-food', 'clothing', 'appliance']);
  const goods = [goodsOf(matter, product, { taking: 'kept-at-home', quantity: '1' })];
  const situation = goodsSituation(chance, 'faulty', product.kind);
  const told = caseOf(matter, situation, goods, { wish: chance.maybe(50) ? 'refund' : 'exchange' });
  return [
    openedAndReceived(matter, told),
    step(chance.between(2, 12), clerk, { type: 'Withdraw', note: '当场演示用法，消费者不再要求退换' }),
  ];
}

function notOurs(matter: Matter): Step[] {
  const told = caseOf(matter, { cause: 'other', content: '在别处购买的商品，走错了服务台' }, [], {
    wish: 'other',
  });
  return [
    openedAndReceived(matter, told),
    step(3, matter.clerk, { type: 'End', end: 'not-ours', duplicateOf: null, note: '非本店所售' }),
  ];
}

/** The same came in once more by another channel: linked to the one before (L1c). */
function cameTwice(matter: Matter): Step[] {
  const told = caseOf(matter, plainSituation(matter.chance), [], { channel: 'hotline-12345', wish: 'other' });
  if (matter.index === 0) return notOurs(matter);
  const before = matter.index - 1;
  return [
    openedOnly(matter, told),
    {
      after: 9,
      who: matter.clerk,
      commands: (idOf) => [
        { type: 'End', end: 'duplicate', duplicateOf: idOf(before), note: '已在前一件中处理' },
      ],
    },
  ];
}

/** Offered an exchange, and the consumer wants to ask at home: open, and no time runs. */
export function thinksItOver(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const product = productOf(chance, ['daily', 'prepackaged-food', 'clothing'], [1_000, 18_000]);
  const goods = [goodsOf(matter, product, { fault: 'said', condition: 'opened', quantity: '1' })];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', product.kind), goods, { wish: 'exchange' });
  return [openedAndReceived(matter, told), step(8, clerk, decide([remedy('exchange', goods, 1)]))];
}

/** Two to four entries each. */
export const briefStories: readonly Story[] = [
  thoughtBetter,
  thoughtBetter,
  thoughtBetter,
  notOurs,
  cameTwice,
];

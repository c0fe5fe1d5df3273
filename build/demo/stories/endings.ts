import type { GoodsInput } from '../../../shared/complaint/commands.ts';
import { phoneOf } from '../consumers.ts';
import { productOf } from '../goods.ts';
import { caseOf, goodsOf, type Matter } from '../matter.ts';
import { goodsSituation, plainSituation } from '../situations.ts';
import {
  decide,
  dispose,
  escalate,
  opened,
  openedOnly,
  refund,
  remedy,
  type Step,
  step,
  tag,
} from '../steps.ts';
import { accepted, carriedOut, decided, settled } from './deciding.ts';

/** A faulty thing of little price, as most that come to the desk. */
export function small(matter: Matter, wish: 'refund' | 'exchange', rest: Partial<GoodsInput> = {}) {
  const { chance } = matter;
  const product = productOf(chance, ['daily', 'prepackaged-food', 'clothing'], [1_000, 18_000]);
  const facts = { fault: 'said', condition: 'opened', quantity: '1' } as const;
  const goods = [goodsOf(matter, product, { ...facts, ...rest })];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', product.kind), goods, { wish });
  return { goods, told };
}

/** The consumer thinks better of it and takes the goods home again. */
export function withdrawn(matter: Matter): Step[] {
  const told = caseOf(matter, plainSituation(matter.chance), [], { wish: 'other' });
  return [
    ...opened(matter, told),
    step(15, matter.clerk, { type: 'Withdraw', note: '消费者表示算了，不再追究' }),
  ];
}

/** Three attempts on three days, and nobody answers (T4b). */
export function unreachable(matter: Matter): Step[] {
  const { goods, told } = small(matter, 'exchange', { taking: 'kept-at-home' });
  const attempt: Step = step(720, matter.other, { type: 'RecordContactAttempt', note: '电话无人接听' });
  return [
    ...opened(matter, { ...told, channel: 'phone' }),
    step(30, matter.clerk, decide([remedy('exchange', goods, 1)])),
    attempt,
    attempt,
    attempt,
    step(10, 'head', { type: 'End', end: 'unreachable', duplicateOf: null, note: '三天三次联系不上' }),
  ];
}

/** The same matter came in once more, by another channel: linked to the one before, and ended (L1c). */
export function duplicate(matter: Matter): Step[] {
  const told = caseOf(matter, plainSituation(matter.chance), [], { channel: 'hotline-12345', wish: 'other' });
  const before = matter.index - 1;
  return [
    openedOnly(matter, told),
    {
      after: 20,
      who: matter.clerk,
      commands: (idOf) => [
        { type: 'End', end: 'duplicate', duplicateOf: idOf(before), note: '已在前一件中处理' },
      ],
    },
  ];
}

/** Bought elsewhere: the desk says where to go, and registers it all the same (C4, L1). */
export function notOurs(matter: Matter): Step[] {
  const told = caseOf(matter, { cause: 'other', content: '在隔壁商场买的商品，走错了服务台' }, [], {
    wish: 'other',
  });
  return [
    ...opened(matter, told),
    step(4, matter.clerk, { type: 'GiveWaysOn', ways: ['platform-12315'], printed: false }),
    step(2, matter.clerk, { type: 'End', end: 'not-ours', duplicateOf: null, note: '非本店所售' }),
  ];
}

/** Settled by an exchange that failed again: reopened under its number, and money back this time (T4). */
export function reopened(matter: Matter): Step[] {
  const { clerk, other, chance } = matter;
  const { goods, told } = small(matter, 'exchange');
  const lines = refund(goods);
  return [
    ...opened(matter, told),
    step(8, clerk, decide([remedy('exchange', goods, 1)])),
    accepted(matter),
    carriedOut(matter, told, [remedy('exchange', goods, 1)]),
    step(9, clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1')),
    settled(matter, 'satisfied'),
    step(chance.between(3, 9) * 720, other, {
      type: 'Reopen',
      reason: 'consumer-returned',
      note: '换回的一件又坏了',
    }),
    step(3, clerk, decide(lines)),
    accepted(matter),
    carriedOut(matter, told, lines, 2),
    settled(matter, 'satisfied'),
  ];
}

/** Still waiting when the story ends: at tier 1, or for a head who has not received yet. */
export function waiting(matter: Matter): Step[] {
  const { told } = small(matter, 'refund');
  return [
    ...opened(matter, told),
    ...(matter.chance.maybe(50) ? [step(25, matter.clerk, escalate('complex', '需要和供应商核对批次'))] : []),
  ];
}

/** A number heard wrong, a word missing: corrected, with both values standing (L2). */
export function corrected(matter: Matter): Step[] {
  const { clerk, other, chance } = matter;
  const { goods, told } = small(matter, 'refund');
  const lines = refund(goods);
  return [
    ...opened(matter, told),
    step(4, clerk, {
      type: 'Amend',
      item: null,
      field: 'phone',
      to: phoneOf(chance),
      reason: 'misheard',
      note: '回拨核对',
    }),
    step(3, clerk, {
      type: 'Amend',
      item: null,
      field: 'content',
      to: `${told.content}；补充：购买时店员说可以退`,
      reason: 'consumer-corrected',
      note: '',
    }),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(30, other, { type: 'RevealPerson', fields: ['phone'] }),
    step(10, clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1')),
    settled(matter, 'satisfied'),
  ];
}

/**
 * Said to be faulty, found sound: a correction that frees the goods needs a second person's PIN (G3). The case that the
 * word began still stands (G4), so they go back to the supplier.
 */
export function foundSound(matter: Matter): Step[] {
  const { clerk, chance } = matter;
  const product = productOf(chance, ['daily'], [1_000, 18_000]);
  const goods = [goodsOf(matter, product, { fault: 'said', quantity: '1' })];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', 'daily'), goods);
  const lines = refund(goods);
  return [
    ...opened(matter, told),
    ...decided(matter, lines),
    accepted(matter),
    carriedOut(matter, told, lines),
    {
      ...step(40, clerk, {
        type: 'Amend',
        item: 'i1',
        field: 'fault',
        to: 'none',
        reason: 'checked-again',
        note: '当面试用一切正常，是安装方法不对',
      }),
      second: 'owner',
    },
    step(3, clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1')),
    settled(matter, 'satisfied'),
  ];
}

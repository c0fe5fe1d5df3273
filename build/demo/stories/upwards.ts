import type { RemedyInput } from '../../../shared/complaint/commands.ts';
import { dangerousProduct, productOf } from '../goods.ts';
import { type Case, caseOf, type Goods, goodsOf, type Matter } from '../matter.ts';
import { goodsSituation } from '../situations.ts';
import {
  answer,
  decide,
  dispose,
  escalate,
  opened,
  openedOnly,
  receipt,
  receive,
  refund,
  remedy,
  type Step,
  step,
  tag,
} from '../steps.ts';
import { personOf } from '../store.ts';
import { accepted, carriedOut, settled } from './deciding.ts';

/** Dear goods with a fault, and a consumer who wants more than the clerk can give. */
export function dear(matter: Matter): { goods: Goods[]; told: Case; lines: RemedyInput[] } {
  const { chance } = matter;
  const product = productOf(chance, ['clothing', 'appliance', 'other', 'daily'], [5_000, 80_000]);
  const goods = [
    goodsOf(matter, product, { fault: 'said', condition: 'used', secondSale: 'harmful', quantity: '1' }),
  ];
  const told = caseOf(matter, goodsSituation(chance, 'faulty', product.kind), goods, {
    wish: 'compensation',
  });
  const lines = [...refund(goods), remedy('compensation', goods, 0, chance.between(2, 20) * 1000)];
  return { goods, told, lines };
}

const back = (matter: Matter, goods: readonly Goods[]): Step =>
  step(matter.chance.between(5, 60), matter.clerk, dispose(goods, 1, 'return-to-supplier'), tag('i1-p1'));

/** Beyond the clerk's authority: a department head receives in person (T1, T2). */
export function tierTwo(matter: Matter): Step[] {
  const { goods, told, lines } = dear(matter);
  return [
    ...opened(matter, told),
    step(6, matter.clerk, escalate('beyond-authority')),
    step(20, 'head', receive, decide(lines)),
    accepted(matter),
    carriedOut(matter, told, lines),
    back(matter, goods),
    settled(matter, 'satisfied'),
  ];
}

/** The head is out and receives by phone; it counts only once confirmed with the head's own PIN (T3a). */
export function byPhone(matter: Matter): Step[] {
  const { goods, told, lines } = dear(matter);
  const receiver = personOf('secondHead').operator;
  return [
    ...opened(matter, told),
    step(4, matter.clerk, escalate('complex')),
    step(9, matter.clerk, { type: 'ReceiveByPhone', receiver }),
    step(95, 'secondHead', { type: 'ConfirmReception' }, decide(lines)),
    accepted(matter),
    carriedOut(matter, told, lines),
    back(matter, goods),
    settled(matter, 'satisfied'),
  ];
}

/** The head allows the amount without receiving anyone, and the clerk decides within it (T2a). */
export function authorised(matter: Matter): Step[] {
  const { goods, told, lines } = dear(matter);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  return [
    ...opened(matter, told),
    step(12, 'head', { type: 'Authorise', amount, kinds: ['compensation'], note: '情况属实，同意一次办结' }),
    step(3, matter.clerk, decide(lines)),
    accepted(matter),
    carriedOut(matter, told, lines),
    back(matter, goods),
    settled(matter, 'satisfied'),
  ];
}

/** The clerk asks for exactly what is to be given; the head gives it back once, then approves (T2a). */
export function approved(matter: Matter): Step[] {
  const { goods, told, lines } = dear(matter);
  const ask: Step['commands'] = [{ type: 'AskApproval', lines, note: '消费者要求一次办结' }];
  return [
    ...opened(matter, told),
    { after: 4, who: matter.clerk, commands: ask },
    step(6, 'head', { type: 'ReturnApproval', approval: 'a1', note: '请先核对小票金额' }),
    { after: 5, who: matter.clerk, commands: ask },
    step(7, 'head', { type: 'Approve', approval: 'a2', note: '' }),
    step(2, matter.clerk, decide(lines)),
    accepted(matter),
    carriedOut(matter, told, lines),
    back(matter, goods),
    settled(matter, 'satisfied'),
  ];
}

/** Twice not accepted: clerk, department head, enterprise head, one after the other. */
export function throughAllTiers(matter: Matter, { goods, told }: { goods: Goods[]; told: Case }): Step[] {
  const { clerk } = matter;
  const offer = [remedy('apology', goods, 0)];
  return [
    ...opened(matter, told),
    step(5, clerk, decide(offer), answer(false, '只道歉不能接受')),
    step(2, clerk, escalate('not-accepted')),
    step(30, 'head', receive, decide([remedy('repair', goods, 1)]), answer(false, '修过的不要')),
    step(2, clerk, escalate('not-accepted')),
  ];
}

export function tierThree(matter: Matter): Step[] {
  const { goods, told, lines } = dear(matter);
  return [
    ...throughAllTiers(matter, { goods, told }),
    step(200, 'owner', receive, decide(lines, '按消费者要求办理')),
    accepted(matter),
    carriedOut(matter, told, lines, 3),
    back(matter, goods),
    settled(matter, 'satisfied'),
  ];
}

/** Not accepted at tier 3 either: it ends unsettled, and the ways on are printed (T4, T4a). */
export function unsettled(matter: Matter): Step[] {
  const { goods, told } = dear(matter);
  return [
    ...throughAllTiers(matter, { goods, told }),
    step(300, 'owner', receive, decide(refund(goods)), answer(false, '坚持三倍赔偿')),
    step(5, 'owner', {
      type: 'GiveWaysOn',
      ways: ['regulator', 'council', 'platform-12315', 'court'],
      printed: true,
    }),
    step(2, 'owner', { type: 'End', end: 'unsettled', duplicateOf: null, note: '三级接待后未达成一致' }),
    back(matter, goods),
  ];
}

/** Something that hurt someone, known to be so at once or only later. */
export function dangerous(matter: Matter, known: boolean): { goods: Goods[]; told: Case } {
  const facts = { fault: 'said', condition: 'used', safety: 'unknown', quantity: '1' } as const;
  const goods = [goodsOf(matter, dangerousProduct(matter.chance), facts)];
  const situation = {
    cause: 'injury',
    content: '使用{p}时受伤，去医院处理了伤口，带来了病历和发票',
  } as const;
  return { goods, told: caseOf(matter, situation, goods, { wish: 'compensation', danger: known }) };
}

/** Someone was hurt: straight to tier 3, the lot held, the goods set apart (T1a). */
export function danger(matter: Matter): Step[] {
  const { chance, clerk } = matter;
  const known = chance.maybe(50);
  const { goods, told } = dangerous(matter, known);
  const lines = [...refund(goods), remedy('compensation', goods, 0, chance.between(8, 60) * 1000)];
  const begin = known
    ? [openedOnly(matter, told), receipt(clerk, told)]
    : [...opened(matter, told), step(3, clerk, { type: 'ReportDanger', note: '就诊记录显示皮肤破损' })];
  return [
    ...begin,
    step(chance.between(5, 30), 'owner', receive, decide(lines, '先行退款并垫付医药费')),
    accepted(matter),
    carriedOut(matter, told, lines),
    step(6, clerk, dispose(goods, 1, 'hold-for-test')),
    settled(matter, 'satisfied'),
    step(chance.between(4, 9) * 720, 'head', dispose(goods, 1, 'return-to-supplier'), tag('i1-p2')),
  ];
}

import type { Matter } from '../matter.ts';
import {
  answer,
  decide,
  escalate,
  opened,
  openedOnly,
  receipt,
  receive,
  refund,
  remedy,
  type Step,
  step,
} from '../steps.ts';
import type { Present } from '../tell.ts';
import { accepted, carriedOut, settled } from './deciding.ts';
import { small } from './endings.ts';
import { ofLesseeGone } from './returned-goods.ts';
import { dangerous, dear, throughAllTiers } from './upwards.ts';

/** On the phone, and not received by anyone yet. */
function justRang(matter: Matter): Step[] {
  const { told } = small(matter, 'exchange', { taking: 'kept-at-home' });
  return [openedOnly(matter, { ...told, channel: 'phone' })];
}

/** At the counter: received, not decided. */
function atTheCounter(matter: Matter): Step[] {
  return opened(matter, small(matter, 'refund').told);
}

/** Waits for a department head, who has not received yet. */
function waitsForHead(matter: Matter): Step[] {
  return [...atTheCounter(matter), step(20, matter.clerk, escalate('complex', '需要和供应商核对批次'))];
}

function headDecides(matter: Matter): Step[] {
  const { told } = dear(matter);
  return [
    ...opened(matter, told),
    step(10, matter.clerk, escalate('beyond-authority')),
    step(40, 'head', receive),
  ];
}

/** The clerk has asked for an approval, and the consumer stands at the counter meanwhile. */
function asksApproval(matter: Matter): Step[] {
  const { told, lines } = dear(matter);
  return [
    ...opened(matter, told),
    step(4, matter.clerk, { type: 'AskApproval', lines, note: '情况属实，消费者同意这样办' }),
  ];
}

/** Accepted neither at tier 1 nor at tier 2, and waits for the enterprise head. */
function waitsForOwner(matter: Matter): Step[] {
  return throughAllTiers(matter, dear(matter));
}

function ownerDecides(matter: Matter): Step[] {
  return [...waitsForOwner(matter), step(120, 'owner', receive)];
}

/** Someone was hurt a moment ago (T1a). */
function hurtJustNow(matter: Matter): Step[] {
  const { told } = dangerous(matter, true);
  return [openedOnly(matter, told), receipt(matter.clerk, told)];
}

/** Offered, and the consumer wants to ask at home. */
function thinksItOver(matter: Matter): Step[] {
  const { goods, told } = small(matter, 'exchange');
  return [...opened(matter, told), step(8, matter.clerk, decide([remedy('exchange', goods, 1)]))];
}

/** The money is on its way and has not arrived (T6a). */
function moneyUnderWay(matter: Matter): Step[] {
  const { goods, told } = small(matter, 'refund');
  const paid = told.payments.map((payment) => ({ ...payment, channel: 'wechat' as const }));
  const [first] = refund(goods);
  const amount = first?.amount ?? 0;
  return [
    ...opened(matter, { ...told, payments: [{ channel: 'wechat', amount: sum(paid) }] }),
    step(6, matter.clerk, decide(refund(goods))),
    accepted(matter),
    step(3, matter.clerk, {
      ...{ type: 'ReturnMoney', line: 'd1-l1', leg: null, channel: 'wechat', amount },
      ...{ state: 'initiated', transaction: '' },
    }),
  ];
}

const sum = (payments: readonly { amount: number }[]) => payments.reduce((all, one) => all + one.amount, 0);

/** The other piece has to be fetched from the store-room first. */
function exchangePromised(matter: Matter): Step[] {
  return [...thinksItOver(matter), accepted(matter)];
}

/** Two attempts on two days, and a third to come (T4b). */
function hardToReach(matter: Matter): Step[] {
  const attempt: Step = step(720, matter.other, { type: 'RecordContactAttempt', note: '电话无人接听' });
  return [...thinksItOver(matter), attempt, attempt];
}

/** Only an apology was offered, and it was turned down. */
function turnedDown(matter: Matter): Step[] {
  const { goods, told } = small(matter, 'exchange');
  return [
    ...opened(matter, told),
    step(4, matter.clerk, decide([remedy('apology', goods, 0)]), answer(false, '只道歉不能接受')),
  ];
}

/** Settled days ago; now the piece given in exchange has failed too (T4). */
function cameBack(matter: Matter): Step[] {
  const { told } = small(matter, 'exchange');
  return [
    ...exchangePromised(matter),
    carriedOut(matter, told, [{ kind: 'exchange', item: 'i1', quantity: '1', amount: 0, reason: null }]),
    settled(matter, 'satisfied'),
    step(4 * 720, matter.other, { type: 'Reopen', reason: 'consumer-returned', note: '换回的一件又坏了' }),
  ];
}

/**
 * What is under way when the story ends, by how many opening minutes ago it began. Against the store's authority table
 * two are nearly due at tier 1 and one at tier 2; one has come from there to tier 3 by time, and one is marked late.
 */
export const present: readonly Present[] = [
  { story: justRang, minutesAgo: 19 },
  { story: atTheCounter, minutesAgo: 50 },
  { story: atTheCounter, minutesAgo: 14 },
  { story: turnedDown, minutesAgo: 32 },
  { story: asksApproval, minutesAgo: 28 },
  { story: asksApproval, minutesAgo: 12 },
  { story: waitsForHead, minutesAgo: 131 },
  { story: waitsForHead, minutesAgo: 185 },
  { story: headDecides, minutesAgo: 170 },
  { story: waitsForOwner, minutesAgo: 420 },
  { story: waitsForOwner, minutesAgo: 1150 },
  { story: ownerDecides, minutesAgo: 900 },
  { story: hurtJustNow, minutesAgo: 35 },
  { story: thinksItOver, minutesAgo: 260 },
  { story: moneyUnderWay, minutesAgo: 1100 },
  { story: exchangePromised, minutesAgo: 610 },
  { story: hardToReach, minutesAgo: 1700 },
  { story: cameBack, minutesAgo: 2990 },
];

/** Not of today: bought at a counter whose lessee has left, and paid by the store a third of the story ago (C4). */
export function lesseeGone(days: number): Present {
  return { story: ofLesseeGone, minutesAgo: Math.floor(days / 3) * 720 };
}

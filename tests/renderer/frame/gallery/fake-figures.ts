import type { ComplaintRecord, ProductRecord } from '../../../../renderer/ledger/database.ts';
import type { Figures } from '../../../../renderer/ledger/figures-reading.ts';
import { type Counts, sumOfCounts } from '../../../../shared/figures/counts.ts';
import {
  answerKeys,
  bucketKey,
  goodsKey,
  minutesKey,
  staffKey,
} from '../../../../shared/figures/figure-keys.ts';
import { type OwnAccord, ownDoings } from '../../../../shared/figures/own-accord.ts';
import { before, pointsOf, type Range } from '../../../../shared/figures/periods.ts';

const milk = '6901234567892';

/** A day of a busy store; two in a hundred end unsettled, so that a target is missed and another is not. */
function day(index: number): Counts {
  const opened = 3 + (index % 4);
  const unsettled = index % 9 === 0 ? 1 : 0;
  return {
    opened,
    late: index % 7 === 0 ? 1 : 0,
    repeat: index % 5 === 0 ? 1 : 0,
    'end.settled': opened - unsettled,
    'end.unsettled': unsettled,
    [answerKeys.satisfied]: opened - 1,
    [answerKeys.dissatisfied]: index % 6 === 0 ? 1 : 0,
    'cause.quality': opened - 1,
    'cause.price': 1,
    'channel.counter': opened,
    'kind.prepackaged-food': opened - 1,
    'kind.appliance': 1,
    'fen.refund': 125_050,
    'fen.compensation': 30_000,
    paid: opened,
    [bucketKey('decision.1', 0)]: opened - 2,
    [bucketKey('decision.1', 3)]: 1,
    [bucketKey('decision.1', 7)]: 1,
    [minutesKey('decision.1')]: 20 * opened,
  };
}

const many = (count: number): Counts => ({
  [goodsKey({ cause: 'quality', kind: 'prepackaged-food', product: milk })]: count,
  [goodsKey({ cause: 'price', kind: 'appliance', product: '6901234567908' })]: Math.ceil(count / 4),
  [staffKey('op-1')]: count,
  [staffKey('op-2')]: Math.ceil(count / 3),
});

export function useFigures(range: Range): Figures {
  const points = pointsOf(range).map((point, index) => ({ ...point, counts: day(index) }));
  const few = sumOfCounts(points.map(({ counts }) => counts));
  const past = Object.fromEntries(Object.entries(few).map(([key, count]) => [key, Math.ceil(count / 3)]));
  return {
    range,
    before: before(range),
    points,
    now: { few, many: many(48) },
    past: { few: past, many: many(12) },
  };
}

const products = new Map(
  [
    { code: milk, name: '青禾纯牛奶 250 毫升 12 盒装礼盒', supplier: '青禾乳业有限责任公司' },
    { code: '6901234567908', name: '电热水壶', supplier: '' },
  ].map((one) => [one.code, one as unknown as ProductRecord]),
);
export const useFiguredProducts = (): ReadonlyMap<string, ProductRecord> => products;

const behind = [
  {
    id: 'c-1',
    number: '01-000120-0',
    openedDay: '2026-11-02',
    status: 'settled',
    state: { facts: { cause: 'quality' } },
  },
  {
    id: 'c-2',
    number: '01-000127-1',
    openedDay: '2026-11-03',
    status: 'open',
    state: { facts: { cause: 'price' } },
  },
] as unknown as readonly ComplaintRecord[];
/** A single day is asked for by the home alone, which has nothing to say there. */
export const useComplaintsBehind = ({ range }: { readonly range: Range }): readonly ComplaintRecord[] =>
  range.from === range.to ? [] : behind;

const own = {
  ...Object.fromEntries(ownDoings.map((doing, index) => [doing, index])),
  beyondFen: 1250,
  staffWanted: 3,
} as unknown as OwnAccord;
export const useOwnAccord = () => () => Promise.resolve(own);

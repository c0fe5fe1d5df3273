import type { Cause, GoodsKind, Tier } from '../codes.ts';
import type { AskingManner, NotAskedReason, SatisfactionAnswer } from '../complaint/satisfaction-codes.ts';

/** What times are counted of: a wait in the queue, to reception and to decision at a tier, and to the end. */
export const timeKinds = [
  'wait',
  'reception.1',
  'reception.2',
  'reception.3',
  'decision.1',
  'decision.2',
  'decision.3',
  'handling',
] as const;
export type TimeKind = (typeof timeKinds)[number];

/** Keys of the few counts that every store has. None holds a bar: that marks the many (below). */
export const bucketKey = (kind: TimeKind, bucket: number) => `${kind}.b${bucket}`;
/** Minutes of opening hours in all, for the average. */
export const minutesKey = (kind: TimeKind) => `${kind}.minutes`;
export const timeAtTier = (what: 'reception' | 'decision', tier: Tier): TimeKind => `${what}.${tier}`;

/** What consumers said for themselves (K2); `declined` was asked and would not say. */
export const answerKeys = {
  satisfied: 'answer.satisfied',
  neither: 'answer.neither',
  dissatisfied: 'answer.dissatisfied',
  declined: 'answer.declined',
} as const satisfies Record<SatisfactionAnswer, string>;
/** Entered on the clerk's own screen. */
export const enteredKey = 'answer.entered';
/** Nobody has asked, nor said why not. */
export const unaskedKey = 'answer.unasked';
export const answeredBy = (manner: AskingManner) => `asked.${manner}`;
export const notAskedKey = (reason: NotAskedReason) => `not-asked.${reason}`;

/** Which goods a complaint is about, and why: from this the Pareto of products, kinds and suppliers is made. */
export type GoodsKey = Readonly<{ cause: Cause; kind: GoodsKind; product: string }>;

/** Keys of the many: goods, responsible operators and people. They are kept in records of their own. */
export const goodsKey = ({ cause, kind, product }: GoodsKey) => `goods|${cause}|${kind}|${product}`;
export const partyKey = (party: string) => `party|${party}`;
export const staffKey = (operator: string) => `staff|${operator}`;
export const isOfMany = (key: string) => key.includes('|');

/** Reads a {@link goodsKey}; null where it is another key. */
export function readGoodsKey(key: string): GoodsKey | null {
  const [what, cause, kind, product] = key.split('|');
  if (what !== 'goods' || !cause || !kind || !product) return null;
  return { cause: cause as Cause, kind: kind as GoodsKind, product };
}

import * as v from 'valibot';
import { goodsKinds } from '../codes.ts';
import { fen, flag } from '../event-parts.ts';
import { lawNumbers } from './law-rules.ts';
import type { PromiseTemplate } from './promise-codes.ts';

const days = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(3650));
const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000));

/**
 * What a posted promise says, by its template (C1). It stands beside the law and never below it: a return of faulty goods
 * is promised for at least the seven days of article 24.
 */
export const promiseTerms = v.variant('template', [
  /** Faulty goods: so many days to give them back, so many to have them exchanged; the day of the purchase not counted. */
  v.strictObject({
    template: v.literal('returns'),
    refundDays: days(lawNumbers.returnDays),
    exchangeDays: days(lawNumbers.returnDays),
  }),
  /** 线下无理由退货: goods without a fault, of these kinds, unopened unless `opened`. */
  v.strictObject({
    template: v.literal('no-reason'),
    days: days(1),
    kinds: v.pipe(
      v.array(v.picklist(goodsKinds)),
      v.minLength(1),
      v.check((list) => new Set(list).size === list.length, 'each kind once'),
    ),
    opened: flag,
    gives: v.picklist(['refund', 'exchange']),
  }),
  /** 先行赔付: paid at the desk up to so much (fen) before anybody is asked who answers for it, within so many minutes. */
  v.strictObject({ template: v.literal('advance-payment'), limit: fen, minutes }),
  /** Three tiers receive; who stands for each is said by `TierPeopleNamed`, as people come and go. */
  v.strictObject({ template: v.literal('three-tiers') }),
  /** Somebody comes within so many minutes, and an answer within so many days. */
  v.strictObject({ template: v.literal('rapid-response'), minutes, days: days(1) }),
  v.strictObject({ template: v.literal('ways-12315') }),
  /** Every complaint is written down and kept, and who brought it may see what was written. */
  v.strictObject({ template: v.literal('complaint-ledger') }),
  /** Who serves at the desk is trained at least so many times a year. */
  v.strictObject({
    template: v.literal('training'),
    timesAYear: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(366)),
  }),
]);
export type PromiseTerms = v.InferOutput<typeof promiseTerms>;
export type TermsOf<Template extends PromiseTemplate> = Extract<PromiseTerms, { template: Template }>;

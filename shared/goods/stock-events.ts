import * as v from 'valibot';
import { count, id } from '../event-parts.ts';

/** Where was counted: what lies at the desk, or what is on sale under its labels. */
export const stockScopes = ['desk', 'floor'] as const;
export type StockScope = (typeof stockScopes)[number];

/** Why a scanned label or tag should not be where it was found. */
export const strayReasons = [
  'sold',
  'destroyed',
  'returned',
  'elsewhere',
  'barred',
  'taken-off',
  'no-goods',
  'unknown',
] as const;
export type StrayReason = (typeof strayReasons)[number];

const most = 2000;
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));

/** A stocktake 盘点: what somebody counted, sealed as counted; it changes nothing of the goods themselves (G7). */
export const stockEventData = {
  StockTaken: v.strictObject({
    stocktake: count,
    scope: v.picklist(stockScopes),
    /** Lines that should have been there, and those of them that were. */
    expected: number,
    found: number,
    missing: v.pipe(
      v.array(v.strictObject({ about: id, item: id, disposition: v.nullable(id) })),
      v.maxLength(most),
    ),
    /** `about` is null for a label of no complaint of this ledger. */
    stray: v.pipe(
      v.array(v.strictObject({ about: v.nullable(id), reason: v.picklist(strayReasons) })),
      v.maxLength(most),
    ),
  }),
} as const;

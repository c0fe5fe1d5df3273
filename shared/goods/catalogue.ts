import * as v from 'valibot';
import { goodsKinds, units } from '../codes.ts';
import { fen } from '../event-parts.ts';

/** A product as the store's list names it. `measure` is the store's own measure word (箱, 瓶); weighed goods have kg. */
export const product = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[0-9]{6,14}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  kind: v.picklist(goodsKinds),
  supplier: v.pipe(v.string(), v.maxLength(120)),
  unit: v.picklist(units),
  measure: v.pipe(v.string(), v.maxLength(8)),
  price: v.nullable(fen),
  shelfLifeDays: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(36_500))),
});
export type Product = v.InferOutput<typeof product>;

/** A row that was not taken: its line in the file (from 1), and why. */
export type RejectedRow = Readonly<{
  row: number;
  reason: 'code' | 'name' | 'kind' | 'price' | 'shelf-life' | 'duplicate' | 'too-few-cells';
  text: string;
}>;

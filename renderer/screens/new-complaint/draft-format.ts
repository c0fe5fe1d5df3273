import * as v from 'valibot';
import {
  causes,
  channels,
  conditions,
  faults,
  goodsKinds,
  responsibleKinds,
  safeties,
  salesChannels,
  secondSales,
  specials,
  takings,
  units,
  wishes,
} from '../../../shared/codes.ts';
import { deadlineBases, unlikeReasons } from '../../../shared/complaint/origin-codes.ts';
import { emptyTransfer } from '../origin/transfer-form.ts';
import type { ComplaintForm } from './complaint-form.ts';

/** Counts up when the form changes in a way that an older draft does not fit. */
export const draftFormat = 1;

const text = v.string();
const line = v.strictObject({
  barcode: v.nullable(text),
  name: text,
  supplier: text,
  kind: v.picklist(goodsKinds),
  special: v.picklist(specials),
  condition: v.picklist(conditions),
  fault: v.picklist(faults),
  safety: v.picklist(safeties),
  secondSale: v.picklist(secondSales),
  price: text,
  unit: v.picklist(units),
  quantity: text,
  shelfLifeEnd: text,
  lot: text,
  taking: v.picklist(takings),
});
const form = v.strictObject({
  // A draft of before there were tickets has none.
  ticket: v.optional(v.nullable(v.number()), null),
  sameAs: v.nullable(v.strictObject({ complaint: text, maskedName: v.nullable(text), maskedPhone: text })),
  phone: text,
  phoneDeclined: v.boolean(),
  name: text,
  nameDeclined: v.boolean(),
  channel: v.picklist(channels),
  // A draft of before transfers were asked for had none.
  transfer: v.optional(
    v.strictObject({
      number: text,
      received: text,
      deadline: text,
      basis: v.picklist(['', ...deadlineBases]),
      basisText: text,
    }),
    emptyTransfer,
  ),
  likely: v.optional(
    v.array(
      v.strictObject({
        complaint: text,
        answer: v.picklist(['duplicate', ...unlikeReasons]),
        note: text,
      }),
    ),
    [],
  ),
  danger: v.boolean(),
  noGoods: v.boolean(),
  lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(40)),
  cause: v.nullable(v.picklist(causes)),
  content: text,
  wish: v.nullable(v.picklist(wishes)),
  compensation: text,
  onTheSpot: v.nullable(v.picklist(['register', 'receive', 'agree'])),
  purchaseDate: text,
  receiptNumber: text,
  salesChannel: v.picklist(salesChannels),
  payer: text,
  paid: v.strictObject({ cash: text, card: text, wechat: text, alipay: text, 'gift-card': text }),
  responsible: v.picklist(responsibleKinds),
  // A draft of before there was a register names nobody of it.
  party: v.optional(v.nullable(text), null),
  responsibleName: text,
});

/** The form of a draft as the desk gives it back; null where this version of the screen cannot show it. */
export function formFromDraft(kept: Readonly<{ format: number; form: string }>): ComplaintForm | null {
  if (kept.format !== draftFormat) return null;
  try {
    const parsed = v.safeParse(form, JSON.parse(kept.form));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // Not JSON: that is the answer.
  }
}

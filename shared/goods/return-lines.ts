import type { Unit } from '../codes.ts';
import type { Complaint } from '../complaint/state.ts';
import { type SentGoods, unsent, unsettled } from './returns.ts';

/** Where a line of goods that goes back belongs: the complaint, and which of its goods, from 0. */
type Place = Readonly<{ about: string; number: string; at: number; disposition: string; unit: Unit }>;

/** Goods that wait to be put on a note; `left` in thousandths, `price` in fen. */
export type WaitingLine = Place & Readonly<{ left: number; price: number | null; since: number }>;

/** Goods that left with a note. */
export type SentLine = Place & Readonly<{ sent: SentGoods; open: number }>;

type Numbered = Pick<Complaint, 'id' | 'number' | 'items'>;

/** What of a complaint waits to go back, in the order of its goods (G7). */
export function waitingLines({ id, number, items }: Numbered): readonly WaitingLine[] {
  return items.flatMap(({ dispositions, unit, price }, at) =>
    dispositions.flatMap((one) => {
      const left = one.way === 'return-to-supplier' ? unsent(one, unit) : 0;
      const { disposition } = one;
      return left > 0 ? [{ about: id, number, at, disposition, unit, left, price, since: one.at }] : [];
    }),
  );
}

/** Everything of a complaint that ever left with a note. */
export function sentLines({ id, number, items }: Numbered): readonly SentLine[] {
  return items.flatMap(({ dispositions, unit }, at) =>
    dispositions.flatMap(({ disposition, sent }) =>
      sent.map((one) => ({
        about: id,
        number,
        at,
        disposition,
        unit,
        sent: one,
        open: unsettled(one, unit),
      })),
    ),
  );
}

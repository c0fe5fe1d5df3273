import type { CalendarDate } from '../calendar.ts';
import type { Cause, GoodsKind, SalesChannel, Unit, Wish } from '../codes.ts';
import type { EventData } from '../events.ts';
import type { DisputableFact } from './promise-codes.ts';

type Goods = EventData<'ItemAdded'>;

/** What is known of one line of goods and how it was bought. Null and `unknown` mean: nobody said. */
export type AdviceFacts = Readonly<{
  /** The store's day on which the consumer came. */
  day: CalendarDate;
  purchaseDate: CalendarDate | null;
  salesChannel: SalesChannel;
  cause: Cause;
  wish: Wish;
  danger: boolean;
  kind: GoodsKind;
  special: Goods['special'];
  condition: Goods['condition'];
  fault: Goods['fault'];
  secondSale: Goods['secondSale'];
  taking: Goods['taking'];
  /** The last day of its shelf life. */
  shelfLifeEnd: CalendarDate | null;
  /** Unit price in fen, for `unit`. */
  price: number | null;
  unit: Unit;
  quantity: string;
  /** It has a barcode of the catalogue: made for everybody, not for this consumer. */
  stock: boolean;
  disputed: ReadonlySet<DisputableFact>;
}>;

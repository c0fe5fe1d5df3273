import type {
  Cause,
  Channel,
  PayingChannel,
  ResponsibleKind,
  SalesChannel,
  Wish,
} from '../../shared/codes.ts';
import type { GoodsInput } from '../../shared/complaint/commands.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { lineFen } from '../../shared/quantity.ts';
import type { Chance } from './chance.ts';
import { type Consumer, consumerOf } from './consumers.ts';
import { quantityOf } from './goods.ts';
import { dateAt } from './shop-days.ts';
import type { Situation } from './situations.ts';
import type { Person } from './store.ts';

/** One complaint before anything is decided: who came, when, to whom. */
export type Matter = Readonly<{
  index: number;
  /** When it is opened (UTC ms). */
  at: number;
  chance: Chance;
  consumer: Consumer;
  clerk: Person;
  /** Another clerk, who may carry out what the first promised (T6). */
  other: Person;
  /** What the clerks' tier may give in money, in fen, when it is opened. */
  clerkLimit: number;
}>;

/** A line of goods as it came to the desk. */
export type Goods = Readonly<{ input: GoodsInput; product: Product; paid: number }>;

export type Payment = Readonly<{ channel: PayingChannel; amount: number }>;

/** What was told and bought, ready to be opened. */
export type Case = Readonly<{
  channel: Channel;
  cause: Cause;
  content: string;
  wish: Wish;
  goods: readonly Goods[];
  danger: boolean;
  purchaseDate: string | null;
  receiptNumber: string;
  salesChannel: SalesChannel;
  payments: readonly Payment[];
  responsible: ResponsibleKind;
  responsibleName: string;
}>;

export function newMatter(
  chance: Chance,
  facts: Pick<Matter, 'index' | 'at' | 'clerk' | 'other' | 'clerkLimit'>,
): Matter {
  return { ...facts, chance, consumer: consumerOf(chance) };
}

/** Goods brought back: sound and unopened unless said otherwise, with a shelf life that still runs. */
export function goodsOf(matter: Matter, product: Product, rest: Partial<GoodsInput> = {}): Goods {
  const { chance, at } = matter;
  const food = product.kind.endsWith('-food');
  const left = Math.max(1, Math.floor((product.shelfLifeDays ?? 1) / 3));
  const cosmetics = product.name.startsWith('护手霜');
  const input: GoodsInput = {
    barcode: product.code,
    name: product.name,
    supplier: product.supplier,
    lot: food && chance.maybe(40) ? `L${dateAt(at, -left).replaceAll('-', '')}` : '',
    kind: product.kind,
    special: cosmetics ? 'cosmetics' : 'none',
    condition: 'unopened',
    fault: 'none',
    safety: 'safe',
    secondSale: 'harmless',
    shelfLifeEnd: food ? dateAt(at, left) : null,
    price: product.price,
    unit: product.unit,
    quantity: quantityOf(chance, product),
    taking: 'taken-back',
    ...rest,
  };
  return { input, product, paid: lineFen(input.price ?? 0, input.quantity, input.unit) };
}

const ways: readonly PayingChannel[] = ['wechat', 'wechat', 'alipay', 'alipay', 'cash', 'card'];

/** How it was paid: mostly one way, now and then partly with a gift card (T6a). */
function paymentsFor(chance: Chance, total: number): Payment[] {
  if (total === 0) return [];
  const channel = chance.pick(ways);
  if (total < 2000 || !chance.maybe(12)) return [{ channel, amount: total }];
  const card = Math.floor(total / 300) * 100;
  return [
    { channel: 'gift-card', amount: card },
    { channel, amount: total - card },
  ];
}

const asks: Readonly<Record<Wish, string>> = {
  refund: '，要求退款',
  exchange: '，要求换货',
  repair: '，要求修好',
  compensation: '，要求退款并赔偿',
  other: '',
};

/** The case of a situation and the goods it is about. */
export function caseOf(
  matter: Matter,
  situation: Situation,
  goods: readonly Goods[],
  rest: Partial<Case> = {},
): Case {
  const { chance, at } = matter;
  const [first] = goods;
  const bought = dateAt(at, -chance.between(0, 6));
  const paid = goods.reduce((sum, one) => sum + one.paid, 0);
  const wish = rest.wish ?? 'refund';
  const names = goods.map((one) => one.product.name).join('和');
  const leased = first?.product.supplier.includes('承租') ?? false;
  return {
    channel: channelOf(chance),
    cause: situation.cause,
    content: situation.content.replace('{p}', names) + asks[wish],
    wish,
    goods,
    danger: false,
    purchaseDate: first ? bought : null,
    receiptNumber:
      first && chance.maybe(80) ? `${bought.replaceAll('-', '')}${chance.between(1000, 9999)}` : '',
    salesChannel: chance.maybe(82) ? 'store' : chance.pick(['home-delivery', 'community-group'] as const),
    payments: paymentsFor(chance, paid),
    responsible: leased ? 'counter-lessee' : chance.maybe(8) ? 'joint' : 'own',
    responsibleName: leased ? (first?.product.supplier ?? '') : '',
    ...rest,
  };
}

function channelOf(chance: Chance): Channel {
  const drawn = chance.between(1, 100);
  if (drawn <= 82) return 'counter';
  if (drawn <= 93) return 'phone';
  return chance.pick(['platform-12315', 'hotline-12345', 'regulator', 'council'] as const);
}

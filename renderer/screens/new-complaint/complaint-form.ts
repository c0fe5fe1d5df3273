import type {
  Cause,
  Channel,
  conditions,
  faults,
  GoodsKind,
  PayingChannel,
  ResponsibleKind,
  SalesChannel,
  safeties,
  secondSales,
  specials,
  takings,
  Unit,
  Wish,
} from '../../../shared/codes.ts';
import type { UnlikeReason } from '../../../shared/complaint/origin-codes.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { yuanText } from '../../../shared/money.ts';
import { emptyTransfer, type TransferForm } from '../origin/transfer-form.ts';

/** A line of goods as it stands in the form: what was typed is text, what was chosen is a code. */
export type GoodsLine = {
  barcode: string | null;
  name: string;
  supplier: string;
  kind: GoodsKind;
  special: (typeof specials)[number];
  condition: (typeof conditions)[number];
  fault: (typeof faults)[number];
  safety: (typeof safeties)[number];
  secondSale: (typeof secondSales)[number];
  price: string;
  /** What a bare number in `quantity` counts. */
  unit: Unit;
  quantity: string;
  shelfLifeEnd: string;
  lot: string;
  taking: (typeof takings)[number];
};

/** What is done on sealing, besides registering. */
export type OnTheSpot = 'register' | 'receive' | 'agree';

/** Who was here before, by their last complaint, as the form may show them (X4). */
export type SamePerson = Readonly<{ complaint: string; maskedName: string | null; maskedPhone: string }>;

/** The same matter, linked as a duplicate; or why it is another. */
export type LikelyAnswer = { complaint: string; answer: 'duplicate' | UnlikeReason; note: string };

export type ComplaintForm = {
  /** The ticket it was begun with (D1); null where none was taken or it is left out. */
  ticket: number | null;
  /** Chosen among those who were here before: name and phone are theirs, and not typed. */
  sameAs: SamePerson | null;
  phone: string;
  phoneDeclined: boolean;
  name: string;
  nameDeclined: boolean;
  channel: Channel;
  /** Where it was handed over from outside; asked only then. */
  transfer: TransferForm;
  /** What was said of complaints that look like this one, by complaint (L1c). */
  likely: LikelyAnswer[];
  danger: boolean;
  noGoods: boolean;
  lines: GoodsLine[];
  cause: Cause | null;
  content: string;
  wish: Wish | null;
  compensation: string;
  onTheSpot: OnTheSpot | null;
  purchaseDate: string;
  receiptNumber: string;
  salesChannel: SalesChannel;
  payer: string;
  paid: Record<PayingChannel, string>;
  responsible: ResponsibleKind;
  /** Whoever of the register it is; then `responsibleName` is empty. */
  party: string | null;
  responsibleName: string;
};

export function emptyLine(): GoodsLine {
  return {
    barcode: null,
    name: '',
    supplier: '',
    kind: 'other',
    special: 'none',
    condition: 'unknown',
    fault: 'unknown',
    safety: 'unknown',
    secondSale: 'unknown',
    price: '',
    unit: 'piece',
    quantity: '',
    shelfLifeEnd: '',
    lot: '',
    taking: 'taken-back',
  };
}

export function emptyForm(): ComplaintForm {
  return {
    ticket: null,
    sameAs: null,
    phone: '',
    phoneDeclined: false,
    name: '',
    nameDeclined: false,
    channel: 'counter',
    transfer: emptyTransfer(),
    likely: [],
    danger: false,
    noGoods: false,
    lines: [emptyLine()],
    cause: null,
    content: '',
    wish: null,
    compensation: '',
    onTheSpot: null,
    purchaseDate: '',
    receiptNumber: '',
    salesChannel: 'store',
    payer: '',
    paid: { cash: '', card: '', wechat: '', alipay: '', 'gift-card': '' },
    responsible: 'own',
    party: null,
    responsibleName: '',
  };
}

/** The line with what the store's list knows of a product; what was typed about these goods stays. */
export function withProduct(line: GoodsLine, product: Product): GoodsLine {
  return {
    ...line,
    barcode: product.code,
    name: product.name,
    supplier: product.supplier,
    kind: product.kind,
    price: product.price === null ? line.price : yuanText(product.price),
    unit: product.unit,
    quantity: line.quantity || (product.unit === 'piece' ? '1' : ''),
  };
}

/** Is there anything in the form worth keeping as a draft? */
export function isBegun(form: ComplaintForm): boolean {
  return (
    form.sameAs !== null ||
    form.phone !== '' ||
    form.name !== '' ||
    form.content !== '' ||
    form.cause !== null ||
    form.lines.some((line) => line.name !== '')
  );
}

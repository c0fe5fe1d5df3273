import { moneyKinds, type RemedyKind, type Wish } from '../../../shared/codes.ts';
import type { GoodsInput, RemedyInput } from '../../../shared/complaint/commands.ts';
import type { TierAuthority } from '../../../shared/event-parts.ts';
import { lineFen } from '../../../shared/quantity.ts';

/** What the first tier could agree to at once, or why not. */
export type DirectRemedy =
  | Readonly<{ ok: true; kind: RemedyKind; lines: readonly RemedyInput[]; total: number }>
  | Readonly<{
      ok: false;
      why: 'no-wish' | 'danger' | 'not-direct' | 'price-unknown' | 'amount-missing' | 'kind' | 'amount';
    }>;

const direct: Readonly<Record<Wish, RemedyKind | null>> = {
  refund: 'refund',
  exchange: 'exchange',
  repair: 'repair',
  compensation: 'compensation',
  other: null,
};

type Asked = Readonly<{
  wish: Wish | null;
  danger: boolean;
  items: readonly GoodsInput[];
  /** Fen; null when nothing readable was typed. */
  compensation: number | null;
}>;

/** The remedy that simply gives what the consumer wants, if the tier's authority covers it (T2). */
export function directRemedy(asked: Asked, authority: TierAuthority): DirectRemedy {
  const { wish, danger, items, compensation } = asked;
  if (danger) return { ok: false, why: 'danger' };
  if (wish === null) return { ok: false, why: 'no-wish' };
  const kind = direct[wish];
  if (kind === null) return { ok: false, why: 'not-direct' };
  if (!authority.kinds.includes(kind)) return { ok: false, why: 'kind' };
  const lines = kind === 'compensation' ? whole(kind, compensation) : each(kind, items);
  if (lines === null) return { ok: false, why: kind === 'compensation' ? 'amount-missing' : 'price-unknown' };
  if (lines.length === 0) return { ok: false, why: 'not-direct' };
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  if (authority.limit !== null && total > authority.limit) return { ok: false, why: 'amount' };
  return { ok: true, kind, lines, total };
}

function whole(kind: RemedyKind, amount: number | null): RemedyInput[] | null {
  return amount === null || amount === 0
    ? null
    : [{ kind, item: null, quantity: null, amount, reason: null }];
}

function each(kind: RemedyKind, items: readonly GoodsInput[]): RemedyInput[] | null {
  const lines: RemedyInput[] = [];
  for (const [index, item] of items.entries()) {
    const pays = moneyKinds.includes(kind);
    const amount = pays && item.price !== null ? lineFen(item.price, item.quantity, item.unit) : 0;
    if (pays && amount === 0) return null;
    // The desk names the goods of a new complaint i1, i2 … in the order they come.
    lines.push({ kind, item: `i${index + 1}`, quantity: item.quantity, amount, reason: null });
  }
  return lines;
}

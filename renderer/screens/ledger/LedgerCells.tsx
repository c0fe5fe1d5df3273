import { useTranslation } from 'react-i18next';
import { type Complaint, standingDecision } from '../../../shared/complaint/state.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import type { LedgerRow } from '../../ledger/queries.ts';
import { day, money } from '../../parts/format.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './Ledger.module.css';

/** The ledger's columns, the directive's first (L8). Narrow screens show fewer of them. */
export const ledgerColumns = [
  'number',
  'day',
  'name',
  'phone',
  'content',
  'goods',
  'price',
  'quantity',
  'unit',
  'granted',
  'disposition',
  'responsible',
  'result',
  'tier',
  'handler',
  'end',
  'satisfaction',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** One complaint as the ledger lists it; several goods show the first and how many there are. */
export function LedgerCells({ row }: { readonly row: LedgerRow }) {
  const { t } = useTranslation(['ledger', 'domain']);
  const nameOf = useNameOf();
  const zone = useZone();
  const { list } = usePunctuation();
  const { state, secrets } = row;
  const [item] = state.items;
  const lines = standingDecision(state)?.lines ?? [];
  const handler = state.receptions.at(-1)?.receiver ?? state.openedBy;
  const ways = [...new Set(state.items.flatMap((one) => one.dispositions.map(({ way }) => way)))];
  const { standing } = state;

  const cells: Record<LedgerColumn, string> = {
    number: row.number,
    day: row.openedDay,
    name: secrets ? (secrets.maskedName ?? t('declined')) : '…',
    phone: secrets ? (secrets.maskedPhone ?? t('declined')) : '…',
    content: secrets?.content ?? '…',
    goods: goodsWords(state, secrets?.goods ?? [], t('noGoods'), (name, count) => t('more', { name, count })),
    price: item?.price != null ? money(item.price) : '',
    quantity: item?.quantity ?? '',
    unit: item ? t(`domain:unit.${item.unit}`) : '',
    granted: t(`granted.${granted(state)}`),
    disposition: list(ways.map((way) => t(`domain:dispositionWay.${way}`))),
    responsible: [t(`domain:responsible.${state.facts.responsible}`), secrets?.responsible]
      .filter(Boolean)
      .join(' '),
    result: list([...new Set(lines.map((line) => t(`domain:remedy.${line.kind}`)))]),
    tier: t(`domain:tier.${state.tier}`),
    handler: nameOf(handler),
    end:
      standing.kind === 'ended' ? `${t(`domain:end.${standing.end}`)} ${day(standing.at, zone)}` : t('open'),
    satisfaction:
      standing.kind === 'ended' && standing.satisfaction
        ? t(`domain:satisfaction.${standing.satisfaction}`)
        : '',
  };
  return ledgerColumns.map((column) => (
    <td key={column} className={classes[column]} title={cells[column]}>
      {cells[column]}
    </td>
  ));
}

function goodsWords(
  { items }: Complaint,
  names: readonly string[],
  none: string,
  several: (name: string, count: number) => string,
): string {
  if (items.length === 0) return none;
  const first = names[0] ?? '…';
  return items.length === 1 ? first : several(first, items.length);
}

/** 是否退换: what the standing decision gives back. */
function granted(state: Complaint): 'refund' | 'exchange' | 'none' | 'undecided' {
  const kinds = standingDecision(state)?.lines.map((line) => line.kind);
  if (!kinds) return 'undecided';
  if (kinds.includes('refund')) return 'refund';
  return kinds.includes('exchange') ? 'exchange' : 'none';
}

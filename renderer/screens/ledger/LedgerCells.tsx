import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Complaint, type Given, standingDecision } from '../../../shared/complaint/state.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import type { LedgerRow } from '../../ledger/queries.ts';
import type { Hit } from '../../ledger/search/explain.ts';
import { day, money } from '../../parts/format.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { useStandingSatisfaction } from '../complaint/satisfaction-words.ts';
import { FoundBy } from './FoundBy.tsx';
import classes from './Ledger.module.css';
import { Marked } from './Marked.tsx';
import { sheetCells } from './sheet-cells.ts';

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

type Props = {
  readonly row: LedgerRow;
  /** Why it was found, once that is known. */
  readonly hit?: Hit | undefined;
  /** Is this a row of what was searched for by words? */
  readonly found: boolean;
};

/** One complaint as the ledger lists it: two goods one below the other; of more the first, and how many there are. */
export const LedgerCells = memo(function LedgerCells({ row, hit, found }: Props) {
  const { t } = useTranslation(['ledger', 'domain']);
  const nameOf = useNameOf();
  const zone = useZone();
  const { list } = usePunctuation();
  const satisfied = useStandingSatisfaction();
  const { state, secrets } = row;
  const lines = standingDecision(state)?.lines ?? [];
  const handler = state.receptions.at(-1)?.receiver ?? state.openedBy;
  const ways = [...new Set(state.items.flatMap((one) => one.dispositions.map(({ way }) => way)))];
  const { standing, items: goods } = state;
  const more = t('more', { count: goods.length });

  const unsaid = (given: Given): string => (given === 'declined' ? t('declined') : '');
  // What is gone by the rules must not look as if it had never been there (L5).
  const gone = state.erased ? t('erased') : null;
  const cells: Record<LedgerColumn, string> = {
    // Said beside the number, which no width of screen leaves out.
    number: state.imported ? `${row.number}\n${t('imported')}` : row.number,
    day: row.openedDay,
    name: gone ?? (secrets ? (secrets.maskedName ?? unsaid(state.facts.name)) : '…'),
    phone: gone ?? (secrets ? (secrets.maskedPhone ?? unsaid(state.facts.phone)) : '…'),
    content: gone ?? secrets?.content ?? '…',
    goods:
      goods.length === 0
        ? t('noGoods')
        : (gone ?? stacked(goods, (_, at) => secrets?.goods[at] ?? '…', more)),
    price: stacked(goods, (one) => (one.price === null ? '—' : money(one.price)), '…'),
    quantity: stacked(goods, (one) => one.quantity, '…'),
    unit: stacked(goods, (one) => t(`domain:unit.${one.unit}`), '…'),
    granted: t(`granted.${granted(state)}`),
    disposition: list(ways.map((way) => t(`domain:dispositionWay.${way}`))),
    responsible: [t(`domain:responsible.${state.facts.responsible}`), secrets?.responsible]
      .filter(Boolean)
      .join(' '),
    result: list([...new Set(lines.map((line) => t(`domain:remedy.${line.kind}`)))]),
    tier: t(`domain:tier.${state.tier}`),
    handler: nameOf(handler),
    end:
      standing.kind === 'ended' && standing.end === 'imported'
        ? t('domain:end.imported')
        : standing.kind === 'ended'
          ? `${t(`domain:end.${standing.end}`)} ${day(standing.at, zone)}`
          : t('open'),
    satisfaction: satisfied(state),
  };
  if (state.imported) Object.assign(cells, sheetCells(state, secrets?.sheet ?? null));
  const marked = hit && secrets ? markedCells(hit, row, cells) : {};
  return (
    <>
      {ledgerColumns.map((column) => (
        <td
          key={column}
          className={classes[column]}
          data-stacked={cells[column].includes('\n') || undefined}
          title={cells[column]}
        >
          {marked[column] ?? cells[column]}
        </td>
      ))}
      {found ? <td className={classes.foundBy}>{hit ? <FoundBy matches={hit.matches} /> : '…'}</td> : null}
    </>
  );
});

/** The cells in which something was found, with it marked. */
function markedCells(
  { matches }: Hit,
  { secrets }: LedgerRow,
  cells: Readonly<Record<LedgerColumn, string>>,
): Partial<Record<LedgerColumn, ReactNode>> {
  const marked: Partial<Record<LedgerColumn, ReactNode>> = {};
  for (const match of matches) {
    if (match.field === 'content')
      marked.content = <Marked text={cells.content} spans={match.spans} lead={8} />;
    if (match.field === 'goods' && secrets) {
      // Of more than two goods the cell shows the first, and how many there are: here the first that was found.
      const first = match.spans.findIndex((spans) => spans.length > 0);
      const name = secrets.goods[first];
      if (name !== undefined && secrets.goods.length === 1)
        marked.goods = <Marked text={name} spans={match.spans[first] ?? []} lead={4} />;
    }
  }
  return marked;
}

/** A cell of two lines at most. */
export function stacked<One>(
  all: readonly One[],
  words: (one: One, at: number) => string,
  more: string,
): string {
  const said = all.map(words);
  return (said.length <= 2 ? said : [said[0], more]).join('\n');
}

/** 是否退换: what the standing decision gives back. */
function granted(state: Complaint): 'refund' | 'exchange' | 'none' | 'undecided' {
  const kinds = standingDecision(state)?.lines.map((line) => line.kind);
  if (!kinds) return 'undecided';
  if (kinds.includes('refund')) return 'refund';
  return kinds.includes('exchange') ? 'exchange' : 'none';
}

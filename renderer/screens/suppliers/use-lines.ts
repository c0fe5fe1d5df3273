import { useMemo } from 'react';
import { dateIn } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/complaint/state.ts';
import { type BarReason, barReasons } from '../../../shared/goods/disposition.ts';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import {
  type SentLine,
  sentLines,
  type WaitingLine,
  waitingLines,
} from '../../../shared/goods/return-lines.ts';
import { emptyStore } from '../../../shared/store/state.ts';
import { useZone } from '../../app-context.ts';
import { type LedgerRow, useOnNotes, useReturning } from '../../ledger/queries.ts';
import { useHeldBack } from '../../ledger/store-queries.ts';

/** What a list says of goods besides what is accounted for: their name, who delivered them, why they go back. */
type Named = Readonly<{ name: string; supplier: string; reasons: readonly BarReason[] }>;
export type Waiting = WaitingLine & Named;
export type Sent = SentLine & Named;

const nothingKnown: Watch = emptyStore;

/** Goods that wait to go back, oldest first; undefined until read. */
export function useWaiting(): readonly Waiting[] | undefined {
  const rows = useReturning();
  const named = useNaming();
  return useMemo(
    () =>
      rows
        ?.flatMap((row) => waitingLines(row.state).map((line) => ({ ...line, ...named(row, line.at) })))
        .sort((one, other) => one.since - other.since),
    [rows, named],
  );
}

/** Goods that left and are not settled, oldest first; undefined until read. */
export function useOpenSent(): readonly Sent[] | undefined {
  const rows = useReturning();
  const lines = useSentOf(rows);
  return useMemo(() => lines?.filter((line) => line.open > 0), [lines]);
}

/** Everybody who has goods of the store that are not settled. */
export function useOwing(): ReadonlySet<string> {
  const open = useOpenSent();
  return useMemo(() => new Set(open?.map(({ sent }) => sent.party)), [open]);
}

/** Everything that left with the notes from `first` on, oldest first; undefined until read. */
export function useSentFrom(first: number): readonly Sent[] | undefined {
  const lines = useSentOf(useOnNotes(first));
  return useMemo(() => lines?.filter((line) => line.sent.note >= first), [lines, first]);
}

function useSentOf(rows: readonly LedgerRow[] | undefined): readonly Sent[] | undefined {
  const named = useNaming();
  return useMemo(
    () =>
      rows
        ?.flatMap((row) => sentLines(row.state).map((line) => ({ ...line, ...named(row, line.at) })))
        .sort((one, other) => one.sent.note - other.sent.note),
    [rows, named],
  );
}

function useNaming(): (row: LedgerRow, at: number) => Named {
  const watch: Watch = useHeldBack() ?? nothingKnown;
  const zone = useZone();
  return useMemo(() => {
    const today = dateIn(Date.now(), zone);
    const reasonsOf = (item: Item | undefined, danger: boolean) =>
      item ? barReasons(item, today, watch, danger) : [];
    return ({ state, secrets }, at) => ({
      name: secrets?.goods[at] || '…',
      supplier: secrets?.lines[state.items[at]?.item ?? '']?.supplier ?? '',
      reasons: reasonsOf(state.items[at], state.danger),
    });
  }, [watch, zone]);
}

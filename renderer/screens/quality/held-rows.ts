import { heldWithoutCase, type LotOf } from '../../../shared/goods/lot-standing.ts';
import { lotMark } from '../../../shared/goods/quality-state.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { involvedIn } from './involved.ts';
import type { QualityBooks } from './use-quality.ts';

/** A held lot for which no case runs, with what people called it. */
export type HeldRow = LotOf & Readonly<{ id: string; name: string; lotName: string }>;

/** How the screen calls a held lot that has no case yet. */
export function heldId({ product, lot }: LotOf): string {
  return `held-${product}-${lotMark(lot)}`;
}

/** Every held lot that waits for its case to be opened by hand (T1a). */
export function heldRows(
  store: Pick<StoreState, 'held' | 'quality'>,
  rows: QualityBooks['rows'],
): readonly HeldRow[] {
  return heldWithoutCase(store).map((mark) => {
    const lines = involvedIn([mark], rows);
    const own = lines.find(({ item }) => item.lot === mark.lot) ?? lines[0];
    const lotName = mark.lot === null ? '' : (own?.lot ?? '');
    return { ...mark, id: heldId(mark), name: own?.name ?? '', lotName };
  });
}

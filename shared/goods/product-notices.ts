import type { Watch } from './lot-standing.ts';
import { at, isOver } from './quality-state.ts';

/**
 * What has to be known of a product before anything is done with what came back of it. `lots`: every lot of it, or some,
 * so that its lot number decides. `of` is the notice or case that says so.
 */
export type ProductNotice = Readonly<{
  kind: 'stopped' | 'failed' | 'suspect' | 'held';
  lots: 'every' | 'some';
  of: string | null;
}>;

const every = '*';

/**
 * The notices, failed tests, open cases and holds of a product, the gravest first (G4, G5, T1a). A lot is known to the
 * desk alone, so some lots are told as some.
 */
export function productNotices(product: string, { held, quality }: Watch): readonly ProductNotice[] {
  const notices: ProductNotice[] = [];
  for (const { mark, notice } of at(quality.stopped, product) ?? [])
    notices.push({ kind: 'stopped', lots: mark === every ? 'every' : 'some', of: notice });
  const cases = Object.entries(at(quality.latest, product) ?? {}).flatMap(([mark, id]) => {
    const found = at(quality.cases, id);
    return found ? [{ lots: mark === every ? ('every' as const) : ('some' as const), id, found }] : [];
  });
  for (const { lots, id, found } of cases)
    if (found.result === 'failed') notices.push({ kind: 'failed', lots, of: id });
  const marks = at(held, product) ?? [];
  if (marks.length > 0)
    notices.push({ kind: 'held', lots: marks.includes(every) ? 'every' : 'some', of: null });
  for (const { lots, id, found } of cases)
    if (found.result !== 'failed' && !isOver(found)) notices.push({ kind: 'suspect', lots, of: id });
  // Two lots under one notice, or two lots alike, are said once; the wider word stands for both.
  return notices.filter((one, index) => {
    const alike = notices.findIndex(
      (other) =>
        other.kind === one.kind && other.of === one.of && (other.lots === one.lots || other.lots === 'every'),
    );
    return alike === index;
  });
}

import type { StoreState } from '../store/state.ts';
import { at, caseOf, isOver, lotMark, type Quality } from './quality-state.ts';

/** What the store knows of products and lots: holds, cases, stops. */
export type Watch = Pick<StoreState, 'held' | 'quality'>;

/** What keeps a lot of a product from anybody, whoever brought it back. */
export type LotStanding = Readonly<{
  /** Held because of a danger (T1a). */
  held: boolean;
  /** A notice stops its sale (G5). */
  stopped: boolean;
  /** A test found it faulty (G4). */
  failed: boolean;
  /** Somebody said that it is faulty; no test has cleared it, and the word stands (G4). */
  suspect: boolean;
}>;

/** In doubt the stricter way: an unknown lot counts as every lot, on either side. */
function covers(mark: string, lot: string | null): boolean {
  return lot === null || mark === '*' || mark === lot;
}

/** A product and a lot of it; null: every lot, or one that nobody knows. */
export type LotOf = Readonly<{ product: string; lot: string | null }>;

/** Does what is said of one lot speak of other goods too? An unknown lot is every lot, on either side. */
export function speaksOf(mark: LotOf, goods: LotOf): boolean {
  return mark.product === goods.product && covers(lotMark(mark.lot), goods.lot);
}

export function isHeld(facts: Readonly<{ product: string; lot: string | null }>, { held }: Watch): boolean {
  return (at(held, facts.product) ?? []).some((mark) => covers(mark, facts.lot));
}

export function lotStanding(
  facts: Readonly<{ product: string; lot: string | null }>,
  watch: Watch,
): LotStanding {
  const { quality } = watch;
  const cases = Object.entries(at(quality.latest, facts.product) ?? {})
    .filter(([mark]) => covers(mark, facts.lot))
    .flatMap(([, id]) => at(quality.cases, id) ?? []);
  return {
    held: isHeld(facts, watch),
    stopped: (at(quality.stopped, facts.product) ?? []).some(({ mark }) => covers(mark, facts.lot)),
    failed: cases.some((one) => one.result === 'failed'),
    suspect: cases.some((one) => one.result === null && one.closed !== 'corrected'),
  };
}

/** Every lot that is held and that no running case speaks for: only a case opened by hand leads out of it (T1a). */
export function heldWithoutCase({ held, quality }: Watch): readonly LotOf[] {
  return Object.entries(held).flatMap(([product, marks]) =>
    marks.flatMap((mark) => {
      const lot = mark === '*' ? null : mark;
      const standing = caseOf(quality, product, lot);
      return standing && !isOver(standing.found) ? [] : [{ product, lot }];
    }),
  );
}

/** The held lot that bars these goods and has no running case; null where none does. */
export function heldAwaitingCase(goods: LotOf, watch: Watch): LotOf | null {
  return heldWithoutCase(watch).find((mark) => speaksOf(mark, goods)) ?? null;
}

/** Has a test cleared the goods in the case that their own consumer's word opened or joined? */
export function isCleared(caseId: string | null | undefined, quality: Quality): boolean {
  return caseId !== null && caseId !== undefined && at(quality.cases, caseId)?.result === 'passed';
}

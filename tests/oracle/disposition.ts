import type { Data } from './fact.ts';

export type Goods = Omit<Data<'ItemAdded'>, 'item'>;
export type Surroundings = Readonly<{
  today: string;
  danger: boolean;
  held: boolean;
  /** A notice stops the lot; a test found it faulty; a word of a fault about it is untested (G4, G5). */
  stopped: boolean;
  failed: boolean;
  suspect: boolean;
  /** A test has cleared the case that this very line is in. */
  cleared: boolean;
}>;
export type Way = Data<'Disposed'>['way'];

function isFood(goods: Goods): boolean {
  return goods.kind.endsWith('-food');
}

function isFresh(goods: Goods): boolean {
  return goods.kind === 'bulk-food' || goods.kind === 'fresh-food';
}

function isOver(goods: Goods, around: Surroundings): boolean {
  return goods.shelfLifeEnd !== null && goods.shelfLifeEnd < around.today;
}

/** G1, G1a: food that is spoiled or expired, and bulk or fresh food that nobody knows to be safe. */
function mustBeDestroyed(goods: Goods, around: Surroundings): boolean {
  if (!isFood(goods)) return false;
  if (goods.safety === 'spoiled' || isOver(goods, around)) return true;
  return isFresh(goods) && goods.safety !== 'safe';
}

function conditionBars(goods: Goods): boolean {
  if (goods.condition === 'unopened') return false;
  if (goods.condition !== 'opened') return true; // Used, or nobody knows.
  return isFood(goods) || goods.special === 'intimate' || goods.special === 'cosmetics';
}

/**
 * G1–G3: every fact that by itself keeps the goods from a second sale. Whatever is not known counts against them. None:
 * they may stand on a shelf again.
 */
export function barringFacts(goods: Goods, around: Surroundings): readonly string[] {
  const bars: Record<string, boolean> = {
    kind: isFresh(goods),
    special: ['medicine', 'cold-chain', 'unknown'].includes(goods.special),
    condition: conditionBars(goods),
    fault: goods.fault !== 'none' && !(goods.fault === 'said' && around.cleared),
    safety: goods.safety !== 'safe',
    secondSale: goods.secondSale !== 'harmless',
    shelfLife: isOver(goods, around) || (goods.kind === 'prepackaged-food' && goods.shelfLifeEnd === null),
    danger: around.danger,
    hold: around.held,
    stop: around.stopped,
    failure: around.failed,
    suspicion: around.suspect,
  };
  return Object.keys(bars).filter((fact) => bars[fact]);
}

export function mayBeSoldAgain(goods: Goods, around: Surroundings): boolean {
  return barringFacts(goods, around).length === 0;
}

/** The ways open to goods that came back. */
export function waysFor(goods: Goods, around: Surroundings): readonly Way[] {
  if (mustBeDestroyed(goods, around)) return ['destroy', 'hold-for-test'];
  const strict: readonly Way[] = ['return-to-supplier', 'destroy', 'hold-for-test'];
  return mayBeSoldAgain(goods, around) ? ['resale-labelled', ...strict] : strict;
}

/** The rule a disposition stands on. */
export function ruleFor(goods: Goods, around: Surroundings): string {
  if (mustBeDestroyed(goods, around)) return 'G1a';
  if (isFresh(goods)) return 'G1';
  if (!mayBeSoldAgain(goods, around)) return 'G3';
  return ['prepackaged-food', 'daily', 'clothing'].includes(goods.kind) ? 'G2' : 'G2a';
}

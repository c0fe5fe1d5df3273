import type { AdviceFacts } from './advice-facts.ts';
import type { OpenPoint } from './promise-codes.ts';

/**
 * What goodwill would do where neither law nor promise obliges: `resale`: take it back or exchange it, for it can be sold
 * again (G2); `gesture`: an apology or a little money, for it cannot; `ask`: that hangs on the points in `open`;
 * `settled`: nothing more is needed. All of it within the tier's authority (T2).
 */
export type GoodwillAdvice = Readonly<{
  does: 'settled' | 'resale' | 'gesture' | 'ask';
  open: readonly OpenPoint[];
}>;

/** @param owed whether law or promise already gives something for certain. */
export function goodwillAdvice(facts: AdviceFacts, owed: boolean): GoodwillAdvice {
  if (owed) return { does: 'settled', open: [] };
  const { kind, special, condition, fault, secondSale, shelfLifeEnd, day } = facts;
  const over = shelfLifeEnd !== null && shelfLifeEnd < day;
  const barred =
    ['bulk-food', 'fresh-food'].includes(kind) ||
    ['medicine', 'cold-chain'].includes(special) ||
    ['used', 'opened'].includes(condition) ||
    ['said', 'confirmed'].includes(fault) ||
    secondSale === 'harmful' ||
    over;
  if (barred) return { does: 'gesture', open: [] };
  const open: OpenPoint[] = [];
  if (special === 'unknown') open.push('special');
  if (condition === 'unknown') open.push('condition');
  if (fault === 'unknown') open.push('fault');
  if (secondSale === 'unknown') open.push('intact');
  if (kind === 'prepackaged-food' && shelfLifeEnd === null) open.push('shelf-life');
  return open.length > 0 ? { does: 'ask', open } : { does: 'resale', open };
}

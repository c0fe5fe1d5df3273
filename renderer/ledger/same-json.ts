import { canonicalText, type Json } from '../../shared/ledger/canonical.ts';

/** Do two records say the same, whatever the order of their members? */
export function sameJson(one: unknown, other: unknown): boolean {
  return canonicalText(one as Json) === canonicalText(other as Json);
}

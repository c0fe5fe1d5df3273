import type { Complaint } from '../../../shared/complaint/state.ts';
import { disputedOfGoods, disputedOfPurchase } from '../../../shared/promises/promise-codes.ts';

export type DisputedFact = Complaint['disputes'][number];

export const disputeKey = ({ item, fact }: DisputedFact): string => `${item ?? ''} ${fact}`;

/** Every fact of a complaint that is not disputed yet. */
export function disputable({ items, disputes }: Complaint): readonly DisputedFact[] {
  const stands = new Set(disputes.map(disputeKey));
  const all: DisputedFact[] = [
    ...items.flatMap(({ item }) => disputedOfGoods.map((fact) => ({ item, fact }))),
    ...disputedOfPurchase.map((fact) => ({ item: null, fact })),
  ];
  return all.filter((one) => !stands.has(disputeKey(one)));
}

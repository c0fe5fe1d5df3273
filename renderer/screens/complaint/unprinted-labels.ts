import type { LabelSize } from '../../../shared/codes.ts';
import type { CommandOf } from '../../../shared/complaint/commands.ts';
import type { Complaint, Disposition, Item } from '../../../shared/complaint/state.ts';

export type Labelled = Readonly<{ item: Item; disposition: Disposition }>;

/** Goods that may be sold again and have no label yet (G2, G6). */
export function unprintedLabels(complaint: Complaint): readonly Labelled[] {
  return complaint.items.flatMap((item) =>
    item.dispositions
      .filter((one) => one.way === 'resale-labelled' && one.label.printed === 0 && one.label.struck === null)
      .map((disposition) => ({ item, disposition })),
  );
}

/** One for each piece; one for a bag of weighed goods. */
export function copiesFor({ item, disposition }: Labelled): number {
  return item.unit === 'piece' ? Number(disposition.quantity) : 1;
}

export function labelCommand(labelled: Labelled, size: LabelSize): CommandOf<'PrintLabel'> {
  const { disposition } = labelled.disposition;
  return { type: 'PrintLabel', disposition, size, copies: copiesFor(labelled) };
}

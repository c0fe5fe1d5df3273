import type { DestroyReason, LabelSize } from '../../../shared/codes.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { judgeGoods } from '../../../shared/goods/disposition.ts';
import type { Around } from '../../../shared/goods/shelf.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';

/** What can be done with several lines of goods at once, in the order it is offered. */
export const shelfActions = [
  'label',
  'resale',
  'sold',
  'return',
  'return-tag',
  'expired',
  'withdrawn',
  'set-apart',
  'destroy',
  'place',
] as const;
export type ShelfAction = (typeof shelfActions)[number];

export type ShelfValues = Readonly<{
  size: LabelSize;
  /** An operator, or '' with the name of somebody from outside. */
  witness: string;
  outsideWitness: string;
  reason: DestroyReason | '';
  note: string;
  place: string;
}>;

/** May this be done with the line as it lies there? The desk judges again. */
export function isPossible(action: ShelfAction, row: ShelfRow, around: Around): boolean {
  const undecided = row.at === 'undecided' || row.at === 'awaiting-test';
  const ways = judgeGoods(row.facts, around.day, around.watch, row.danger).ways;
  switch (action) {
    case 'label':
      return (row.at === 'to-label' || row.at === 'on-sale') && ways.includes('resale-labelled');
    case 'resale':
      return undecided && ways.includes('resale-labelled');
    case 'return':
      return undecided && ways.includes('return-to-supplier');
    case 'destroy':
      return undecided && ways.includes('destroy');
    case 'set-apart':
      return row.at === 'undecided' && ways.includes('hold-for-test');
    case 'return-tag':
      return row.at === 'to-return';
    case 'sold':
      return row.at === 'on-sale';
    case 'expired':
    case 'withdrawn':
      return row.at === 'on-sale' || row.at === 'to-label';
    case 'place':
      return row.at !== 'on-sale';
  }
}

/** One for each piece; one for a bag of weighed goods. */
export function copiesOf({ facts, quantity }: ShelfRow): number {
  return facts.unit === 'piece' ? Number(quantity) : 1;
}

/** The commands for one line. Where goods go on sale again, their label is printed in the same breath. */
export function commandsFor(action: ShelfAction, row: ShelfRow, values: ShelfValues): Command[] {
  const { item, quantity } = row;
  const disposition = row.disposition ?? '';
  const dispose = { item, quantity, witness: null, outsideWitness: '', note: '' };
  switch (action) {
    case 'label':
      return [{ type: 'PrintLabel', disposition, size: values.size, copies: copiesOf(row) }];
    case 'resale':
      return [{ type: 'DisposeItem', way: 'resale-labelled', ...dispose }];
    case 'return':
      return [{ type: 'DisposeItem', way: 'return-to-supplier', ...dispose }];
    case 'set-apart':
      return [{ type: 'DisposeItem', way: 'hold-for-test', ...dispose }];
    case 'destroy':
      return [
        {
          type: 'DisposeItem',
          way: 'destroy',
          ...dispose,
          witness: values.outsideWitness === '' ? values.witness : null,
          outsideWitness: values.outsideWitness,
          ...(values.reason && { reason: values.reason }),
          note: values.note,
        },
      ];
    case 'return-tag':
      return [{ type: 'PrintReturnTag', disposition, copies: copiesOf(row) }];
    case 'sold':
    case 'expired':
    case 'withdrawn':
      return [{ type: 'StrikeOffLabel', disposition, cause: action }];
    case 'place':
      return [{ type: 'PlaceGoods', item, place: values.place }];
  }
}

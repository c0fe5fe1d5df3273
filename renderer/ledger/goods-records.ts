import type { Complaint, Item } from '../../shared/complaint/state.ts';
import type { GoodsFacts } from '../../shared/goods/disposition.ts';
import { noQuality } from '../../shared/goods/quality-state.ts';
import { portionsOf, stepOf, type Whereabouts } from '../../shared/goods/shelf.ts';
import type { GoodsRecord, LedgerDatabase } from './database.ts';
import { recount } from './shelf-counts.ts';

/** Before every shelf life, in a store that holds nothing back: what is barred then is barred for good. */
const always = { day: '0000-01-01', watch: { held: {}, quality: noQuality } };
const here: ReadonlySet<Whereabouts> = new Set([
  'undecided',
  'awaiting-test',
  'to-label',
  'to-return',
  'on-sale',
]);

/** What is to go back, or waits for a test, has that step on every day and whatever is held. */
const staysSo: ReadonlySet<Whereabouts> = new Set(['awaiting-test', 'to-return']);

/** The records of a complaint's goods that are on the shelf or on sale; none of them holds anything a person said. */
export function goodsRecords(complaint: Complaint): readonly GoodsRecord[] {
  return complaint.items.flatMap((item) =>
    portionsOf(item)
      .filter(({ at }) => here.has(at))
      .map(({ disposition, at, count, quantity, since }): GoodsRecord => {
        const facts = factsOf(item);
        return {
          key: `${complaint.id}/${item.item}/${disposition ?? ''}/${at}`,
          about: complaint.id,
          number: complaint.number,
          item: item.item,
          disposition,
          at,
          step: stepOf(at, facts, complaint.danger, always).next ?? 'on-sale',
          since: since ?? complaint.openedAt,
          openedAt: complaint.openedAt,
          count,
          quantity,
          product: item.product,
          ...(!staysSo.has(at) && { movedByHold: item.product }),
          ...(!staysSo.has(at) && item.shelfLifeEnd !== null && { shelfLifeEnd: item.shelfLifeEnd }),
          danger: complaint.danger,
          cause: complaint.facts.cause,
          responsible: complaint.facts.responsible,
          facts,
        };
      }),
  );
}

function factsOf(item: Item): GoodsFacts {
  const { item: _item, recordedBy: _by, words: _words, dispositions: _dispositions, ...facts } = item;
  return facts;
}

/** The records of a complaint's goods, as they lie in the mirror. */
export function goodsKept(database: LedgerDatabase, id: string): Promise<readonly GoodsRecord[]> {
  return database.goods.where('key').startsWith(`${id}/`).toArray();
}

/** Puts the goods of these complaints as they are after a chunk in the place of those before it. Within the caller's transaction. */
export async function saveGoods(
  database: LedgerDatabase,
  complaints: Readonly<{ before: readonly Complaint[]; after: readonly Complaint[] }>,
): Promise<void> {
  const { goods } = database;
  const before = complaints.before.flatMap(goodsRecords);
  const after = complaints.after.flatMap(goodsRecords);
  const now = new Set(after.map((one) => one.key));
  await Promise.all([
    goods.bulkDelete(before.map(({ key }) => key).filter((key) => !now.has(key))),
    goods.bulkPut(after),
    recount(database, before, after),
  ]);
}

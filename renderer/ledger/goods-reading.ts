import { type Collection, Dexie } from 'dexie';
import { type CalendarDate, daysAfter } from '../../shared/calendar.ts';
import {
  type Around,
  type Judged,
  type NextStep,
  nextSteps,
  portionsOf,
  stepOf,
} from '../../shared/goods/shelf.ts';
import type { StockScope, StrayReason } from '../../shared/goods/stock-events.ts';
import type { GoodsRecord, LedgerDatabase } from './database.ts';
import { goodsKept } from './goods-records.ts';
import { countPastOnSale, countsOfSteps } from './shelf-counts.ts';

/** What the shelf can be narrowed to: one next step, or what is on sale under a label. */
export type ShelfGroup = NextStep | 'on-sale';
export const shelfGroups: readonly ShelfGroup[] = [...nextSteps, 'on-sale'];

export type GoodsLine = GoodsRecord & Judged & Readonly<{ group: ShelfGroup }>;
export type ShelfPage = Readonly<{
  counts: Readonly<Record<ShelfGroup, number>>;
  /** The group's lines, the longest there first, at most as many as were asked for. */
  lines: readonly GoodsLine[];
}>;

function judged(record: GoodsRecord, around: Around): GoodsLine {
  const found = stepOf(record.at, record.facts, record.danger, around);
  return { ...record, ...found, group: found.next ?? 'on-sale' };
}

/** Products of which the store knows a hold, a case or a stop. */
function watchedProducts({ watch: { held, quality } }: Around): readonly string[] {
  return [...new Set([held, quality.latest, quality.stopped].flatMap((one) => Object.keys(one)))];
}

/** Lines whose shelf life ends from a day on and before another; only those whose step a day may move. */
function ending(database: LedgerDatabase, step: ShelfGroup, from: CalendarDate | '', before: CalendarDate) {
  return database.goods.where('[step+shelfLifeEnd]').between([step, from], [step, before], true, false);
}

/**
 * The lines whose step a day or the store's holds may have moved: those at the desk past their shelf life, and those of
 * products that are held, suspect or stopped. They are few. What is on sale past its shelf life is not: nobody may ever
 * have said that it was sold.
 */
async function movedLines(database: LedgerDatabase, around: Around): Promise<ReadonlyMap<string, GoodsLine>> {
  const found = await Promise.all([
    ...nextSteps.map((step) => ending(database, step, '', around.day).toArray()),
    database.goods.where('movedByHold').anyOf(watchedProducts(around)).toArray(),
  ]);
  return new Map(found.flat().map((one) => [one.key, judged(one, around)]));
}

/** The first lines of a collection that are wanted, read in spans that grow: nothing is fetched line by line. */
async function firstOf(
  lines: () => Collection<GoodsRecord, string>,
  isWanted: (record: GoodsRecord) => boolean,
  most: number,
): Promise<readonly GoodsRecord[]> {
  for (let read = 2 * most; ; read *= 4) {
    const found = await lines().limit(read).toArray();
    const wanted = found.filter(isWanted);
    if (wanted.length >= most || found.length < read) return wanted.slice(0, most);
  }
}

/** How much lies in each group, and the first lines of one; reads counters and what it shows, never the whole shelf. */
export async function shelfPage(
  database: LedgerDatabase,
  group: ShelfGroup,
  around: Around,
  most: number,
): Promise<ShelfPage> {
  const { goods } = database;
  const inGroup = () => goods.where('[step+since]').between([group, Dexie.minKey], [group, Dexie.maxKey]);
  const pastOnSale = () => ending(database, 'on-sale', '', around.day);
  const isPastOnSale = ({ step, shelfLifeEnd }: GoodsRecord): boolean =>
    step === 'on-sale' && shelfLifeEnd !== undefined && shelfLifeEnd < around.day;
  const [moved, past, counts] = await Promise.all([
    movedLines(database, around),
    countPastOnSale(database, around.day),
    countsOfSteps(database, shelfGroups),
  ]);
  // What is past its shelf life must not be sold (G1a): on sale under a label, it is to be taken off.
  const pastAlone = past - [...moved.values()].filter(isPastOnSale).length;
  counts['on-sale'] -= pastAlone;
  counts['take-off-sale'] += pastAlone;
  for (const one of moved.values()) {
    counts[one.step] -= 1;
    counts[one.group] += 1;
  }
  const isAlone = (one: GoodsRecord): boolean => !moved.has(one.key);
  const standing = await firstOf(inGroup, (one) => isAlone(one) && !isPastOnSale(one), most);
  const passed = group === 'take-off-sale' ? await firstOf(pastOnSale, isAlone, most) : [];
  const lines = [
    ...[...standing, ...passed].map((one) => judged(one, around)),
    ...[...moved.values()].filter((one) => one.group === group),
  ];
  lines.sort((one, other) => one.since - other.since || (one.key < other.key ? -1 : 1));
  return { counts, lines: lines.slice(0, most) };
}

/** Labelled food, on sale or waiting for its label, whose shelf life ends today or tomorrow; the first to end first. */
export async function endingSoon(
  database: LedgerDatabase,
  day: CalendarDate,
  around: Around,
): Promise<readonly GoodsLine[]> {
  const steps = ['on-sale', 'label', 'take-off-sale'] as const;
  const found = await Promise.all(
    steps.map((step) => ending(database, step, day, daysAfter(day, 2)).toArray()),
  );
  return found
    .flat()
    .filter((one) => one.at === 'on-sale' || one.at === 'to-label')
    .sort((one, other) => ((one.shelfLifeEnd ?? '') < (other.shelfLifeEnd ?? '') ? -1 : 1))
    .map((one) => judged(one, around));
}

/** Every line of one complaint that is on the shelf or on sale. */
export async function goodsOf(
  database: LedgerDatabase,
  about: string,
  around: Around,
): Promise<readonly GoodsLine[]> {
  const found = await goodsKept(database, about);
  return found.map((one) => judged(one, around));
}

const mostCounted = 2000;

/** What a stocktake should find: all that lies at the desk, or all that is on sale under a label. By number, then item. */
export async function stockExpected(
  database: LedgerDatabase,
  scope: StockScope,
  around: Around,
): Promise<readonly GoodsLine[]> {
  const found = await database.goods
    .filter((one) => (one.at === 'on-sale') === (scope === 'floor'))
    .limit(mostCounted)
    .toArray();
  const lines = found.map((one) => judged(one, around));
  return lines.sort((one, other) => (one.number + one.key < other.number + other.key ? -1 : 1));
}

/** Why goods whose label was scanned should not be there: by what became of the last of them that is somewhere else. */
export async function strayOf(
  database: LedgerDatabase,
  number: string,
): Promise<Readonly<{ about: string | null; reason: StrayReason }>> {
  const record = await database.complaints.where('number').equals(number).first();
  if (!record) return { about: null, reason: 'unknown' };
  const places = new Set<string>(record.state.items.flatMap(portionsOf).map((one) => one.at));
  const struck = record.state.items.some((item) =>
    item.dispositions.some((one) => one.label.struck !== null),
  );
  const reason = (): StrayReason => {
    if (places.has('on-sale') || places.has('to-return') || places.has('to-label')) return 'elsewhere';
    if (places.has('undecided') || places.has('awaiting-test')) return struck ? 'taken-off' : 'elsewhere';
    if (places.has('sold')) return 'sold';
    if (places.has('sent') || places.has('credited') || places.has('replaced')) return 'returned';
    return places.has('destroyed') ? 'destroyed' : 'no-goods';
  };
  return { about: record.id, reason: reason() };
}

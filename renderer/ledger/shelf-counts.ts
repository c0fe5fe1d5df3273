import type { CalendarDate } from '../../shared/calendar.ts';
import type { GoodsRecord, LedgerDatabase, ShelfCountRecord } from './database.ts';

type Placed = Pick<GoodsRecord, 'step' | 'shelfLifeEnd'>;

/** What is counted of goods on sale by the end of their shelf life: its year, its month and its day. */
const spans = [4, 7, 10] as const;
const ending = (end: string) => `ends-${end.length}/${end}`;

/** The counters that a line of goods stands in. */
function countedIn({ step, shelfLifeEnd }: Placed): readonly string[] {
  if (step !== 'on-sale' || shelfLifeEnd === undefined) return [step];
  return [step, ...spans.map((length) => ending(shelfLifeEnd.slice(0, length)))];
}

/** Takes lines out of the counters and puts others in. Within the caller's transaction. */
export async function recount(
  { shelf }: LedgerDatabase,
  before: readonly Placed[],
  after: readonly Placed[],
): Promise<void> {
  const changes = new Map<string, number>();
  const add = (lines: readonly Placed[], by: 1 | -1): void => {
    for (const key of lines.flatMap(countedIn)) changes.set(key, (changes.get(key) ?? 0) + by);
  };
  add(before, -1);
  add(after, 1);
  const keys = [...changes.keys()].filter((key) => changes.get(key) !== 0);
  if (keys.length === 0) return;
  const kept = await shelf.bulkGet(keys);
  const records = keys.map(
    (key, index): ShelfCountRecord => ({
      key,
      count: (kept[index]?.count ?? 0) + (changes.get(key) ?? 0),
    }),
  );
  // A day that has none of it any more is forgotten, so that what is read does not grow with the years.
  await Promise.all([
    shelf.bulkPut(records.filter(({ count }) => count !== 0)),
    shelf.bulkDelete(records.filter(({ count }) => count === 0).map(({ key }) => key)),
  ]);
}

/** How many lines have each of these steps. */
export async function countsOfSteps<Step extends GoodsRecord['step']>(
  { shelf }: LedgerDatabase,
  steps: readonly Step[],
): Promise<Record<Step, number>> {
  const found = await shelf.bulkGet([...steps]);
  return Object.fromEntries(steps.map((step, index) => [step, found[index]?.count ?? 0])) as Record<
    Step,
    number
  >;
}

/** How many lines on sale have a shelf life that ended before a day: whole years, then months, then days. */
export async function countPastOnSale({ shelf }: LedgerDatabase, day: CalendarDate): Promise<number> {
  const found = await Promise.all(
    spans.map((length, index) => {
      const from = index === 0 ? '' : day.slice(0, spans[index - 1]);
      return shelf
        .where('key')
        .between(`ends-${length}/${from}`, ending(day.slice(0, length)), true, false)
        .toArray();
    }),
  );
  return found.flat().reduce((sum, { count }) => sum + count, 0);
}

/** Counts one step, and what is on sale by its ends, again: what the counters say is what is there. */
export async function auditShelf(
  database: LedgerDatabase,
  step: GoodsRecord['step'],
): Promise<'sound' | 'damaged'> {
  const { goods, shelf } = database;
  return database.transaction('r', [goods, shelf], async () => {
    const of = (index: string) => goods.where(index).between([step], [step, []], true, true).count();
    const said = await shelf.get(step);
    if ((await of('[step+since]')) !== (said?.count ?? 0)) return 'damaged';
    if (step !== 'on-sale') return 'sound';
    const ends = await of('[step+shelfLifeEnd]');
    for (const length of spans) {
      const counted = await shelf.where('key').startsWith(`ends-${length}/`).toArray();
      if (counted.reduce((sum, { count }) => sum + count, 0) !== ends) return 'damaged';
    }
    return 'sound';
  });
}

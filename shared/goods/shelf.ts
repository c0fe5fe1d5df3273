import type { CalendarDate } from '../calendar.ts';
import type { Unit } from '../codes.ts';
import { type Complaint, type Item, labelledLeft, undisposed } from '../complaint/state.ts';
import { quantityText, thousandths } from '../quantity.ts';
import { type BarReason, type GoodsFacts, judgeGoods } from './disposition.ts';
import type { Watch } from './lot-standing.ts';
import { answeredSo, unsent, unsettled } from './returns.ts';

/**
 * Where a unit of goods can be (G7, G8). The first four lie on the desk's shelf, `on-sale` and `sold` went on sale again
 * under a label, `sent` are with the supplier without an end, `destroyed` are no more, and `never-came-back` were never
 * taken. What a supplier refused lies on the shelf again, undecided.
 */
export const whereabouts = [
  'undecided',
  'awaiting-test',
  'to-label',
  'to-return',
  'on-sale',
  'sold',
  'sent',
  'credited',
  'replaced',
  'destroyed',
  'never-came-back',
] as const;
export type Whereabouts = (typeof whereabouts)[number];

/** The columns of G7: taken back = on the shelf + on sale or sold + returned + destroyed. */
export const accountOf: Readonly<Record<Whereabouts, Account | null>> = {
  undecided: 'on-the-shelf',
  'awaiting-test': 'on-the-shelf',
  'to-label': 'on-the-shelf',
  'to-return': 'on-the-shelf',
  'on-sale': 'on-sale-or-sold',
  sold: 'on-sale-or-sold',
  sent: 'returned',
  credited: 'returned',
  replaced: 'returned',
  destroyed: 'destroyed',
  'never-came-back': null,
};
export type Account = 'on-the-shelf' | 'on-sale-or-sold' | 'returned' | 'destroyed';

/** Some units of an item that are at one place under one disposition; `quantity` in the item's unit. */
export type Portion = Readonly<{
  item: string;
  /** Null where nothing was decided about them. */
  disposition: string | null;
  at: Whereabouts;
  count: number;
  quantity: string;
  unit: Unit;
  /** Since when they are there, UTC ms; null: since the complaint was opened. */
  since: number | null;
}>;

/** Where every unit of an item is, each unit once. `count` is in thousandths of the unit. */
export function portionsOf(item: Item): readonly Portion[] {
  const found: Portion[] = [];
  const add = (at: Whereabouts, count: number, disposition: string | null, since: number | null) => {
    if (count <= 0) return;
    const quantity = quantityText(count);
    found.push({ item: item.item, disposition, at, count, quantity, unit: item.unit, since });
  };
  const counted = (quantity: string) => thousandths(quantity, item.unit) ?? 0;
  if (item.taking !== 'taken-back') {
    add('never-came-back', counted(item.quantity), null, null);
    return found;
  }
  const left = undisposed(item);
  const tests = item.dispositions.filter((one) => one.way === 'hold-for-test');
  const inTest = Math.min(
    left,
    tests.reduce((sum, one) => sum + counted(one.quantity), 0),
  );
  // What was set apart still lies there undisposed; what goes its way meanwhile is taken from the rest first.
  const test = tests.at(-1);
  if (test) add('awaiting-test', inTest, test.disposition, test.at);
  add('undecided', left - inTest, null, lastBack(item));
  for (const one of item.dispositions) {
    const { disposition, way, at, label, struckOff } = one;
    if (way === 'return-to-supplier') add('to-return', unsent(one, item.unit), disposition, at);
    for (const sent of one.sent) {
      add('sent', unsettled(sent, item.unit), disposition, sent.at);
      for (const outcome of ['credited', 'replaced'] as const)
        add(outcome, answeredSo(sent, outcome, item.unit), disposition, sent.at);
    }
    if (way === 'destroy') add('destroyed', counted(one.quantity), disposition, at);
    if (way !== 'resale-labelled') continue;
    const sold = struckOff.filter((part) => part.cause === 'sold');
    const rest = labelledLeft(one, item.unit);
    const soldCount = sold.reduce((sum, part) => sum + counted(part.quantity), 0);
    add('sold', soldCount + (label.struck === 'sold' ? rest : 0), disposition, sold.at(-1)?.at ?? at);
    if (label.struck === null) add(label.printed > 0 ? 'on-sale' : 'to-label', rest, disposition, at);
  }
  return found;
}

/** When units last came back to the shelf, from under a label or from a supplier, where that is known. */
function lastBack(item: Item): number | null {
  const back = item.dispositions.flatMap(({ struckOff, sent }) => [
    ...struckOff.filter((part) => part.cause !== 'sold').map((part) => part.at),
    ...sent.flatMap((one) => one.answers.filter(({ outcome }) => outcome === 'refused')).map((one) => one.at),
  ]);
  return back.length > 0 ? Math.max(...back) : null;
}

/** What a person has to do next with a portion; null: nothing. */
export const nextSteps = [
  'take-off-sale',
  'stopped',
  'destroy',
  'decide',
  'label',
  'return',
  'await-test',
] as const;
export type NextStep = (typeof nextSteps)[number];

export type ShelfLine = Portion &
  Readonly<{ next: NextStep | null; bars: readonly BarReason[]; rule: string }>;

/** Bars that come from outside the goods themselves: nothing is done with them before somebody has looked. */
const stops: ReadonlySet<string> = new Set<BarReason>(['lot-held', 'danger', 'sale-stopped', 'test-failed']);

/** What is looked at from outside the goods: a day of the store, and what it holds back. */
export type Around = Readonly<{ day: CalendarDate; watch: Watch }>;
export type Judged = Readonly<{ next: NextStep | null; bars: readonly BarReason[]; rule: string }>;

/** What must happen next with goods that are there; the same goods, elsewhere or on another day, have another step. */
export function stepOf(at: Whereabouts, facts: GoodsFacts, danger: boolean, { day, watch }: Around): Judged {
  const { ways, reasons, rule } = judgeGoods(facts, day, watch, danger);
  const barred = !ways.includes('resale-labelled');
  const next = (): NextStep | null => {
    switch (at) {
      case 'undecided':
        if (ways[0] === 'destroy') return 'destroy';
        return reasons.some((one) => stops.has(one)) ? 'stopped' : 'decide';
      case 'to-label':
        return barred ? 'take-off-sale' : 'label';
      case 'on-sale':
        return barred ? 'take-off-sale' : null;
      case 'to-return':
        return 'return';
      case 'awaiting-test':
        return 'await-test';
      default:
        return null;
    }
  };
  return { next: next(), bars: reasons, rule };
}

/** Every portion of a complaint's goods, with what must happen to it next. */
export function shelfOf(complaint: Complaint, around: Around): readonly ShelfLine[] {
  return complaint.items.flatMap((item) =>
    portionsOf(item).map((portion) => ({
      ...portion,
      ...stepOf(portion.at, item, complaint.danger, around),
    })),
  );
}

/** An item's units by the columns of G7, in thousandths; `takenBack` is always their sum. */
export function accountsOf(item: Item): Readonly<Record<Account, number>> & Readonly<{ takenBack: number }> {
  const sums: Record<Account, number> = {
    'on-the-shelf': 0,
    'on-sale-or-sold': 0,
    returned: 0,
    destroyed: 0,
  };
  for (const { at, count } of portionsOf(item)) {
    const account = accountOf[at];
    if (account) sums[account] += count;
  }
  const takenBack = item.taking === 'taken-back' ? (thousandths(item.quantity, item.unit) ?? 0) : 0;
  return { ...sums, takenBack };
}

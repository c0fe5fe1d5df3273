import type { CalendarDate } from '../calendar.ts';
import type { DispositionWay } from '../codes.ts';
import type { EventData } from '../events.ts';
import { isCleared, lotStanding, type Watch } from './lot-standing.ts';

/**
 * What a rule reads from a line of goods (requirements G). `suspect` is the case that a word of a fault about this line
 * opened or joined (G4).
 */
export type GoodsFacts = Readonly<Omit<EventData<'ItemAdded'>, 'item'> & { suspect?: string | null }>;

/**
 * Why goods may not go on sale again, each with its article in requirements.md. Ordered as a person should read them:
 * what can never change first.
 */
const barRules = {
  'bulk-food': 'G1',
  'fresh-food': 'G1',
  spoiled: 'G1a',
  'food-opened': 'G2',
  'intimate-opened': 'G2a',
  'cosmetics-opened': 'G2a',
  medicine: 'G2a',
  'cold-chain': 'G2a',
  'fault-confirmed': 'G3',
  'fault-said': 'G4',
  danger: 'T1a',
  'lot-held': 'T1a',
  'sale-stopped': 'G5',
  'test-failed': 'G4',
  'lot-suspect': 'G4',
  expired: 'G3',
  used: 'G2',
  harmful: 'G2',
  unknown: 'G3',
} as const;
export type BarReason = keyof typeof barRules;

const foods: readonly string[] = ['bulk-food', 'fresh-food', 'prepackaged-food'];

/**
 * Every reason why these goods may not be sold again on `day`; empty means they may, with the label (G1-G3).
 * In doubt the stricter way: what is unknown bars. A word of a fault bars until a test has cleared its case (G4).
 */
export function barReasons(facts: GoodsFacts, day: CalendarDate, watch: Watch, danger: boolean): BarReason[] {
  const lot = lotStanding(facts, watch);
  const food = foods.includes(facts.kind);
  const opened = facts.condition === 'opened' || facts.condition === 'used';
  const unknown =
    facts.condition === 'unknown' ||
    facts.fault === 'unknown' ||
    facts.safety === 'unknown' ||
    facts.secondSale === 'unknown' ||
    facts.special === 'unknown' ||
    (facts.kind === 'prepackaged-food' && facts.shelfLifeEnd === null);
  const found: Record<BarReason, boolean> = {
    'bulk-food': facts.kind === 'bulk-food',
    'fresh-food': facts.kind === 'fresh-food',
    spoiled: facts.safety === 'spoiled',
    'food-opened': food && opened,
    'intimate-opened': facts.special === 'intimate' && facts.condition !== 'unopened',
    'cosmetics-opened': facts.special === 'cosmetics' && facts.condition !== 'unopened',
    medicine: facts.special === 'medicine',
    'cold-chain': facts.special === 'cold-chain',
    'fault-confirmed': facts.fault === 'confirmed',
    'fault-said': facts.fault === 'said' && !isCleared(facts.suspect, watch.quality),
    danger,
    'lot-held': lot.held,
    'sale-stopped': lot.stopped,
    'test-failed': lot.failed,
    'lot-suspect': lot.suspect,
    expired: facts.shelfLifeEnd !== null && facts.shelfLifeEnd < day,
    used: facts.condition === 'used',
    harmful: facts.secondSale === 'harmful',
    unknown,
  };
  return (Object.keys(barRules) as BarReason[]).filter((reason) => found[reason]);
}

/**
 * Each fact that by itself keeps goods off the shelf. A correction that frees one of them needs a second person (G3),
 * also while another still bars: else the last of them would be all that the second person sees. From one bar to
 * another of the same fact (said to be faulty, found faulty) nothing is freed.
 */
export function barringFacts(
  facts: GoodsFacts,
  day: CalendarDate,
  watch: Watch,
  danger: boolean,
): ReadonlySet<string> {
  const reasons = barReasons(facts, day, watch, danger);
  const found = new Set(reasons.filter((reason) => reason !== 'unknown').map((reason) => barFacts[reason]));
  const unknowns = ['condition', 'fault', 'safety', 'secondSale', 'special'] as const;
  for (const fact of unknowns) if (facts[fact] === 'unknown') found.add(fact);
  if (facts.kind === 'prepackaged-food' && facts.shelfLifeEnd === null) found.add('shelfLifeEnd');
  return found;
}

const barFacts: Readonly<Record<BarReason, string>> = {
  'bulk-food': 'kind',
  'fresh-food': 'kind',
  spoiled: 'safety',
  'food-opened': 'condition',
  'intimate-opened': 'condition',
  'cosmetics-opened': 'condition',
  medicine: 'special',
  'cold-chain': 'special',
  'fault-confirmed': 'fault',
  'fault-said': 'fault',
  danger: 'danger',
  'lot-held': 'held',
  'sale-stopped': 'stopped',
  'test-failed': 'tested',
  'lot-suspect': 'suspect',
  expired: 'shelfLifeEnd',
  used: 'condition',
  harmful: 'secondSale',
  unknown: 'unknown',
};

/** What may be done with the goods, laxest first, and the article that decides. */
export type Judgement = Readonly<{
  ways: readonly DispositionWay[];
  rule: string;
  reasons: readonly BarReason[];
}>;

/**
 * The disposition table. Spoiled or expired food, and bulk or fresh food not known to be safe, is destroyed (G1, G1a);
 * sound goods without any bar may be labelled (G2, G2a); everything else goes back to the supplier or is destroyed
 * (G1, G3). Setting apart for a test is always open.
 */
export function judgeGoods(facts: GoodsFacts, day: CalendarDate, watch: Watch, danger: boolean): Judgement {
  const reasons = barReasons(facts, day, watch, danger);
  const perishable = facts.kind === 'bulk-food' || facts.kind === 'fresh-food';
  const ruined = reasons.includes('spoiled') || reasons.includes('expired');
  const mustDestroy = (foods.includes(facts.kind) && ruined) || (perishable && facts.safety !== 'safe');
  if (mustDestroy) return { ways: ['destroy', 'hold-for-test'], rule: 'G1a', reasons };
  const [first] = reasons;
  if (first) {
    const rule = perishable ? 'G1' : 'G3';
    return { ways: ['return-to-supplier', 'destroy', 'hold-for-test'], rule, reasons };
  }
  const rule = facts.kind === 'appliance' || facts.kind === 'other' ? 'G2a' : 'G2';
  return { ways: ['resale-labelled', 'return-to-supplier', 'destroy', 'hold-for-test'], rule, reasons };
}

import { twoTiersAllowed } from '../complaint/needs.ts';
import { posterTexts, posterWords } from '../documents/poster-words.ts';
import type { StoreSettings } from '../event-parts.ts';
import type { Event } from '../events.ts';
import type { PromiseTerms } from './promise-terms.ts';

/** What a poster says of the store besides the promise. */
export type StoreSign = Pick<StoreSettings, 'council' | 'twoTiers'> &
  Readonly<{ name: string; phone: string }>;

/** What the store was called, by the entry that set it. One whose words are not known is not in it, and judges no poster. */
export type Signs = ReadonlyMap<number, StoreSign>;

/** Nothing is known of what the store was called. */
export const noSigns: Signs = new Map();

/** What the entries that set the store's words say; those whose words are closed are left out. */
export function signsOf(
  entries: readonly Readonly<{ entry: Readonly<{ seq: number }>; event: Event }>[],
): Signs {
  return new Map(
    entries.flatMap(({ entry, event }) => {
      if (event.type !== 'StoreSettingsSet' || event.words?.name === undefined) return [];
      const { name, phone = '' } = event.words;
      const { settings } = event.data;
      const { council } = settings;
      return [[entry.seq, { name, phone, council, twoTiers: twoTiersAllowed({ settings }) }]];
    }),
  );
}

/** What about the store a poster says otherwise than one that would be printed now. */
export type SignChange = 'renamed' | 'phone-changed' | 'council-changed' | 'two-tiers-changed';

/** How a poster that was printed under `shown` differs from what would be printed now; null where its words are the same. */
export function signChange(terms: PromiseTerms, shown: StoreSign, now: StoreSign): SignChange | null {
  if (shown.name !== now.name) return 'renamed';
  // At the foot of every poster.
  if (shown.phone !== now.phone) return 'phone-changed';
  const words = (sign: StoreSign) =>
    JSON.stringify(posterTexts({ ...sign, terms, storePhone: sign.phone }, posterWords['zh-CN']));
  if (words({ ...shown, twoTiers: now.twoTiers }) !== words(now)) return 'council-changed';
  return words(shown) === words(now) ? null : 'two-tiers-changed';
}

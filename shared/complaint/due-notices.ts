import type { Tier } from '../codes.ts';
import { type Urgency, urgencyAt } from './warning.ts';

/** What a notice reads of an open complaint; times are UTC ms. */
export type Noticed = Readonly<{
  id: string;
  number: string;
  tier: Tier;
  next: Readonly<{ what: 'receive' | 'decide' | 'answer' | 'carry-out'; at: number | null }>;
  soon: number | null;
  ranOut: 'late' | 'moved' | null;
}>;

/** Something that whoever receives at a tier should hear of once: `key` is the same for the same event, for ever. */
export type DueNotice = Readonly<{
  key: string;
  kind: 'moved' | 'late' | Exclude<Urgency, 'calm'>;
  id: string;
  number: string;
}>;

/**
 * What is to be told to whoever receives at a tier: that a complaint came up to it by time, that one nears its time or
 * is out of it. Only what this tier has to do now; the first is the most urgent where the rows are in that order.
 */
export function dueNotices(rows: readonly Noticed[], tier: Tier | null, now: number): readonly DueNotice[] {
  return rows.flatMap(({ id, number, next, soon, ranOut, ...row }): DueNotice[] => {
    if (row.tier !== tier || (next.what !== 'receive' && next.what !== 'decide')) return [];
    const about = { id, number };
    const notices: DueNotice[] = [];
    if (ranOut === 'moved' && next.what === 'receive')
      notices.push({ ...about, kind: 'moved', key: `${id} moved ${tier}` });
    const urgency = urgencyAt(now, next.at, soon);
    if (urgency !== 'calm')
      notices.push({
        ...about,
        kind: urgency === 'over' && ranOut === 'late' ? 'late' : urgency,
        key: `${id} ${urgency} ${next.what} ${next.at}`,
      });
    return notices;
  });
}

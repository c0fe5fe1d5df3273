import type { CalendarDate } from '../calendar.ts';
import { type Claim, openOf } from './claims.ts';

/** How long a claim is past its day: not yet, 1–30, 31–60, 61–90, more calendar days. */
export const claimAges = ['not-due', '30', '60', '90', 'more'] as const;
export type ClaimAge = (typeof claimAges)[number];

export function claimAge(due: CalendarDate, today: CalendarDate): ClaimAge {
  const days = (Date.parse(today) - Date.parse(due)) / 86_400_000;
  if (days <= 0) return 'not-due';
  if (days <= 30) return '30';
  if (days <= 60) return '60';
  return days <= 90 ? '90' : 'more';
}

/** What one party owes under open claims, in fen. `key`: the party, or one claim of somebody who is in no register. */
export type PartyOwesClaims<One extends Claim = Claim> = Readonly<{
  key: string;
  party: string | null;
  claims: readonly One[];
  byAge: Readonly<Record<ClaimAge, number>>;
  total: number;
}>;

const nothing: Readonly<Record<ClaimAge, number>> = { 'not-due': 0, '30': 0, '60': 0, '90': 0, more: 0 };

/** Open claims by party, whoever owes most first; those of nobody in the register each by itself (C3). */
export function claimsByParty<One extends Claim>(
  claims: readonly One[],
  today: CalendarDate,
): readonly PartyOwesClaims<One>[] {
  const found = new Map<string, PartyOwesClaims<One>>();
  for (const claim of claims) {
    const open = openOf(claim);
    if (open === 0) continue;
    const key = claim.party ?? `claim ${claim.claim}`;
    const known = found.get(key) ?? { key, party: claim.party, claims: [], byAge: nothing, total: 0 };
    const age = claimAge(claim.due, today);
    found.set(key, {
      ...known,
      claims: [...known.claims, claim],
      byAge: { ...known.byAge, [age]: known.byAge[age] + open },
      total: known.total + open,
    });
  }
  return [...found.values()].sort((one, other) => other.total - one.total);
}

/** How many open claims are past their day. */
export function overdueClaims(claims: readonly Claim[], today: CalendarDate): number {
  return claims.filter((one) => one.levelAt === null && one.due < today).length;
}

import type { Tier } from '../codes.ts';
import type { Event, EventData } from '../events.ts';
import { today } from '../judging.ts';
import { countedToday, dayLimitsOf } from './consumer-day.ts';
import type { Deciding } from './deciding.ts';
import { fact } from './fact.ts';
import { type Complaint, paidFen } from './state.ts';
import { tierOfPerson } from './tiers.ts';

/** The count of the consumer's day, where a limit depends on it: for the fact that follows it at once (T2). */
export function countedBefore(limit: number | null, complaint: Complaint, deciding: Deciding): Event[] {
  if (limit === null) return [];
  return [
    fact('ConsumerDayCounted', { day: today(deciding), others: [...countedToday(complaint, deciding)] }),
  ];
}

/** An authorisation, with the consumer's day before it where the authoriser's own day is limited (T2a). */
export function authorised(
  data: EventData<'Authorised'>,
  note: string,
  complaint: Complaint,
  deciding: Deciding,
): Event[] {
  const more = data.amount > paidFen(complaint);
  const limit = more ? (dayLimitsOf(complaint, deciding)?.[data.tier] ?? null) : null;
  return [...countedBefore(limit, complaint, deciding), fact('Authorised', data, { note })];
}

/** The tier an authoriser stands for; a clerk's attempt is proposed as tier 1 and refused by permits. */
export function authorisingTier(deciding: Deciding): Tier {
  const tier = tierOfPerson(deciding.by, deciding);
  return tier === 3 ? 3 : tier === 2 ? 2 : 1;
}

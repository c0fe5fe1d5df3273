import { type RemedyKind, remedyKinds, type Tier, tiers } from '../../../shared/codes.ts';
import type { AuthorityTable, TierAuthority } from '../../../shared/event-parts.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';

/** One tier's authority as typed; an empty limit means none. */
export type TierForm = { limit: string; receive: string; decide: string; kinds: RemedyKind[] };
export type AuthorityForm = Record<`t${Tier}`, TierForm>;

const clerkKinds: RemedyKind[] = [
  'refund',
  'price-difference',
  'exchange',
  'repair',
  'make-up-quantity',
  'apology',
  'refusal',
];

/** A start that a store can live with; the limits are ours, not the directive's. */
export const suggestedAuthority: AuthorityForm = {
  t1: { limit: '200', receive: '10', decide: '60', kinds: clerkKinds },
  t2: { limit: '2000', receive: '30', decide: '240', kinds: [...remedyKinds] },
  t3: { limit: '', receive: '240', decide: '1440', kinds: [...remedyKinds] },
};

/** True when no tier has a lower limit than the one below it. */
export function limitsRise(form: AuthorityForm): boolean {
  const limits = tiers.map((tier) => limitOf(form[`t${tier}`].limit) ?? Number.POSITIVE_INFINITY);
  return limits.every((limit, index) => index === 0 || limit >= (limits[index - 1] ?? 0));
}

function limitOf(text: string): number | null {
  return text.trim() === '' ? null : fenFromText(text);
}

function tierOf(form: TierForm): TierAuthority {
  return {
    kinds: remedyKinds.filter((kind) => form.kinds.includes(kind)),
    limit: limitOf(form.limit),
    receiveMinutes: Number(form.receive),
    decideMinutes: Number(form.decide),
  };
}

/** What the desk takes, from a form that has passed its own checks. */
export function authorityOf(form: AuthorityForm): AuthorityTable {
  return { 1: tierOf(form.t1), 2: tierOf(form.t2), 3: tierOf(form.t3) };
}

function textsOf(tier: TierAuthority): TierForm {
  return {
    limit: tier.limit === null ? '' : yuanText(tier.limit).replace(/\.00$/, ''),
    receive: String(tier.receiveMinutes),
    decide: String(tier.decideMinutes),
    kinds: [...tier.kinds],
  };
}

export function authorityFormOf(table: AuthorityTable): AuthorityForm {
  return { t1: textsOf(table[1]), t2: textsOf(table[2]), t3: textsOf(table[3]) };
}

/** Ticks or clears a kind so that a higher tier never does less than a lower one. */
export function withKind(form: AuthorityForm, tier: Tier, kind: RemedyKind, on: boolean): AuthorityForm {
  const next = { ...form };
  for (const other of tiers) {
    if (on ? other < tier : other > tier) continue;
    const key = `t${other}` as const;
    const kinds = form[key].kinds.filter((each) => each !== kind);
    next[key] = { ...form[key], kinds: on ? [...kinds, kind] : kinds };
  }
  return next;
}

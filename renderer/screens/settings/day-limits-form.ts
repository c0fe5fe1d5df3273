import { type Tier, tiers } from '../../../shared/codes.ts';
import type { DayLimits } from '../../../shared/event-parts.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';

/** The limits as typed, in yuan; an empty one means none. */
export type DayLimitsForm = Record<`t${Tier}`, string>;

function limitOf(text: string): number | null {
  return text.trim() === '' ? null : fenFromText(text);
}

/** True when no tier may give less in a day than the one below it. */
export function dayLimitsRise(form: DayLimitsForm): boolean {
  const limits = tiers.map((tier) => limitOf(form[`t${tier}`]) ?? Number.POSITIVE_INFINITY);
  return limits.every((limit, index) => index === 0 || limit >= (limits[index - 1] ?? 0));
}

/** What the desk takes, from a form that has passed its own checks. */
export function dayLimitsOf(form: DayLimitsForm): DayLimits {
  return { 1: limitOf(form.t1), 2: limitOf(form.t2), 3: limitOf(form.t3) };
}

/** The form for the limits in force; null where there were never any. */
export function dayLimitsFormOf(limits: DayLimits | null): DayLimitsForm {
  const text = (fen: number | null | undefined): string =>
    fen === null || fen === undefined ? '' : yuanText(fen).replace(/\.00$/, '');
  return { t1: text(limits?.[1]), t2: text(limits?.[2]), t3: text(limits?.[3]) };
}

import { type CalendarDate, dateIn } from '../calendar.ts';
import type { EventData } from '../events.ts';
import { quantityText } from '../quantity.ts';

/** Goods as they were weighed again on the fair scale (D6); weights in grams, `at` UTC ms. */
export type Weighing = Readonly<
  EventData<'Reweighed'> & { words: Readonly<Record<string, string>>; operator: string; at: number }
>;

/** What the goods weigh without what they lie in, in grams. */
export function netGrams({ gross, tare }: Pick<Weighing, 'gross' | 'tare'>): number {
  return gross - tare;
}

/** By how much they are short of what was said, in grams; negative where they are more. */
export function shortGrams(weighing: Pick<Weighing, 'said' | 'gross' | 'tare'>): number {
  return weighing.said - netGrams(weighing);
}

/** A scale whose verification had run out on the day proves nothing (D6). */
export function provesWeight({ verifiedUntil }: Pick<Weighing, 'verifiedUntil'>, day: CalendarDate): boolean {
  return day <= verifiedUntil;
}

/** The same for one that was sealed, on its own day in the store's zone. */
export function provedWeight(weighing: Pick<Weighing, 'verifiedUntil' | 'at'>, zone: string): boolean {
  return provesWeight(weighing, dateIn(weighing.at, zone));
}

/** 0.85: kilograms, as quantities are written. */
export function kilograms(grams: number): string {
  return quantityText(Math.abs(grams));
}

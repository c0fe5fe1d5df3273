import { isCalendarDate } from './calendar.ts';

/**
 * PINs too easy to guess: digits that rise or fall by the same step throughout, a part of one to three digits repeated,
 * the same digits forwards and backwards, or a date (19900101, 900101): birthdays are what is tried first.
 */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  const mirrored = pin === [...pin].reverse().join('');
  return steps.size === 1 || mirrored || /^(\d{1,3})\1+$/.test(pin) || isDate(pin);
}

/** Year, month, day in eight digits of a living person's century, or in six of any. */
function isDate(pin: string): boolean {
  const [, year, month, day] = /^(\d{2}|19\d{2}|20\d{2})(\d{2})(\d{2})$/.exec(pin) ?? [];
  if (!year || !month || !day) return false;
  // A year of two digits has no century: 2000 has every day that any year of the kind can have.
  const whole = year.length === 4 ? year : Number(year) % 4 === 0 ? '2000' : '2001';
  return isCalendarDate(`${whole}-${month}-${day}`);
}

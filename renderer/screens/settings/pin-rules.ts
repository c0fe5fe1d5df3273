/** True for a PIN that is guessed first: one digit repeated, a pair repeated, or a run up or down. The desk decides; this only tells sooner. */
export function isEasyPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const run = new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1;
  return run || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin);
}

export type PinFault = 'sixDigits' | 'weakPin' | 'pinDiffers';

/** What is wrong with a new PIN typed twice, as a key of the settings' words; null when nothing is. */
export function pinFault(pin: string, again: string): PinFault | null {
  if (!/^\d{6}$/.test(pin)) return 'sixDigits';
  if (isEasyPin(pin)) return 'weakPin';
  return pin === again ? null : 'pinDiffers';
}

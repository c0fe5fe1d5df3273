import { isWeakPin } from '../../../shared/weak-pin.ts';

export type PinFault = 'sixDigits' | 'weakPin' | 'pinDiffers';

/** What is wrong with a new PIN typed twice, as a key of the settings' words; null when nothing is. */
export function pinFault(pin: string, again: string): PinFault | null {
  if (!/^\d{6}$/.test(pin)) return 'sixDigits';
  if (isWeakPin(pin)) return 'weakPin';
  return pin === again ? null : 'pinDiffers';
}

import { isCalendarDate } from '../../../shared/calendar.ts';

const key = 'fangxin-desk.fair-scale';

/** The fair scale that this counter weighed on last, and how long it is verified; empty before there was one. */
export function rememberedScale(): { scale: string; verifiedUntil: string } {
  const [scale = '', verifiedUntil = ''] = (localStorage.getItem(key) ?? '').split('\n');
  return { scale, verifiedUntil: isCalendarDate(verifiedUntil) ? verifiedUntil : '' };
}

export function rememberScale({ scale, verifiedUntil }: { scale: string; verifiedUntil: string }): void {
  localStorage.setItem(key, `${scale}\n${verifiedUntil}`);
}

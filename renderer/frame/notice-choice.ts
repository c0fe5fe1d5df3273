const chosen = 'fangxin-desk.notices';
const told = 'fangxin-desk.notices-told';
/** More than a day of events; older ones do not come again. */
const mostTold = 500;

/** Whether this counter tells through the computer's own notifications; it does until somebody switches it off. */
export function wantsNotices(): boolean {
  return localStorage.getItem(chosen) !== 'off';
}

export function chooseNotices(on: boolean): void {
  localStorage.setItem(chosen, on ? 'on' : 'off');
}

/** Which events were told on this machine already, by the key of the event: ids, tiers and times alone. */
export function toldNotices(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(told) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberTold(keys: readonly string[]): void {
  localStorage.setItem(told, JSON.stringify([...toldNotices(), ...keys].slice(-mostTold)));
}

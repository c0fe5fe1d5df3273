const remembered = 'fangxin-desk.counter';

/** The counter that this screen stands at, remembered on this computer; 1 where nobody said. */
export function ownCounter(counters: number): number {
  const last = Number(localStorage.getItem(remembered));
  return Number.isInteger(last) && last >= 1 && last <= counters ? last : 1;
}

export function rememberCounter(counter: number): void {
  localStorage.setItem(remembered, String(counter));
}

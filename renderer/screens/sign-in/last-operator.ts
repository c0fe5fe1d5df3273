const remembered = 'fangxin-desk.last-operator';

/** Whoever signed in last on this machine, by operator id: only a convenience, the PIN decides. */
export function lastOperator(): string | null {
  return localStorage.getItem(remembered);
}

export function rememberOperator(operator: string): void {
  localStorage.setItem(remembered, operator);
}

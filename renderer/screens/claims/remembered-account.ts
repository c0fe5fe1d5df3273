const key = 'fangxin-desk.claim-account';

/** Where parties pay, as this counter wrote it last; empty before. */
export function rememberedAccount(): string {
  return localStorage.getItem(key) ?? '';
}

export function rememberAccount(account: string): void {
  localStorage.setItem(key, account);
}

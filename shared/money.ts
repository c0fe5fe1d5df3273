/** Largest amount the desk takes: 9,999,999.99 yuan keeps every sum of a ledger far inside safe integers. */
export const largestFen = 999_999_999;

/**
 * Yuan as a person types it (12.8, ¥1,999.00, 129.90元, full-width digits) to integer fen, without any float.
 * Null when it is not an amount with at most two decimals, or is above {@link largestFen}.
 */
export function fenFromText(typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥]\s*/, '')
    .replace(/\s*(元|块)$/, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match?.[1]) return null;
  const fen = Number(match[1].replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen <= largestFen ? fen : null;
}

/** Integer fen as plain yuan with two decimals, such as 1999.00; the screens group and mark it. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

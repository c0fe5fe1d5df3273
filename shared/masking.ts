/** 王小明 → 王**: the first character stays, and how long the name is does not show (X4). */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name.trim();
  return first === '' ? '' : rest.length === 0 ? '**' : `${first}**`;
}

/** 13812345678 → *******5678: the last four digits stay (X4). One of four digits or fewer keeps none. */
export function maskedPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  if (digits === '') return phone.trim() === '' ? '' : '****';
  return digits.length <= 4
    ? '*'.repeat(digits.length)
    : '*'.repeat(Math.min(digits.length - 4, 7)) + digits.slice(-4);
}

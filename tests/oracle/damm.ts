/** Damm's quasigroup of order ten (H. M. Damm, 2004), a row a line. */
const rows =
  '0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790'.split(
    ' ',
  );

/** The check digit that brings `digits` to zero. */
export function dammDigit(digits: string): string {
  return [...digits].reduce((interim, digit) => rows[Number(interim)]?.[Number(digit)] ?? 'x', '0');
}

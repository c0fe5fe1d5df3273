// Damm's quasigroup of order 10 (H. M. Damm, 2004): finds every single wrong digit and every swap of neighbours.
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(damm[interim]?.charAt(Number(digit)));
  return interim;
}

/**
 * The number people quote: chapter, serial, check digit, such as 01-000123-4. Digits and hyphens only, so that it can
 * be read aloud. `serial` counts from 1 within the chapter.
 */
export function ledgerNumber(chapter: number, serial: number): string {
  if (!Number.isInteger(chapter) || chapter < 1 || chapter > 99)
    throw new Error(`ledgerNumber: expected a chapter from 1 to 99, got ${chapter}`);
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new Error(`ledgerNumber: expected a serial from 1, got ${serial}`);
  const [first, second] = [String(chapter).padStart(2, '0'), String(serial).padStart(6, '0')];
  return `${first}-${second}-${checkDigit(first + second)}`;
}

/** The number as it should be written, from what a person typed (spaces, missing hyphens); null if it cannot be one. */
export function readLedgerNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^[0-9]{9,}$/.test(digits) || checkDigit(digits) !== 0) return null;
  return `${digits.slice(0, 2)}-${digits.slice(2, -1)}-${digits.slice(-1)}`;
}

/** The serial in a ledger number as it is sealed: 123 of 01-000123-4. */
export function serialOf(number: string): number {
  return Number(number.split('-')[1]);
}

/** The chapter in a ledger number: 1 of 01-000123-4. */
export function chapterOfNumber(number: string): number {
  return Number(number.split('-')[0]);
}

/** The chapter of a ledger, from its origin `…/chapter`. */
export function chapterOf(origin: string): number {
  return Number(origin.slice(origin.lastIndexOf('/') + 1));
}

/**
 * A return note's number as people quote it: 01-R0007, before it the chapter that it was made in.
 * @param notesBefore how many notes there were when each chapter after the first began.
 */
export function returnNoteNumber(note: number, notesBefore: readonly number[]): string {
  const chapter = 1 + notesBefore.filter((before) => before < note).length;
  return `${String(chapter).padStart(2, '0')}-R${String(note).padStart(4, '0')}`;
}

import type { CalendarDate } from '../calendar.ts';
import type { PrivatePart } from '../ledger/commitment.ts';

/** What a row of an old ledger says of who, when and what, as it was taken or as it was sealed. */
export type RowFacts = Readonly<{
  day: CalendarDate | null;
  person: PrivatePart | undefined;
  words: PrivatePart;
}>;

/**
 * By what two rows are the same complaint, most telling first, whatever file they came in (L7): the old ledger's own
 * number on the same day; or the same day, name, phone and content. Private: compared under a key only. A bare row
 * counter says little, as every year's ledger counts anew, so it needs the same person beside it. Blanks, widths and the
 * case of letters are the file's, not the complaint's.
 */
export function rowIdentities({ day, person, words }: RowFacts): string[] {
  const [name, phone] = [plain(person?.name), plain(person?.phone)];
  const serial = plain(words.serial);
  const content = ['content', day ?? '', name, phone, plain(words.content)];
  if (serial === '' || day === null) return [JSON.stringify(content)];
  const isCounter = /^\d{1,5}$/.test(serial);
  if (isCounter && name === '' && phone === '') return [JSON.stringify(content)];
  const number = isCounter ? ['counter', serial, day, name, phone] : ['number', serial, day];
  return [JSON.stringify(number), JSON.stringify(content)];
}

function plain(text: unknown): string {
  return typeof text === 'string' ? text.normalize('NFKC').replace(/\s+/g, '').toLowerCase() : '';
}

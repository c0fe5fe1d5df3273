import type { Complaint } from './state.ts';

/** What a complaint tells of who its consumer is: null where it tells nothing, undefined where it is not at hand. */
type Told = string | null | undefined;

/** Digits alone, without 86 before a mobile number: the same phone however it was written. */
function phoneOf({ facts, person }: Complaint): Told {
  if (facts.phone !== 'given') return null;
  if (!person.phone) return undefined;
  const digits = person.phone.normalize('NFKC').replace(/\D/g, '').replace(/^00/, '');
  if (/^861\d{10}$/.test(digits)) return digits.slice(2);
  // Words instead of a number are compared as words.
  return digits === '' ? person.phone.normalize('NFKC').trim() : digits;
}

/** Letters and digits alone, so that spaces and hyphens do not make another receipt of it. */
function receiptOf({ words }: Complaint): Told {
  // Every complaint says something; where it does not, its words are not here.
  if (words.content === undefined) return undefined;
  const said = (words.receiptNumber ?? '').normalize('NFKC').toUpperCase();
  return said.replace(/[^\p{L}\p{N}]/gu, '') || null;
}

/**
 * Are two complaints of one consumer (T2, ours): by their phones, and where one of them has no phone, by the number of
 * the receipt? `unknown` where the private part that would tell it is not at hand.
 */
export function compareConsumers(one: Complaint, other: Complaint): 'same' | 'different' | 'unknown' {
  const phones = compare(phoneOf(one), phoneOf(other));
  if (phones !== 'silent') return phones;
  const receipts = compare(receiptOf(one), receiptOf(other));
  return receipts === 'silent' ? 'different' : receipts;
}

function compare(one: Told, other: Told): 'same' | 'different' | 'unknown' | 'silent' {
  if (one === null || other === null) return 'silent';
  if (one === undefined || other === undefined) return 'unknown';
  return one === other ? 'same' : 'different';
}

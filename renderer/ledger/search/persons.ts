import type { CalendarDate } from '../../../shared/calendar.ts';
import { maskedName, maskedPhone } from '../../../shared/masking.ts';
import { folded } from './fold-text.ts';
import { type FoldedTexts, goodsOf, mark } from './search-document.ts';
import type { SearchIndex } from './search-index.ts';

/** A consumer who was here before, as a screen may show them. */
export type Person = Readonly<{
  /** Their last complaint: what the form refers to, and the desk copies from. */
  sameAs: string;
  /** Null: 消费者不愿提供. */
  maskedName: string | null;
  maskedPhone: string;
  lastDay: CalendarDate;
  count: number;
}>;

/** Whose complaints: of the person of that complaint, or of that phone as typed in full. */
export type Whose = Readonly<{ sameAs: string } | { phone: string }>;
/** What is being entered now, to find what may have been entered before. */
export type Entering = Readonly<{ day: CalendarDate; codes: readonly string[]; goods: readonly string[] }>;
/** The latest complaints of a phone, newest first, and which of today's may be the same matter (L1c). */
export type PhoneHistory = Readonly<{
  count: number;
  latest: readonly number[];
  duplicates: readonly number[];
}>;

const mostPersons = 5;
const mostLatest = 5;
const leastDigits = 4;
/** From here on what is typed may also be how the number begins. */
const leastBeginning = 7;
const mostScanned = 2000;

/** At most five persons whose phone ends with the digits, or begins with them; who was here last comes first. */
export function personsBy(index: SearchIndex, digits: string): readonly Person[] {
  if (digits.length < leastDigits) return [];
  const fits = (texts: FoldedTexts): boolean => {
    const phone = phoneOf(texts);
    return phone.endsWith(digits) || (digits.length >= leastBeginning && phone.startsWith(digits));
  };
  const persons = new Map<string, Person>();
  for (const position of index.findTexts(fits, mostScanned, { digits })) {
    const [texts, facts] = [index.texts(position), index.facts(position)];
    if (!texts || !facts) continue;
    const phone = phoneOf(texts);
    const key = `${phone}${mark}${texts.name}`;
    const known = persons.get(key);
    if (known) persons.set(key, { ...known, count: known.count + 1 });
    else if (persons.size < mostPersons)
      persons.set(key, {
        sameAs: facts.id,
        maskedName: texts.name === '' ? null : maskedName(texts.name),
        maskedPhone: maskedPhone(phone),
        lastDay: facts.day,
        count: 1,
      });
  }
  return [...persons.values()];
}

export function historyOf(index: SearchIndex, whose: Whose, entering: Entering): PhoneHistory {
  const phone = 'phone' in whose ? whose.phone : phoneOfComplaint(index, whose.sameAs);
  const positions =
    phone.length < leastBeginning
      ? []
      : index.findTexts((texts) => phoneOf(texts) === phone, Number.POSITIVE_INFINITY, { digits: phone });
  const names = new Set(entering.goods.map((name) => folded(name.trim())).filter((name) => name !== ''));
  const duplicates = positions.filter((position) => {
    const [texts, facts] = [index.texts(position), index.facts(position)];
    if (!texts || facts?.day !== entering.day || facts.status === 'duplicate') return false;
    return (
      facts.codes.some((code) => entering.codes.includes(code)) ||
      goodsOf(texts).some((name) => names.has(name))
    );
  });
  return { count: positions.length, latest: positions.slice(0, mostLatest), duplicates };
}

function phoneOfComplaint(index: SearchIndex, id: string): string {
  const position = index.positionOf(id);
  const texts = position === undefined ? null : index.texts(position);
  return texts ? phoneOf(texts) : '';
}

/** The phone that stands, its digits. */
function phoneOf({ phones }: FoldedTexts): string {
  const end = phones.indexOf(mark);
  return end < 0 ? phones : phones.slice(0, end);
}

import { folded } from './fold-text.ts';
import type { FoldedTexts, PublicFacts } from './search-document.ts';
import type { SearchQuery, Term } from './search-query.ts';

/** Staff as search knows them: folded name and its initials, by operator id. */
export type Staff = ReadonlyMap<string, Readonly<{ name: string; initials: string }>>;

/** Does every filter of the query hold? */
export function fitsFilters(facts: PublicFacts, query: SearchQuery): boolean {
  const { from, to, least, most, result, tier, state, outside } = query;
  if (from !== undefined && facts.day < from) return false;
  if (to !== undefined && facts.day > to) return false;
  if (tier !== undefined && facts.tier !== tier) return false;
  if (state !== undefined && facts.status !== state) return false;
  if (outside !== undefined && !facts.outside.includes(outside)) return false;
  if (result === 'undecided' ? facts.results.length > 0 : result && !facts.results.includes(result))
    return false;
  if (least === undefined && most === undefined) return true;
  return facts.totals.some((fen) => fen >= (least ?? 0) && fen <= (most ?? Number.MAX_SAFE_INTEGER));
}

/** Is the word found in the complaint, wherever? Texts are null until they have been read, or once they are erased. */
export function fitsTerm(facts: PublicFacts, texts: FoldedTexts | null, term: Term, staff: Staff): boolean {
  return (
    (texts !== null && (inTexts(texts, term) || inPerson(texts, term) || inInitials(texts, term))) ||
    isNumber(facts, term) ||
    isCode(facts, term) ||
    isAmount(facts, term) ||
    isOperator(facts, term, staff)
  );
}

function inTexts({ said }: FoldedTexts, { text }: Term): boolean {
  return said.includes(text);
}

function inPerson({ names, phones }: FoldedTexts, { text, digits }: Term): boolean {
  return names.includes(text) || (digits !== null && phones.includes(digits));
}

function inInitials({ initials }: FoldedTexts, { letters }: Term): boolean {
  return letters !== null && initials.includes(letters);
}

/** A ledger number or a part of it with its hyphens, how it begins (from four digits), or its serial alone. */
export function isNumber({ number }: Pick<PublicFacts, 'number'>, term: Term): boolean {
  if (term.number === null) return false;
  if (term.number.includes('-')) return number.includes(term.number) || isBeginning(number, term.digits);
  const serial = number.split('-')[1] ?? '';
  return isBeginning(number, term.digits) || Number(serial) === Number(term.number);
}

function isBeginning(number: string, digits: string | null): boolean {
  return digits !== null && number.replaceAll('-', '').startsWith(digits);
}

/** A barcode, or at least six of its digits from the beginning. */
export function isCode({ codes }: Pick<PublicFacts, 'codes'>, { text, digits }: Term): boolean {
  return codes.some(
    (code) => code === text || (digits !== null && digits.length >= 6 && code.startsWith(digits)),
  );
}

/** Exactly this amount: a unit price, a line, the goods' total or the money decided. */
export function isAmount({ totals, prices }: Pick<PublicFacts, 'totals' | 'prices'>, { fen }: Term): boolean {
  return fen !== null && fen > 0 && (totals.includes(fen) || prices.includes(fen));
}

export function isOperator(
  { operators }: Pick<PublicFacts, 'operators'>,
  { text, letters }: Term,
  staff: Staff,
): boolean {
  return operators.some((operator) => {
    const known = staff.get(operator);
    return (
      known !== undefined && (known.name.includes(text) || (letters !== null && known.initials === letters))
    );
  });
}

export function staffOf(
  people: readonly Readonly<{ operator: string; name: string }>[],
  initialsOf: (name: string) => string,
): Staff {
  return new Map(
    people.map(({ operator, name }) => [operator, { name: folded(name), initials: initialsOf(name) }]),
  );
}

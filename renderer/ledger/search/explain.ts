import { maskedName, maskedPhone } from '../../../shared/masking.ts';
import type { OpenedComplaint } from '../complaint-reading.ts';
import { digitsOf, folded, type Span, spansOf } from './fold-text.ts';
import { isAmount, isCode, isNumber, isOperator, type Staff } from './match-terms.ts';
import { type Initials, type PrivateTexts, type PublicFacts, privateTexts } from './search-document.ts';
import type { Term } from './search-query.ts';

/**
 * Why a complaint was found, safe to show: of a name or phone only the mask, never where in it the words stand. Texts
 * that are shown anyway come with the stretches that match.
 */
export type Match =
  | Readonly<{ field: 'name' | 'phone'; masked: string }>
  | Readonly<{ field: 'number' | 'amount' | 'code' | 'operator' }>
  | Readonly<{ field: 'content' | 'responsible'; spans: readonly Span[] }>
  /** Stretches by item; none in those that do not match. By initials: the item, without stretches. */
  | Readonly<{ field: 'goods'; spans: readonly (readonly Span[])[] }>
  | Readonly<{ field: 'supplier' | 'remark'; text: string; spans: readonly Span[] }>;

export type Hit = Readonly<{ id: string; position: number; matches: readonly Match[] }>;

const longestText = 40;

export function explain(
  opened: OpenedComplaint,
  facts: PublicFacts,
  terms: readonly Term[],
  staff: Staff,
  initialsOf: Initials,
): Hit {
  const texts = privateTexts(opened);
  const words = terms.map((term) => term.text);
  const found = (spans: readonly Span[]) => spans.length > 0;
  const matches: Match[] = [...personMatches(texts, terms, initialsOf)];
  if (terms.some((term) => isNumber(facts, term))) matches.push({ field: 'number' });
  const content = spansOf(texts.content, words);
  if (found(content)) matches.push({ field: 'content', spans: content });
  const goods = texts.goods.map((name) => spansOf(name, words));
  const byInitials = texts.goods.some((name) => hasInitials(initialsOf.ofThing(name), terms));
  if (goods.some(found) || byInitials) matches.push({ field: 'goods', spans: goods });
  const responsible = spansOf(texts.responsible, words);
  if (found(responsible)) matches.push({ field: 'responsible', spans: responsible });
  for (const [field, all] of [
    ['supplier', texts.suppliers],
    ['remark', texts.remarks],
  ] as const) {
    const text = all.find((one) => found(spansOf(one, words)));
    if (text !== undefined) matches.push({ field, ...around(text, words) });
  }
  if (terms.some((term) => isCode(facts, term))) matches.push({ field: 'code' });
  if (terms.some((term) => isAmount(facts, term))) matches.push({ field: 'amount' });
  if (terms.some((term) => isOperator(facts, term, staff))) matches.push({ field: 'operator' });
  return { id: facts.id, position: facts.position, matches };
}

function personMatches(texts: PrivateTexts, terms: readonly Term[], initialsOf: Initials): readonly Match[] {
  const name = texts.names.find(
    (one) =>
      terms.some((term) => folded(one).includes(term.text)) || hasInitials(initialsOf.ofPerson(one), terms),
  );
  const phone = texts.phones.find((one) =>
    terms.some((term) => term.digits !== null && digitsOf(one).includes(term.digits)),
  );
  return [
    ...(name === undefined ? [] : [{ field: 'name', masked: maskedName(name) } as const]),
    ...(phone === undefined ? [] : [{ field: 'phone', masked: maskedPhone(phone) } as const]),
  ];
}

function hasInitials(initials: string, terms: readonly Term[]): boolean {
  return terms.some((term) => term.letters !== null && initials.includes(term.letters));
}

/** The part of a long text around its first match. */
function around(text: string, words: readonly string[]): { text: string; spans: readonly Span[] } {
  const first = spansOf(text, words)[0]?.start ?? 0;
  const start = text.length <= longestText ? 0 : Math.max(0, first - 8);
  const end = Math.min(text.length, start + longestText);
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  return { text: shown, spans: spansOf(shown, words) };
}

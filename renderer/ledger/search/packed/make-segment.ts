import { remedyKinds } from '../../../../shared/codes.ts';
import type { FoldedTexts, PublicFacts } from '../search-document.ts';
import { makePostings } from './postings.ts';
import { mostFen, outsideStates, packMore, type Segment, textOf } from './segment.ts';

/** A document as it goes into a segment; undefined where nothing is known of that position. */
export type Document = Readonly<{ facts: PublicFacts; texts: FoldedTexts | null }> | undefined;

/** Packs so many documents, asked for one after the other. */
export function makeSegment(documents: number, documentAt: (at: number) => Document): Segment {
  let units = new Uint16Array(documents * 64);
  const starts = new Uint32Array(documents + 1);
  const [known, digitCount, tier, outside] = Array.from({ length: 4 }, () => new Uint8Array(documents)) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
  const digits = new Float64Array(documents);
  const day = new Uint32Array(documents);
  const [status, results] = [new Uint16Array(documents), new Uint16Array(documents)];
  const more: number[] = [];
  const moreStarts = new Uint32Array(documents + 1);
  const words = new Map<string, number>();
  const amounts: number[] = [];
  const wordOf = (word: string): number => {
    const place = words.get(word) ?? words.size;
    words.set(word, place);
    return place;
  };
  const postings = {
    text: makePostings(),
    phones: makePostings(),
    initials: makePostings(),
    fens: makePostings(),
    codes: makePostings(),
    operators: makePostings(),
  };
  let end = 0;
  for (let at = 0; at < documents; at++) {
    const document = documentAt(at);
    starts[at] = end;
    moreStarts[at] = more.length;
    if (!document) continue;
    const { facts, texts } = document;
    const text = textOf(facts, texts);
    if (end + text.length > units.length) {
      const longer = new Uint16Array(Math.max(units.length * 2, end + text.length));
      longer.set(units);
      units = longer;
    }
    for (let i = 0; i < text.length; i++) units[end + i] = text.charCodeAt(i);
    end += text.length;

    const plain = facts.number.replaceAll('-', '');
    known[at] = texts ? 2 : 1;
    digits[at] = Number(plain);
    digitCount[at] = plain.length;
    day[at] = Number(facts.day.replaceAll('-', ''));
    tier[at] = facts.tier;
    status[at] = wordOf(facts.status);
    results[at] = maskOf(remedyKinds, facts.results);
    outside[at] = maskOf(outsideStates, facts.outside);
    more.push(...packMore(facts, wordOf, (fen) => amounts.push(fen) - 1));
    for (const fen of [...facts.totals, ...facts.prices]) postings.fens.add(Math.min(fen, mostFen), at);
    for (const code of facts.codes) postings.codes.add(wordOf(code), at);
    for (const operator of facts.operators) postings.operators.add(wordOf(operator), at);
    if (!texts) continue;
    addPairs(postings.text.add, texts.names, at);
    addPairs(postings.text.add, texts.said, at);
    addPairs(postings.initials.add, texts.initials, at);
    addFours(postings.phones.add, texts.phones, at);
  }
  starts[documents] = end;
  moreStarts[documents] = more.length;
  return {
    documents,
    units: units.slice(0, end),
    starts,
    known,
    digits,
    digitCount,
    day,
    tier,
    status,
    results,
    outside,
    more: Uint32Array.from(more),
    moreStarts,
    words: [...words.keys()],
    amounts,
    text: postings.text.finish(documents),
    phones: postings.phones.finish(documents),
    initials: postings.initials.finish(documents),
    fens: postings.fens.finish(documents),
    codes: postings.codes.finish(documents),
    operators: postings.operators.finish(documents),
  };
}

function maskOf(all: readonly string[], some: readonly string[]): number {
  return some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0);
}

/** No word that is looked for holds a space or anything below it. */
const space = 0x20;

export const pairKey = (first: number, second: number): number => ((first << 16) | second) >>> 0;

function addPairs(add: (key: number, document: number) => void, text: string, at: number): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= space) continue;
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    add(pairKey(unit, next <= space ? 0 : next), at);
  }
}

/** Four digits in a row as an integer; what is no digit (the mark between two phones) parts them. */
function addFours(add: (key: number, document: number) => void, phones: string, at: number): void {
  let [four, length] = [0, 0];
  for (let i = 0; i < phones.length; i++) {
    const digit = phones.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) {
      length = 0;
      continue;
    }
    four = (four * 10 + digit) % 10_000;
    length += 1;
    if (length >= 4) add(four, at);
  }
}

/** What going through a text once can tell of how it is written; `unsure`: somebody has to look closer. */
export type Written = 'canonical' | 'other' | 'unsure';

/** Beyond any entry; what is nested deeper is left to whoever is asked next. */
const deepest = 64;
/** Digits that any safe integer may have. */
const sureDigits = 15;

/** Ends of what was gone through, where it is not the place behind it. */
const other = -1;
const unsure = -2;

const [quote, comma, minus, nought, nine, colon] = [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x3a];
const [openList, backslash, closeList, openObject, closeObject] = [0x5b, 0x5c, 0x5d, 0x7b, 0x7d];

type Scan = { readonly text: string; isAscii: boolean };

/**
 * Whether a text is one JSON value written as RFC 8785 writes it, of the part of JSON that an entry may hold
 * (canonical.ts): no white space, keys in their order and each once, the shortest escapes, whole numbers. One pass without
 * writing anything, where comparing with the canonical text would sort and write. A test holds both against each other.
 * `from` and `to` are where it stands in a longer one.
 */
export function writtenIn(text: string, from = 0, to = text.length): Written {
  const scan: Scan = { text, isAscii: true };
  const end = valueEnd(scan, from, 0);
  if (end === unsure) return 'unsure';
  if (end !== to) return 'other';
  if (scan.isAscii) return 'canonical';
  // A quotation mark and what stands for a control character compose with nothing: the text is as normal as its strings.
  const part = text.slice(from, to);
  return part.isWellFormed() && part.normalize('NFC') === part ? 'canonical' : 'other';
}

function valueEnd(scan: Scan, at: number, depth: number): number {
  const { text } = scan;
  const code = text.charCodeAt(at);
  if (code === quote) return stringEnd(scan, at + 1);
  if (code === openObject) return objectEnd(scan, at + 1, depth + 1);
  if (code === openList) return listEnd(scan, at + 1, depth + 1);
  if (code === minus || (code >= nought && code <= nine)) return numberEnd(text, at);
  for (const word of words) if (text.startsWith(word, at)) return at + word.length;
  return other;
}

const words = ['null', 'true', 'false'] as const;

function objectEnd(scan: Scan, from: number, depth: number): number {
  if (depth > deepest) return unsure;
  const { text } = scan;
  if (text.charCodeAt(from) === closeObject) return from + 1;
  let [before, beforeEnd] = [-1, -1];
  for (let at = from; ; at += 1) {
    if (text.charCodeAt(at) !== quote) return other;
    const key = at + 1;
    const keyEnd = plainEnd(text, key);
    if (keyEnd < 0) return keyEnd;
    if (before >= 0 && !isAfter(text, key, keyEnd, before, beforeEnd)) return other;
    [before, beforeEnd] = [key, keyEnd];
    if (text.charCodeAt(keyEnd + 1) !== colon) return other;
    at = valueEnd(scan, keyEnd + 2, depth);
    if (at < 0) return at;
    const code = text.charCodeAt(at);
    if (code === closeObject) return at + 1;
    if (code !== comma) return other;
  }
}

function listEnd(scan: Scan, from: number, depth: number): number {
  if (depth > deepest) return unsure;
  const { text } = scan;
  if (text.charCodeAt(from) === closeList) return from + 1;
  for (let at = from; ; at += 1) {
    at = valueEnd(scan, at, depth);
    if (at < 0) return at;
    const code = text.charCodeAt(at);
    if (code === closeList) return at + 1;
    if (code !== comma) return other;
  }
}

/** Where a key of printable ASCII ends; one with an escape is not looked into here. */
function plainEnd(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) return unsure;
    if (!(code >= 0x20 && code <= 0x7e)) return other;
  }
}

/** Does one key come after another, code by code? */
function isAfter(text: string, from: number, end: number, before: number, beforeEnd: number): boolean {
  const length = Math.min(end - from, beforeEnd - before);
  for (let i = 0; i < length; i += 1) {
    const difference = text.charCodeAt(from + i) - text.charCodeAt(before + i);
    if (difference !== 0) return difference > 0;
  }
  return end - from > beforeEnd - before;
}

/** Behind the quotation mark that ends a string. */
function stringEnd(scan: Scan, from: number): number {
  const { text } = scan;
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) {
      at = escapeEnd(text, at + 1);
      if (at < 0) return other;
    } else if (code > 0x7e) scan.isAscii = false;
    else if (!(code >= 0x20)) return other;
  }
}

/** The last place of an escape; -1 where the character has a shorter one or needs none. */
function escapeEnd(text: string, at: number): number {
  if ('"\\bfnrt'.includes(text.charAt(at)) && at < text.length) return at;
  const written = text.slice(at, at + 5);
  return /^u00[01][0-9a-f]$/.test(written) && !/^u00(0[89acd])$/.test(written) ? at + 4 : other;
}

function numberEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) === minus ? from + 1 : from;
  let at = first;
  while (text.charCodeAt(at) >= nought && text.charCodeAt(at) <= nine) at += 1;
  if (at === first) return other;
  // A nought stands alone, and has no sign.
  if (text.charCodeAt(first) === nought && (at > first + 1 || first > from)) return other;
  if (at - first <= sureDigits) return at;
  return Number.isSafeInteger(Number(text.slice(from, at))) ? at : other;
}

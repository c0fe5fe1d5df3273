import { canonicalBytes, canonicalValue, hasExactly, isRecord, type Json } from './canonical.ts';
import type { Entry } from './entries.ts';
import type { Findings } from './findings.ts';
import { fromBase64, sha256, textOf } from './text.ts';
import { fitsTexts, type Part, type PartName } from './texts.ts';

export type Parts = { person?: Part; words?: Part };
type Wanted = Readonly<{
  /** The entries up to the first line that is not in its place, and whether that is all of them. */
  entries: readonly (Entry | null)[];
  whole: boolean;
  /** Of which subjects parts belong into this package. */
  included: ReadonlySet<string>;
  erased: ReadonlySet<string>;
}>;

const file = 'data/private.ndjson';
const partNames = ['person', 'words'] as const;

/** Holds the private parts against what the entries commit to. Gives what is present by entry, and how many are withheld. */
export function checkPrivate(
  bytes: Uint8Array,
  { entries, whole, included, erased }: Wanted,
  findings: Findings,
) {
  const present = new Map<number, Parts>();
  const withheldAt = new Set<number>();
  let withheld = 0;
  const told = new Map<number, Readonly<Record<string, Json>>>();
  let last = -1;
  for (const [index, line] of lineBytes(bytes).entries()) {
    const text = textOf(line);
    const value = text?.endsWith('\n') ? canonicalValue(text.slice(0, -1)) : undefined;
    const entry = isRecord(value) ? entries[Number(value.seq)] : undefined;
    if (!isRecord(value) || !isLine(value) || Number(value.seq) <= last) {
      findings.inFile('private-lines', file, `line ${index + 1}`);
      continue;
    }
    last = Number(value.seq);
    if (!entry) {
      if (whole) findings.atEntry('private-extra', last, 'of no entry');
      continue;
    }
    told.set(last, value);
  }
  for (const entry of entries) {
    if (entry === null) continue;
    const { seq, about } = entry;
    for (const name of partNames) {
      const committed = entry.private[name];
      const here = told.get(seq)?.[name];
      if (here === undefined) {
        if (whole && committed !== null && included.has(about) && !erased.has(about))
          findings.atEntry('private-missing', seq, name);
        continue;
      }
      if (whole && erased.has(about)) findings.atEntry('not-erased', seq, name);
      else if (committed === null || (whole && !included.has(about)))
        findings.atEntry('private-extra', seq, name);
      else if (here === 'withheld') {
        if (name === 'words') findings.atEntry('private-missing', seq, 'words may not be withheld');
        withheld += 1;
        withheldAt.add(seq);
      } else check(entry, name, here, committed, present, findings);
    }
  }
  return { present, withheld, withheldAt };
}

/** The lines with the newline that ends each; the last may lack it. */
function lineBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(at, next));
    at = next;
  }
  return lines;
}

/** A line has an entry's number and one part or both. */
function isLine(value: Readonly<Record<string, Json>>): boolean {
  const { seq, ...parts } = value;
  const names = Object.keys(parts);
  if (!Number.isSafeInteger(seq) || names.length === 0) return false;
  return names.every((name) => (partNames as readonly string[]).includes(name) && isPart(parts[name]));
}

function isPart(value: Json | undefined): boolean {
  if (value === 'withheld') return true;
  if (!isRecord(value) || !hasExactly(value, ['part', 'salt']) || !isRecord(value.part)) return false;
  const salt = typeof value.salt === 'string' ? fromBase64(value.salt) : null;
  return salt?.length === 32 && Object.values(value.part).every((one) => typeof one === 'string');
}

function check(
  entry: Entry,
  name: PartName,
  told: Json,
  committed: string,
  present: Map<number, Parts>,
  findings: Findings,
): void {
  const { part, salt } = told as { part: Part; salt: string };
  const { seq, type, data } = entry;
  const own = sha256(fromBase64(salt) ?? Buffer.alloc(0), canonicalBytes(part)).toString('hex');
  if (own !== committed) {
    findings.atEntry('commitment', seq, name);
  } else if (!fitsTexts(type, data, name, part)) findings.atEntry('shape', seq, `the texts of ${type}`);
  present.set(seq, { ...present.get(seq), [name]: part });
}

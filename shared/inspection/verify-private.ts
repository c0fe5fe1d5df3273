import { storeSubject } from '../events.ts';
import { commitmentTo, type PrivateParts } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';
import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import { type PrivateLine, parsePrivateLine, partsOf, withheld } from './private-lines.ts';
import { linesOf } from './verify-log.ts';

/** The private parts of the package, held against what the entries commit to. */
export type PrivateCheck = {
  /** The parts of an entry, after comparing them with its commitments. Called with every entry. */
  partsFor(entry: Entry): PrivateParts | null;
  /**
   * After the last entry: every part of these complaints and of the store is there, and none besides; none at all of what
   * an entry says is erased.
   */
  end(complaints: ReadonlySet<string>, erased: ReadonlySet<string>): void;
  parts(): number;
  withheld(): number;
};

const mostMalformed = 100;

/** Reads data/private.ndjson: canonical lines in the order of their entries. */
function readLines(bytes: Uint8Array, findings: Findings): Map<number, PrivateLine> {
  const lines = new Map<number, PrivateLine>();
  let last = -1;
  let number = 0;
  let malformed = 0;
  for (const { line, ended } of linesOf(bytes)) {
    number += 1;
    const text = ended ? decodeUtf8(line) : null;
    const parsed = text === null ? null : parsePrivateLine(text);
    if (!parsed || parsed.seq <= last) {
      findings.broken('private-lines', { file: bagPaths.private, detail: `line ${number}` });
      malformed += 1;
      // A file of nothing else is not read to its end.
      if (malformed === mostMalformed) break;
      continue;
    }
    last = parsed.seq;
    lines.set(parsed.seq, parsed);
  }
  return lines;
}

export function checkPrivate(bytes: Uint8Array, findings: Findings): PrivateCheck {
  const lines = readLines(bytes, findings);
  /** Entries that commit to something, by subject. */
  const committed = new Map<string, { seq: number; person: boolean; words: boolean }[]>();
  const subjects = new Map<number, string>();
  let parts = 0;
  let hidden = 0;
  for (const { person, words } of lines.values()) {
    for (const part of [person, words]) if (part && part !== withheld) parts += 1;
    if (person === withheld) hidden += 1;
  }

  return {
    partsFor(entry) {
      const { seq, about } = entry;
      const [person, words] = [entry.private.person !== null, entry.private.words !== null];
      const line = lines.get(seq);
      if (line) subjects.set(seq, about);
      if (person || words) {
        const list = committed.get(about);
        if (list) list.push({ seq, person, words });
        else committed.set(about, [{ seq, person, words }]);
      }
      if (!line) return null;
      const given = partsOf(line);
      if (!person && !words) findings.broken('private-extra', { seq, file: bagPaths.private });
      for (const kind of ['person', 'words'] as const) {
        const salted = given[kind];
        if (line[kind] !== undefined && entry.private[kind] === null)
          findings.broken('private-extra', { seq, file: bagPaths.private });
        else if (salted && !keeps(salted, entry.private[kind]))
          findings.broken('commitment', { seq, file: bagPaths.private, detail: kind });
      }
      return given;
    },
    end(complaints, erased) {
      for (const about of [storeSubject, ...complaints]) {
        if (erased.has(about)) continue;
        for (const { seq, person, words } of committed.get(about) ?? []) {
          const line = lines.get(seq);
          // Only who a person is may be withheld; what was said is the ledger itself.
          const there = (!person || line?.person) && (!words || (line?.words && line.words !== withheld));
          if (!there) findings.broken('private-missing', { seq, file: bagPaths.private });
        }
      }
      for (const [seq] of lines) {
        const about = subjects.get(seq);
        if (about !== undefined && erased.has(about))
          findings.broken('not-erased', { seq, file: bagPaths.private });
        else if (about === undefined || (about !== storeSubject && !complaints.has(about)))
          findings.broken('private-extra', { seq, file: bagPaths.private });
      }
      if (hidden > 0) findings.open('withheld-parts');
      findings.checked('private-parts');
    },
    parts: () => parts,
    withheld: () => hidden,
  };
}

function keeps(salted: NonNullable<PrivateParts['person']>, commitment: string | null): boolean {
  try {
    return commitmentTo(salted) === commitment;
  } catch {
    return false; // A salt that is not 32 bytes of canonical base64 keeps no commitment.
  }
}

import { storeSubject } from '../events.ts';
import { commitmentTo, type PrivateParts } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import { bagPaths } from './bag.ts';
import type { Findings } from './findings.ts';
import { type PrivateLine, partsOf, withheld } from './private-lines.ts';
import { createPrivateStream } from './private-stream.ts';

/** The private parts of the package, held against what the entries commit to. */
export type PrivateCheck = {
  /** Waited for before an entry's parts are asked for; null where they are read already. */
  ready(seq: number): Promise<void> | null;
  /** The parts of an entry, after comparing them with its commitments. Called with every entry. */
  partsFor(entry: Entry): PrivateParts | null;
  /** Reads what no entry came for. Called after the last entry. */
  rest(): Promise<void>;
  /**
   * After the rest: every part of these complaints and of the store is there, and none besides; none at all of what an
   * entry says is erased.
   */
  end(complaints: ReadonlySet<string>, erased: ReadonlySet<string>): void;
  parts(): number;
  withheld(): number;
};

/** Of a subject: the first entry that has a line, and the first of which a part is missing; -1 where there is none. */
type Seen = { line: number; missing: number };

export function checkPrivate(
  pieces: AsyncIterable<Uint8Array>,
  sha256: Sha256,
  findings: Findings,
): PrivateCheck {
  const subjects = new Map<string, Seen>();
  const strays: number[] = [];
  let [parts, hidden] = [0, 0];
  const lines = createPrivateStream(pieces, findings, {
    each({ person, words }) {
      for (const part of [person, words]) if (part && part !== withheld) parts += 1;
      if (person === withheld) hidden += 1;
    },
    stray: ({ seq }) => void strays.push(seq),
  });

  function note(entry: Entry, line: PrivateLine | null): void {
    const [person, words] = [entry.private.person !== null, entry.private.words !== null];
    if (!line && !person && !words) return;
    // Only who a person is may be withheld; what was said is the ledger itself.
    const there = (!person || line?.person) && (!words || (line?.words && line.words !== withheld));
    const seen = subjects.get(entry.about) ?? { line: -1, missing: -1 };
    if (line && seen.line < 0) seen.line = entry.seq;
    if (!there && seen.missing < 0) seen.missing = entry.seq;
    subjects.set(entry.about, seen);
  }

  return {
    ready: lines.ready,
    partsFor(entry) {
      const { seq } = entry;
      const line = lines.take(seq);
      note(entry, line);
      if (!line) return null;
      const given = partsOf(line);
      if (entry.private.person === null && entry.private.words === null)
        findings.broken('private-extra', { seq, file: bagPaths.private });
      for (const kind of ['person', 'words'] as const) {
        const salted = given[kind];
        if (line[kind] !== undefined && entry.private[kind] === null)
          findings.broken('private-extra', { seq, file: bagPaths.private });
        else if (salted && !keeps(salted, entry.private[kind], sha256))
          findings.broken('commitment', { seq, file: bagPaths.private, detail: kind });
      }
      return given;
    },
    rest: () => lines.drain(),
    end(complaints, erased) {
      const breach = (rule: 'private-missing' | 'private-extra' | 'not-erased', seq: number) =>
        findings.broken(rule, { seq, file: bagPaths.private });
      for (const [about, { line, missing }] of subjects) {
        const wanted = about === storeSubject || complaints.has(about);
        if (erased.has(about)) {
          if (line >= 0) breach('not-erased', line);
        } else if (!wanted) {
          if (line >= 0) breach('private-extra', line);
        } else if (missing >= 0) breach('private-missing', missing);
      }
      for (const seq of strays) breach('private-extra', seq);
      if (hidden > 0) findings.open('withheld-parts');
      findings.checked('private-parts');
    },
    parts: () => parts,
    withheld: () => hidden,
  };
}

function keeps(
  salted: NonNullable<PrivateParts['person']>,
  commitment: string | null,
  sha256: Sha256,
): boolean {
  try {
    return commitmentTo(salted, sha256) === commitment;
  } catch {
    return false; // A salt that is not 32 bytes of canonical base64 keeps no commitment.
  }
}

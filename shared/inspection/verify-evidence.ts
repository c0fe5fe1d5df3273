import type { PrivateParts } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';
import { bagPaths, evidencePath } from './bag.ts';
import type { Findings } from './findings.ts';
import type { BagFile } from './verify-bag.ts';

type Evidence = Readonly<{ seq: number; complaint: string; path: string; sha256: string; bytes: number }>;

/** The evidence files that the log says there are, as far as its private words are at hand. */
export type EvidenceList = {
  see(entry: Entry, parts: PrivateParts | null): void;
  all(): readonly Evidence[];
};

export function createEvidenceList(): EvidenceList {
  const all: Evidence[] = [];
  return {
    see(entry, parts) {
      if (entry.type !== 'EvidenceAdded') return;
      const { evidence, bytes } = entry.data;
      const words = parts?.words?.part;
      if (typeof evidence !== 'string' || !words) return;
      const path = evidencePath(entry.about, evidence, words.media ?? '');
      const size = typeof bytes === 'number' ? bytes : -1;
      all.push({ seq: entry.seq, complaint: entry.about, path, sha256: words.sha256 ?? '', bytes: size });
    },
    all: () => all,
  };
}

/** Every evidence file of these complaints is there as it was sealed, and no other file is. */
export function checkEvidence(
  files: ReadonlyMap<string, BagFile>,
  list: EvidenceList,
  complaints: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  const known = new Set<string>();
  for (const { seq, complaint, path, sha256: digest, bytes } of list.all()) {
    if (!complaints.has(complaint)) continue;
    known.add(path);
    const content = files.get(path);
    if (!content) findings.broken('file', { seq, file: path, detail: 'missing' });
    else if (content.size !== bytes || content.digest !== digest)
      findings.broken('file', { seq, file: path, detail: 'altered' });
  }
  const ours = new Set<string>(Object.values(bagPaths));
  for (const path of files.keys()) {
    if (path.startsWith(bagPaths.files) && !known.has(path))
      findings.broken('file', { file: path, detail: 'extra' });
    else if (path.startsWith('data/') && !ours.has(path) && !known.has(path)) findings.open('other-files');
  }
  findings.checked('evidence');
}

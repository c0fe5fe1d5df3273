import type { Entry } from './entries.ts';
import type { Findings } from './findings.ts';
import type { Parts } from './private-parts.ts';
import { sha256 } from './text.ts';

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

/** Each piece of evidence of the complaints in the package has its file, and no other file lies among them. */
export function checkEvidence(
  files: ReadonlyMap<string, Buffer>,
  entries: readonly (Entry | null)[],
  parts: ReadonlyMap<number, Parts>,
  included: ReadonlySet<string>,
  erased: ReadonlySet<string>,
  findings: Findings,
): void {
  const folder = 'data/files/';
  const left = new Set([...files.keys()].filter((path) => path.startsWith(folder)));
  for (const entry of entries) {
    if (entry?.type !== 'EvidenceAdded' || !included.has(entry.about) || erased.has(entry.about)) continue;
    const words = parts.get(entry.seq)?.words;
    const stem = `${folder}${entry.about}/${String(entry.data.evidence)}.`;
    if (!words) {
      for (const path of left) if (path.startsWith(stem)) left.delete(path);
      continue;
    }
    const path = `${stem}${endings[words.media ?? ''] ?? 'bin'}`;
    const bytes = files.get(path);
    left.delete(path);
    const right =
      bytes !== undefined &&
      bytes.length === entry.data.bytes &&
      sha256(bytes).toString('hex') === words.sha256;
    if (!right) findings.atEntry('file', entry.seq, path);
  }
  for (const path of left) findings.inFile('file', path, 'evidence of nothing');
}

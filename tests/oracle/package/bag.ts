import type { Findings } from './findings.ts';
import { linesOf, sha256, textOf } from './text.ts';

export type Files = ReadonlyMap<string, Buffer>;

export const needed = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
  'tagmanifest-sha256.note',
  'data/log.ndjson',
  'data/leaves.txt',
  'data/private.ndjson',
  'data/checkpoint.txt',
  'data/ledger.csv',
  'data/ledger.xlsx',
];

/** Path to hash of a manifest whose every line is as RFC 8493 and the page say; null else. */
function manifestOf(bytes: Buffer | undefined): Map<string, string> | null {
  const text = bytes ? textOf(bytes) : null;
  const lines = text === null ? null : linesOf(text);
  if (lines === null) return null;
  const listed = new Map<string, string>();
  for (const line of lines) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || listed.has(path)) return null;
    listed.set(path, sum);
  }
  const paths = [...listed.keys()];
  return paths.join('\n') === [...paths].sort().join('\n') ? listed : null;
}

/** Every file stands in its manifest with its hash, every line has its file, and nothing else lies there. */
export function checkManifests(files: Files, damaged: ReadonlySet<string>, findings: Findings): void {
  const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
  if (!files.get('bagit.txt')?.equals(Buffer.from(declaration)))
    findings.inFile('manifest', 'bagit.txt', 'another declaration');
  const inData = (path: string) => path.startsWith('data/');
  hold('manifest-sha256.txt', [...files.keys()].filter(inData));
  hold('tagmanifest-sha256.txt', ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']);
  for (const path of files.keys())
    if (!inData(path) && !needed.includes(path)) findings.inFile('manifest', path, 'extra');

  function hold(manifest: string, paths: readonly string[]): void {
    const listed = manifestOf(files.get(manifest));
    if (listed === null) {
      findings.inFile('manifest', manifest, 'malformed');
      return;
    }
    for (const path of new Set([...listed.keys(), ...paths])) {
      const [bytes, sum] = [files.get(path), listed.get(path)];
      if (damaged.has(path)) continue;
      if (bytes === undefined || !paths.includes(path)) findings.inFile('manifest', path, 'missing');
      else if (sum === undefined) findings.inFile('manifest', path, 'listed nowhere');
      else if (sha256(bytes).toString('hex') !== sum) findings.inFile('manifest', path, 'altered');
    }
  }
}

/** The labels of bag-info.txt with their values, each once; null where it is no such list. */
export function readInfo(bytes: Buffer | undefined): Map<string, string> | null {
  const text = bytes ? textOf(bytes) : null;
  const lines = text === null ? null : linesOf(text);
  if (lines === null) return null;
  const info = new Map<string, string>();
  for (const line of lines) {
    const [, label, value] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (label === undefined || value === undefined || info.has(label)) return null;
    info.set(label, value);
  }
  return info;
}

const labels = [
  'Bag-Software-Agent',
  'Bagging-Date',
  'Payload-Oxum',
  'Package-Format',
  'Table-Version',
  'Ledger-Origin',
  'Ledger-Size',
  'Ledger-Root',
  'Ledger-Mark',
  'Key-Fingerprint',
  'Period-From',
  'Period-To',
  'Complaints',
  'Rows',
  'Withheld-Parts',
  'Recipient',
];

/** Holds what bag-info.txt says against what was recomputed, label by label. */
export function checkInfo(
  info: ReadonlyMap<string, string> | null,
  recomputed: Readonly<Record<string, string>>,
  findings: Findings,
): void {
  const file = 'bag-info.txt';
  if (info === null || [...info.keys()].sort().join() !== [...labels].sort().join()) {
    findings.inFile('bag-info', file, 'other labels than these');
    return;
  }
  for (const [label, value] of Object.entries(recomputed))
    if (info.get(label) !== value) findings.inFile('bag-info', file, `${label}: ${value} was recomputed`);
}

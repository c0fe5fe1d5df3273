import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8 } from '../bytes.ts';

/** The names of the bag's files (RFC 8493); all are relative to the bag's folder. */
export const bagPaths = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  note: 'tagmanifest-sha256.note',
  log: 'data/log.ndjson',
  leaves: 'data/leaves.txt',
  private: 'data/private.ndjson',
  checkpoint: 'data/checkpoint.txt',
  csv: 'data/ledger.csv',
  xlsx: 'data/ledger.xlsx',
  /** What the period's complaints add to the figures of its days; packages of earlier days have none. */
  figures: 'data/figures.csv',
  /** The table on paper; packages of earlier days have none. */
  pdf: 'data/ledger.pdf',
  files: 'data/files/',
} as const;

/** The version of the package's format (docs/inspection-package.md). */
export const packageFormat = 1;

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Paths and their SHA-256 in hex, sorted by path. */
export type Digests = ReadonlyMap<string, string>;

export function manifestText(digests: Digests): string {
  const paths = [...digests.keys()].sort();
  return paths.map((path) => `${digests.get(path)}  ${path}\n`).join('');
}

/** Reads a manifest; null when a line is not `hash  path`, a path comes twice or the last line is not ended. */
export function parseManifest(text: string): Digests | null {
  if (!text.endsWith('\n')) return null;
  const digests = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    const match = /^([0-9a-f]{64}) {2}([!-~]+)$/.exec(line);
    if (!match?.[1] || !match[2] || digests.has(match[2])) return null;
    digests.set(match[2], match[1]);
  }
  return digests;
}

export type BagInfo = ReadonlyMap<string, string>;

export function bagInfoText(info: BagInfo): string {
  return [...info].map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** Reads bag-info.txt; null when a line is not `Label: value` or a label comes twice. */
export function parseBagInfo(text: string): BagInfo | null {
  if (!text.endsWith('\n')) return null;
  const info = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    const match = /^([A-Za-z0-9-]+): (.*)$/.exec(line);
    if (!match?.[1] || match[2] === undefined || info.has(match[1])) return null;
    info.set(match[1], match[2]);
  }
  return info;
}

/**
 * The text that the desk's key signs over the bag. Its second line is no number, so it can never be taken for a
 * checkpoint, which the same key signs.
 */
export function packageNoteText(origin: string, tagManifest: string): string {
  const digest = bytesToHex(sha256(utf8(tagManifest)));
  return `fangxin-desk inspection package ${packageFormat}\n${origin}\n${bagPaths.tagManifest} ${digest}\n`;
}

/** Whether a text is such a one of this ledger, whatever the bag holds. */
export function isPackageNoteText(text: string, origin: string): boolean {
  const begin = `fangxin-desk inspection package ${packageFormat}\n${origin}\n${bagPaths.tagManifest} `;
  return text.startsWith(begin) && /^[0-9a-f]{64}\n$/.test(text.slice(begin.length));
}

/** The bag's folder, and the zip's name before its ending. */
export function packageName(from: string, to: string): string {
  return `inspection-${from}-${to}`;
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

/** Where an evidence file stands in the bag. */
export function evidencePath(complaint: string, evidence: string, media: string): string {
  return `${bagPaths.files}${complaint}/${evidence}.${endings[media] ?? 'bin'}`;
}

import { bytesToHex } from '../bytes.ts';
import type { Sha256 } from '../ledger/merkle.ts';
import { type BagInfo, bagDeclaration, bagPaths, type Digests, parseBagInfo, parseManifest } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import type { ZipFile } from './zip-reader.ts';

/** The bag's files by their path in it, unpacked. */
export type Bag = {
  files: ReadonlyMap<string, Uint8Array>;
  info: BagInfo;
  tagManifest: string;
};

/** The folder the bag stands in: one folder for all, or none. Null when there is no bag. */
function bagFolder(files: readonly ZipFile[]): string | null {
  const declarations = files.filter(
    ({ name }) => name === bagPaths.declaration || /^[^/]+\/bagit\.txt$/.test(name),
  );
  const [only] = declarations;
  if (!only || declarations.length !== 1) return null;
  return only.name.slice(0, -bagPaths.declaration.length);
}

/**
 * Unpacks the bag and compares it with its manifests both ways: nothing altered, nothing missing, nothing besides
 * (RFC 8493 §3). Null when the zip holds no bag of ours.
 */
export function openBag(zipped: readonly ZipFile[], sha256: Sha256, findings: Findings): Bag | null {
  const folder = bagFolder(zipped);
  if (folder === null) return null;
  const files = new Map<string, Uint8Array>();
  for (const file of zipped) {
    // macOS adds its own folder beside what it packs.
    if (file.name.startsWith('__MACOSX/')) findings.open('other-files');
    else if (!file.name.startsWith(folder)) findings.broken('manifest', { file: file.name, detail: 'extra' });
    else unpackInto(files, file, file.name.slice(folder.length), findings);
  }
  const textOf = (path: string) => decodeUtf8(files.get(path) ?? Uint8Array.of(0xff));
  const tagManifest = textOf(bagPaths.tagManifest) ?? '';
  const payload = parseManifest(textOf(bagPaths.manifest) ?? '');
  const tags = parseManifest(tagManifest);
  if (!payload) findings.broken('manifest', { file: bagPaths.manifest, detail: 'malformed' });
  if (!tags) findings.broken('manifest', { file: bagPaths.tagManifest, detail: 'malformed' });
  if (textOf(bagPaths.declaration) !== bagDeclaration)
    findings.broken('manifest', { file: bagPaths.declaration, detail: 'altered' });
  const ours: readonly string[] = [bagPaths.declaration, bagPaths.info, bagPaths.manifest];
  compare(files, payload ?? new Map(), (path) => path.startsWith('data/'), sha256, findings);
  const unlisted: readonly string[] = [bagPaths.tagManifest, bagPaths.note];
  compare(
    files,
    tags ?? new Map(),
    (path) => !path.startsWith('data/') && !unlisted.includes(path),
    sha256,
    findings,
  );
  for (const path of ours)
    if (tags && !tags.has(path)) findings.broken('manifest', { file: path, detail: 'not listed' });
  // Beside data/ nothing else has a place, listed or not: nobody would look at it.
  for (const path of tags?.keys() ?? [])
    if (!ours.includes(path)) findings.broken('manifest', { file: path, detail: 'extra' });
  for (const path of [
    bagPaths.log,
    bagPaths.leaves,
    bagPaths.private,
    bagPaths.checkpoint,
    bagPaths.csv,
    bagPaths.xlsx,
  ])
    if (!files.has(path)) findings.broken('manifest', { file: path, detail: 'missing' });
  const info = parseBagInfo(textOf(bagPaths.info) ?? '');
  if (!info) findings.broken('bag-info', { file: bagPaths.info, detail: 'malformed' });
  findings.checked('files');
  return { files, info: info ?? new Map(), tagManifest };
}

function unpackInto(files: Map<string, Uint8Array>, file: ZipFile, path: string, findings: Findings): void {
  const content = file.read();
  if (!content?.sound) findings.broken('zip', { file: path, detail: content ? 'checksum' : 'unpacking' });
  if (content) files.set(path, content.bytes);
}

function compare(
  files: ReadonlyMap<string, Uint8Array>,
  digests: Digests,
  within: (path: string) => boolean,
  sha256: Sha256,
  findings: Findings,
): void {
  for (const [path, digest] of digests) {
    const bytes = files.get(path);
    if (!within(path)) findings.broken('manifest', { file: path, detail: 'listed in the wrong manifest' });
    else if (!bytes) findings.broken('manifest', { file: path, detail: 'missing' });
    else if (bytesToHex(sha256(bytes)) !== digest)
      findings.broken('manifest', { file: path, detail: 'altered' });
  }
  for (const path of files.keys())
    if (within(path) && !digests.has(path)) findings.broken('manifest', { file: path, detail: 'extra' });
}

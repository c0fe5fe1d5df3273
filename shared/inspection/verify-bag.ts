import { bytesToHex } from '../bytes.ts';
import { type BagInfo, bagDeclaration, bagPaths, type Digests, parseBagInfo, parseManifest } from './bag.ts';
import { joined } from './byte-source.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import type { Tools } from './hashing.ts';
import type { ZipFile } from './zip-reader.ts';

/** A file of the bag: unpacked whenever it is read, so that none has to be in memory. */
export type BagFile = Readonly<{
  /** In bytes, as it unpacks. */
  size: number;
  /** SHA-256 in hex. */
  digest: string;
  pieces(): AsyncIterable<Uint8Array>;
}>;

/** The bag's files by their path in it. */
export type Bag = {
  files: ReadonlyMap<string, BagFile>;
  info: BagInfo;
  tagManifest: string;
};

/** In bytes; no file that is read whole comes near it. */
const largestText = 64 * 2 ** 20;

/** The files of a bag by their path in it, before anything of them is unpacked. Null when the zip holds no bag of ours. */
export function filesOfBag(
  zipped: readonly ZipFile[],
  findings: Findings,
): ReadonlyMap<string, ZipFile> | null {
  const folder = bagFolder(zipped);
  if (folder === null) return null;
  const files = new Map<string, ZipFile>();
  for (const file of zipped) {
    // macOS adds its own folder beside what it packs.
    if (file.name.startsWith('__MACOSX/')) findings.open('other-files');
    else if (!file.name.startsWith(folder)) findings.broken('manifest', { file: file.name, detail: 'extra' });
    else files.set(file.name.slice(folder.length), file);
  }
  return files;
}

/** The folder the bag stands in: one folder for all, or none. Null when there is no bag. */
function bagFolder(files: readonly ZipFile[]): string | null {
  const declarations = files.filter(
    ({ name }) => name === bagPaths.declaration || /^[^/]+\/bagit\.txt$/.test(name),
  );
  const [only] = declarations;
  if (!only || declarations.length !== 1) return null;
  return only.name.slice(0, -bagPaths.declaration.length);
}

/** A file's text; null where it is not there, no UTF-8, too large or cannot be unpacked. */
export async function textOf(file: Pick<BagFile, 'size' | 'pieces'> | undefined): Promise<string | null> {
  if (!file || file.size > largestText) return null;
  try {
    return decodeUtf8(await joined(file.pieces()));
  } catch {
    return null; // That it cannot be unpacked is said where all files are.
  }
}

/**
 * Unpacks every file once, piece by piece, and compares the bag with its manifests both ways: nothing altered, nothing
 * missing, nothing besides (RFC 8493 §3). `each` is called with the bytes read since it was last called.
 */
export async function openBag(
  zipped: ReadonlyMap<string, ZipFile>,
  tools: Tools,
  findings: Findings,
  each: (bytes: number) => Promise<void>,
): Promise<Bag> {
  const files = new Map<string, BagFile>();
  for (const [path, file] of zipped) {
    const read = await readWhole(path, file, tools, findings, each);
    if (read) files.set(path, read);
  }
  const text = (path: string) => textOf(files.get(path));
  const tagManifest = (await text(bagPaths.tagManifest)) ?? '';
  const payload = parseManifest((await text(bagPaths.manifest)) ?? '');
  const tags = parseManifest(tagManifest);
  if (!payload) findings.broken('manifest', { file: bagPaths.manifest, detail: 'malformed' });
  if (!tags) findings.broken('manifest', { file: bagPaths.tagManifest, detail: 'malformed' });
  if ((await text(bagPaths.declaration)) !== bagDeclaration)
    findings.broken('manifest', { file: bagPaths.declaration, detail: 'altered' });
  const ours: readonly string[] = [bagPaths.declaration, bagPaths.info, bagPaths.manifest];
  compare(files, payload ?? new Map(), (path) => path.startsWith('data/'), findings);
  const unlisted: readonly string[] = [bagPaths.tagManifest, bagPaths.note];
  compare(
    files,
    tags ?? new Map(),
    (path) => !path.startsWith('data/') && !unlisted.includes(path),
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
  const info = parseBagInfo((await text(bagPaths.info)) ?? '');
  if (!info) findings.broken('bag-info', { file: bagPaths.info, detail: 'malformed' });
  findings.checked('files');
  return { files, info: info ?? new Map(), tagManifest };
}

/** Null where it cannot be unpacked at all. */
async function readWhole(
  path: string,
  file: ZipFile,
  tools: Tools,
  findings: Findings,
  each: (bytes: number) => Promise<void>,
): Promise<BagFile | null> {
  const hash = tools.sha256Stream();
  let [size, sound] = [0, false];
  const check = (whole: boolean): void => {
    sound = whole;
  };
  const pieces = file.pieces(tools, check)[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => null);
    if (!next) {
      findings.broken('zip', { file: path, detail: 'unpacking' });
      return null;
    }
    if (next.done) break;
    hash.update(next.value);
    size += next.value.length;
    await each(next.value.length);
  }
  if (!sound) findings.broken('zip', { file: path, detail: 'checksum' });
  return { size, digest: bytesToHex(hash.digest()), pieces: () => file.pieces(tools) };
}

function compare(
  files: ReadonlyMap<string, BagFile>,
  digests: Digests,
  within: (path: string) => boolean,
  findings: Findings,
): void {
  for (const [path, digest] of digests) {
    const file = files.get(path);
    if (!within(path)) findings.broken('manifest', { file: path, detail: 'listed in the wrong manifest' });
    else if (!file) findings.broken('manifest', { file: path, detail: 'missing' });
    else if (file.digest !== digest) findings.broken('manifest', { file: path, detail: 'altered' });
  }
  for (const path of files.keys())
    if (within(path) && !digests.has(path)) findings.broken('manifest', { file: path, detail: 'extra' });
}

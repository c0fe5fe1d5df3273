import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import {
  bagInfoText,
  bagPaths,
  manifestText,
  packageNoteText,
  parseBagInfo,
} from '../../shared/inspection/bag.ts';
import { crc32 } from '../../shared/inspection/crc32.ts';
import { checkpointText, decodeKey, encodeNote } from '../../shared/ledger/checkpoint.ts';
import { appended, emptyFrontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { sha256, type TestKey } from './ledger-writer.ts';

export type Files = Map<string, Uint8Array>;

export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path) ?? new Uint8Array());

export const logLines = (files: Files) => textIn(files, bagPaths.log).split('\n').slice(0, -1);

const origin = (files: Files) =>
  (JSON.parse(logLines(files)[0] ?? '{}') as { data: { origin: string } }).data.origin;

/** The forger's ledger: other lines, with leaves, checkpoint and description made to fit, signed by this key. */
export function withLines(files: Files, lines: readonly string[], key: TestKey, name = origin(files)): Files {
  const leaves = lines.map((line) => leafHash(utf8(line), sha256));
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appended(frontier, leaf, sha256);
  const root = rootOf(frontier, sha256);
  const text = checkpointText({ origin: name, size: lines.length, root });
  const changed = new Map(files)
    .set(bagPaths.log, utf8(lines.map((line) => `${line}\n`).join('')))
    .set(bagPaths.leaves, utf8(leaves.map((leaf) => `${bytesToHex(leaf)}\n`).join('')))
    .set(bagPaths.checkpoint, utf8(encodeNote(text, { name, publicKey: key.publicKey }, key.sign(text))));
  return withInfo(changed, { 'Ledger-Size': String(lines.length), 'Ledger-Root': bytesToHex(root) });
}

/** bag-info.txt with other values. */
export function withInfo(files: Files, values: Readonly<Record<string, string>>): Files {
  const info = new Map(parseBagInfo(textIn(files, bagPaths.info)));
  for (const [label, value] of Object.entries(values)) info.set(label, value);
  return new Map(files).set(bagPaths.info, utf8(bagInfoText(info)));
}

/** Manifests recomputed and the package signed again by this key. */
export function resealed(files: Files, key: TestKey, name = origin(files)): Files {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
  const changed = withInfo(files, { 'Payload-Oxum': `${bytes}.${payload.length}` });
  const digests = (list: readonly (readonly [string, Uint8Array])[]) =>
    utf8(manifestText(new Map(list.map(([path, content]) => [path, bytesToHex(sha256(content))]))));
  changed.set(bagPaths.manifest, digests(payload));
  const tags = [bagPaths.declaration, bagPaths.info, bagPaths.manifest];
  changed.set(
    bagPaths.tagManifest,
    digests(tags.map((path) => [path, changed.get(path) ?? new Uint8Array()])),
  );
  const text = packageNoteText(name, textIn(changed, bagPaths.tagManifest));
  return changed.set(
    bagPaths.note,
    utf8(encodeNote(text, { name, publicKey: key.publicKey }, key.sign(text))),
  );
}

/** The key the ledger names, for reading its fingerprint. */
export const namedKey = (files: Files) =>
  decodeKey((JSON.parse(logLines(files)[0] ?? '{}') as { data: { key: string } }).data.key)!;

/** A zip that stores its files as they are, built fast, for tests that need thousands of them. */
export function storedZip(files: ReadonlyMap<string, Uint8Array>, folder = 'inspection/'): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(`${folder}${path}`);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, Buffer.from(bytes));
    offset += 30 + name.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** The bytes with one bit turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
  return changed;
}

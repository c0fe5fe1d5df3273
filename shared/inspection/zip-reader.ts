import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** What a stranger's zip may be at most; beyond it nothing is unpacked. */
export type ZipCaps = Readonly<{ members: number; bytes: number; ratio: number }>;
export const zipCaps: ZipCaps = { members: 65_535, bytes: 2 ** 31, ratio: 400 };

export type ZipFault =
  | 'not-a-zip'
  | 'zip-damaged'
  | 'zip-unsafe-name'
  | 'zip-duplicate-name'
  | 'zip-link'
  | 'zip-too-many'
  | 'zip-too-large'
  | 'zip-too-dense'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-64';

/** A file's content; `sound` is false when it is not what the zip's own size and checksum say. */
export type Unpacked = Readonly<{ bytes: Uint8Array; sound: boolean }>;
/** A file of the zip. `read` unpacks it; null when its data cannot be unpacked at all. */
export type ZipFile = Readonly<{ name: string; size: number; read: () => Unpacked | null }>;
export type ZipContent =
  | Readonly<{ ok: true; files: readonly ZipFile[] }>
  | Readonly<{ ok: false; fault: ZipFault }>;

const endSize = 22;

/** Reads a zip's directory and refuses whatever could harm or deceive the reader, before unpacking anything. */
export function readZip(bytes: Uint8Array, caps: ZipCaps = zipCaps): ZipContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return { ok: false, fault: 'not-a-zip' };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffff_ffff) return { ok: false, fault: 'zip-64' };
  const whole = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!whole || start + size !== end) return { ok: false, fault: 'zip-damaged' };
  if (count > caps.members) return { ok: false, fault: 'zip-too-many' };

  const files: ZipFile[] = [];
  const names = new Set<string>();
  const spans: Member[] = [];
  let [unpacked, packed, at] = [0, 0, start];
  for (let i = 0; i < count; i++) {
    const member = directoryEntry(bytes, view, at, end);
    if (typeof member === 'string') return { ok: false, fault: member };
    at = member.next;
    spans.push(member);
    packed += member.packed;
    unpacked += member.size;
    if (unpacked > caps.bytes) return { ok: false, fault: 'zip-too-large' };
    if (member.size > 2 ** 20 && member.size > member.packed * caps.ratio)
      return { ok: false, fault: 'zip-too-dense' };
    const folded = member.name.toLowerCase();
    if (names.has(folded)) return { ok: false, fault: 'zip-duplicate-name' };
    names.add(folded);
    if (member.name.endsWith('/')) continue;
    files.push({ name: member.name, size: member.size, read: () => unpack(bytes, member) });
  }
  // Members that share data are how a small file hides a large one.
  if (at !== end || packed > start || !fills(spans, start)) return { ok: false, fault: 'zip-damaged' };
  return { ok: true, files };
}

/**
 * True when the members, each with the descriptor that may follow its data, fill the file up to the directory: what
 * stands between them, another program would find that reads from the front.
 */
function fills(members: readonly Member[], start: number): boolean {
  let ends = [0];
  for (const { local, data, packed, streamed } of members.toSorted((a, b) => a.local - b.local)) {
    if (!ends.includes(local)) return false;
    const end = data + packed;
    ends = streamed ? [end + 12, end + 16] : [end];
  }
  return ends.includes(start);
}

/** The end record must close the file exactly, without a comment. */
function endRecord(view: DataView): number {
  const at = view.byteLength - endSize;
  return at >= 0 && view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === 0 ? at : -1;
}

type Member = {
  name: string;
  method: number;
  sum: number;
  packed: number;
  size: number;
  data: number;
  /** Where its local header begins, and whether a data descriptor follows its data. */
  local: number;
  streamed: boolean;
  next: number;
};

function directoryEntry(bytes: Uint8Array, view: DataView, at: number, end: number): Member | ZipFault {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'zip-damaged';
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const u32 = (offset: number) => view.getUint32(at + offset, true);
  const [packed, size, local] = [u32(20), u32(24), u32(42)];
  if ([packed, size, local].includes(0xffff_ffff)) return 'zip-64';
  const next = at + 46 + u16(28) + u16(30) + u16(32);
  if (next > end) return 'zip-damaged';
  if (u16(8) & 1) return 'zip-encrypted';
  const method = u16(10);
  if (method !== 0 && method !== 8) return 'zip-method';
  // The upper half of the attributes is a Unix mode where the maker says Unix (3) or macOS (19).
  const kind = [3, 19].includes(u16(4) >> 8) ? (u32(38) >>> 28) & 15 : 0;
  if (kind !== 0 && kind !== 8 && kind !== 4) return 'zip-link';
  const nameBytes = bytes.subarray(at + 46, at + 46 + u16(28));
  const name = decodeUtf8(nameBytes);
  if (name === null || !isSafeName(name)) return 'zip-unsafe-name';
  if (local + 30 > end || view.getUint32(local, true) !== 0x04034b50) return 'zip-damaged';
  const localName = view.getUint16(local + 26, true);
  const data = local + 30 + localName + view.getUint16(local + 28, true);
  const sameName =
    localName === nameBytes.length && nameBytes.every((byte, i) => bytes[local + 30 + i] === byte);
  const streamed = (u16(8) & 8) !== 0;
  const here = (offset: number) => view.getUint32(local + offset, true);
  // A reader from the front believes the local header, so it must say the same.
  const sameFlags =
    view.getUint16(local + 8, true) === method && ((view.getUint16(local + 6, true) & 8) !== 0) === streamed;
  const sameSizes = streamed || (here(14) === u32(16) && here(18) === packed && here(22) === size);
  if (!sameName || !sameFlags || !sameSizes || data + packed > end) return 'zip-damaged';
  return { name, method, sum: u32(16), packed, size, data, local, streamed, next };
}

/** A relative path of plain segments; a folder ends in one slash. What steers a terminal or turns text round is not plain. */
function isSafeName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (/[\\:\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path)) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function unpack(bytes: Uint8Array, member: Member): Unpacked | null {
  const packed = bytes.subarray(member.data, member.data + member.packed);
  try {
    // The buffer has the size the directory promises, so what unpacks to more is cut off there and fails its checksum.
    const content = member.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(member.size) });
    return { bytes: content, sound: content.length === member.size && crc32(content) === member.sum };
  } catch {
    return null; // Not a deflate stream: the caller says which file.
  }
}

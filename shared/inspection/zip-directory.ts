import { decodeUtf8 } from './decode-utf8.ts';

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

/** A file or folder as the directory names it. */
export type Member = Readonly<{
  name: string;
  nameBytes: Uint8Array;
  method: number;
  sum: number;
  packed: number;
  size: number;
  /** Where its local header begins, and whether a data descriptor follows its data. */
  local: number;
  streamed: boolean;
  flags: number;
}>;

export type EndRecord = Readonly<{ count: number; size: number; start: number }>;

export const endSize = 22;
export const localSize = 30;
const entrySize = 46;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record, which must close the file exactly, without a comment. `length` is the whole file's. */
export function readEndRecord(bytes: Uint8Array, length: number): EndRecord | ZipFault {
  if (bytes.length !== endSize) return 'not-a-zip';
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== 0x06054b50 || view.getUint16(20, true) !== 0) return 'not-a-zip';
  const count = view.getUint16(10, true);
  const size = view.getUint32(12, true);
  const start = view.getUint32(16, true);
  if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff) return 'zip-64';
  const whole = view.getUint16(4, true) === 0 && view.getUint16(6, true) === 0;
  if (!whole || view.getUint16(8, true) !== count || start + size !== length - endSize) return 'zip-damaged';
  return { count, size, start };
}

/** The directory's entry at a place of it, and where the next one begins. */
export function readEntry(bytes: Uint8Array, at: number): { member: Member; next: number } | ZipFault {
  const view = viewOf(bytes);
  if (at + entrySize > bytes.length || view.getUint32(at, true) !== 0x02014b50) return 'zip-damaged';
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const u32 = (offset: number) => view.getUint32(at + offset, true);
  const [packed, size, local] = [u32(20), u32(24), u32(42)];
  if ([packed, size, local].includes(0xffff_ffff)) return 'zip-64';
  const next = at + entrySize + u16(28) + u16(30);
  // Neither a comment nor another disk.
  if (next > bytes.length || u16(32) !== 0 || u16(34) !== 0) return 'zip-damaged';
  // Encrypted, with its directory or without (bits 0, 6, 13), or data that need other data (5).
  if (u16(8) & 0b0010_0000_0110_0001) return 'zip-encrypted';
  const method = u16(10);
  if (method !== 0 && method !== 8) return 'zip-method';
  // What is stored has one length.
  if (method === 0 && packed !== size) return 'zip-damaged';
  // The upper half of the attributes is a Unix mode where the maker says Unix (3) or macOS (19).
  const kind = [3, 19].includes(u16(4) >> 8) ? (u32(38) >>> 28) & 15 : 0;
  if (kind !== 0 && kind !== 8 && kind !== 4) return 'zip-link';
  const nameBytes = bytes.subarray(at + entrySize, at + entrySize + u16(28));
  const name = decodeUtf8(nameBytes);
  if (name === null || !isSafeName(name)) return 'zip-unsafe-name';
  const streamed = (u16(8) & 8) !== 0;
  return {
    member: { name, nameBytes, method, sum: u32(16), packed, size, local, streamed, flags: u16(8) },
    next,
  };
}

/** How long a local header is with its name and what follows it; null where it begins none. */
export function localLength(header: Uint8Array): number | null {
  if (header.length < localSize) return null;
  const view = viewOf(header);
  if (view.getUint32(0, true) !== 0x04034b50) return null;
  return localSize + view.getUint16(26, true) + view.getUint16(28, true);
}

/** A reader from the front believes the local header (with its name), so it must say the same as the directory. */
export function isSameLocally(header: Uint8Array, member: Member): boolean {
  const view = viewOf(header);
  const { nameBytes, method, streamed, flags } = member;
  const sameName =
    view.getUint16(26, true) === nameBytes.length &&
    nameBytes.every((byte, i) => header[localSize + i] === byte);
  const sameFlags = view.getUint16(8, true) === method && view.getUint16(6, true) === flags;
  const sameSizes = told(member).every((one, i) => {
    const here = view.getUint32(14 + 4 * i, true);
    return here === one || (streamed && here === 0);
  });
  return sameName && sameFlags && sameSizes;
}

const told = ({ sum, packed, size }: Member): readonly number[] => [sum, packed, size];

/** Lengths that a descriptor behind the data can have: with its signature or without, where it says what the directory says. */
export function descriptorLengths(bytes: Uint8Array, member: Member): number[] {
  const view = viewOf(bytes);
  return [0, 4].flatMap((from) => {
    if (from + 12 > bytes.length || (from > 0 && view.getUint32(0, true) !== 0x08074b50)) return [];
    return told(member).every((one, i) => view.getUint32(from + 4 * i, true) === one) ? [from + 12] : [];
  });
}

/** A relative path of plain segments; a folder ends in one slash. What steers a terminal or turns text round is not plain. */
function isSafeName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (/[\\:\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path)) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

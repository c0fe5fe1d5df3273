import { crc32, inflateRawSync } from 'node:zlib';

/** A file of the zip, read when it is asked for; null where nothing can be unpacked. */
export type Member = Readonly<{ name: string; read: () => Content | null }>;
/** What could be unpacked, and whether it is what length and checksum say. */
export type Content = Readonly<{ bytes: Buffer; sound: boolean }>;
export type Opened = Readonly<{ members: readonly Member[] } | { unreadable: string }>;

class Refused extends Error {}

function refuse(reason: string): never {
  throw new Refused(reason);
}

const mebibyte = 1_048_576;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Opens a zip as the page 'The files' of docs/inspection-package.md allows it, and nothing else. */
export function openZip(bytes: Uint8Array): Opened {
  try {
    return { members: read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof Refused) return { unreadable: error.message };
    throw error;
  }
}

function read(zip: Buffer): Member[] {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== 0x06054b50) refuse('no end of the directory at the end');
  const [disk, first, here, count] = [4, 6, 8, 10].map((at) => zip.readUInt16LE(end + at));
  if (disk !== 0 || first !== 0 || here !== count || zip.readUInt16LE(end + 20) !== 0)
    refuse('more than one zip');
  if (count === 0xffff) refuse('more members than this format has');
  const size = zip.readUInt32LE(end + 12);
  const start = zip.readUInt32LE(end + 16);
  if (start + size !== end) refuse('something between directory and end');
  const members: Member[] = [];
  const names = new Set<string>();
  const spans: Span[] = [];
  let [at, unpacked] = [start, 0];
  for (let index = 0; index < (count ?? 0); index++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== 0x02014b50) refuse('the directory is cut off');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    );
    const nameEnd = at + 46 + (nameLength ?? 0);
    const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > end || commentLength !== 0) refuse('a comment, or a directory that is cut off');
    const rawName = zip.subarray(at + 46, nameEnd);
    const name = nameOf(rawName, names);
    const { span, member, length } = memberAt(zip, at, start, name, rawName);
    spans.push(span);
    unpacked += length;
    if (unpacked > 2048 * mebibyte) refuse('too large unpacked');
    if (!name.endsWith('/')) members.push(member);
    at = next;
  }
  spans.sort((one, other) => one.from - other.from);
  const gap = spans.some(({ from }, index) => from !== (spans[index - 1]?.to ?? 0));
  if (at !== end || gap || (spans.at(-1)?.to ?? 0) !== start) refuse('something between the members');
  return members;
}

/** Which bytes of the zip are a member's: its header, its data, and what describes them. */
type Span = Readonly<{ from: number; to: number }>;

/** Segments that are whole and visible, and no two names that some file system takes for one. */
function nameOf(raw: Buffer, names: Set<string>): string {
  let name = '';
  try {
    name = strict.decode(raw);
  } catch {
    refuse('a name that is no UTF-8');
  }
  if (/[\\:\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) refuse('a name with signs that no name has');
  const segments = name.replace(/\/$/, '').split('/');
  if (segments.some((one) => one === '' || one === '.' || one === '..'))
    refuse('a path that leads elsewhere');
  const folded = name.toLowerCase().replace(/\/$/, '');
  if (names.has(folded)) refuse('one name twice');
  names.add(folded);
  return name;
}

function memberAt(zip: Buffer, at: number, limit: number, name: string, rawName: Buffer) {
  const flags = zip.readUInt16LE(at + 8);
  const method = zip.readUInt16LE(at + 10);
  const [sum, packed, length] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field)) as [
    number,
    number,
    number,
  ];
  const local = zip.readUInt32LE(at + 42);
  if (flags & ~0b1000_0000_1110) refuse('encrypted, or a kind of zip that is not allowed');
  if (method !== 0 && method !== 8) refuse('neither stored nor deflated');
  if ([packed, length, local].includes(0xffffffff)) refuse('zip64');
  if (method === 0 && packed !== length) refuse('stored in another length');
  if (zip.readUInt16LE(at + 34) !== 0) refuse('on another disk');
  const mode = zip.readUInt32LE(at + 38) >>> 28;
  if (mode !== 0 && mode !== 0o10 && !(mode === 0o4 && name.endsWith('/')))
    refuse('a link or a special file');
  if (length > mebibyte && length > packed * 400) refuse('unpacks to too much');
  if (local + 30 > limit || zip.readUInt32LE(local) !== 0x04034b50)
    refuse('a member is not where it should be');
  const described = (flags & 8) !== 0;
  for (const [mine, theirs] of [
    [6, 8],
    [8, 10],
    [26, 28],
  ] as const)
    if (zip.readUInt16LE(local + mine) !== zip.readUInt16LE(at + theirs)) refuse('two headers that differ');
  for (const [mine, theirs] of [
    [14, sum],
    [18, packed],
    [22, length],
  ] as const) {
    const told = zip.readUInt32LE(local + mine);
    if (told !== theirs && !(described && told === 0)) refuse('two headers that differ');
  }
  const nameEnd = local + 30 + rawName.length;
  if (!zip.subarray(local + 30, nameEnd).equals(rawName)) refuse('two headers that differ');
  const data = nameEnd + zip.readUInt16LE(local + 28);
  let past = data + packed;
  if (described && past <= limit) past = pastDescriptor(zip, past, [sum, packed, length]);
  if (past > limit) refuse('a member is cut off');
  const read = () => contentOf(zip.subarray(data, data + packed), method, length, sum);
  return { span: { from: local, to: past }, length, member: { name, read } };
}

/** Behind data whose lengths were not known when it began stand checksum and lengths, with their signature. */
function pastDescriptor(zip: Buffer, at: number, told: readonly number[]): number {
  if (at + 16 > zip.length || zip.readUInt32LE(at) !== 0x08074b50) refuse('a member is cut off');
  if (told.some((one, index) => zip.readUInt32LE(at + 4 + 4 * index) !== one))
    refuse('two headers that differ');
  return at + 16;
}

function contentOf(packed: Buffer, method: number, length: number, sum: number): Content | null {
  try {
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) });
    return { bytes, sound: bytes.length === length && crc32(bytes) === sum };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

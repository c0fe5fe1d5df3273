import { type ByteSource, piecesOf, readAhead } from './byte-source.ts';
import { crc32 as plainCrc32 } from './crc32.ts';
import type { Unpacking } from './hashing.ts';
import {
  descriptorLengths,
  endSize,
  isSameLocally,
  localLength,
  localSize,
  type Member,
  readEndRecord,
  readEntry,
  type ZipFault,
} from './zip-directory.ts';

/** What a stranger's zip may be at most; beyond it nothing is unpacked. */
export type ZipCaps = Readonly<{ members: number; bytes: number; ratio: number }>;
export const zipCaps: ZipCaps = { members: 65_535, bytes: 2 ** 33, ratio: 400 };
/** So many members with the longest names that a package has stay far below it. */
const largestDirectory = 64 * 2 ** 20;
const ahead = 65_536;

/** A file of the zip. */
export type ZipFile = Readonly<{
  name: string;
  size: number;
  /**
   * Its content, piece by piece, at most as long as the directory promises. Throws where it cannot be unpacked at all.
   * `check` is told at the end whether it is what the zip's own size and checksum say.
   */
  pieces(tools: Unpacking, check?: (sound: boolean) => void): AsyncIterable<Uint8Array>;
}>;
export type ZipContent =
  | Readonly<{ ok: true; files: readonly ZipFile[] }>
  | Readonly<{ ok: false; fault: ZipFault }>;

type Placed = Member & { readonly data: number };

/** Reads a zip's directory and refuses whatever could harm or deceive the reader, before unpacking anything. */
export async function readZip(source: ByteSource, caps: ZipCaps = zipCaps): Promise<ZipContent> {
  const failed = (fault: ZipFault) => ({ ok: false, fault }) as const;
  const end = readEndRecord(
    source.size < endSize ? new Uint8Array() : await source.read(source.size - endSize, endSize),
    source.size,
  );
  if (typeof end === 'string') return failed(end);
  if (end.count > caps.members) return failed('zip-too-many');
  if (end.size > largestDirectory) return failed('zip-damaged');
  const directory = new Uint8Array(await source.read(end.start, end.size));
  const members: Member[] = [];
  const names = new Set<string>();
  let [unpacked, packed, at] = [0, 0, 0];
  for (let i = 0; i < end.count; i++) {
    const read = readEntry(directory, at);
    if (typeof read === 'string') return failed(read);
    const { member } = read;
    at = read.next;
    members.push(member);
    packed += member.packed;
    unpacked += member.size;
    if (unpacked > caps.bytes) return failed('zip-too-large');
    if (member.size > 2 ** 20 && member.size > member.packed * caps.ratio) return failed('zip-too-dense');
    const folded = member.name.toLowerCase();
    if (names.has(folded)) return failed('zip-duplicate-name');
    names.add(folded);
  }
  // Members that share data are how a small file hides a large one.
  if (at !== end.size || packed > end.start) return failed('zip-damaged');
  const placed = await place(source, members, end.start);
  if (!placed) return failed('zip-damaged');
  const files = members
    .filter(({ name }) => !name.endsWith('/'))
    .map((member): ZipFile => {
      const { name, size } = member;
      const data = placed.get(member) ?? 0;
      return { name, size, pieces: (tools, check) => unpack(source, { ...member, data }, tools, check) };
    });
  return { ok: true, files };
}

/**
 * Where each member's data begin. Null unless every local header says what the directory does and the members, each with
 * the descriptor that may follow its data, fill the file up to the directory: what stands between them, another program
 * would find that reads from the front.
 */
async function place(
  source: ByteSource,
  members: readonly Member[],
  start: number,
): Promise<Map<Member, number> | null> {
  const near = readAhead(source, ahead);
  const placed = new Map<Member, number>();
  let ends = [0];
  for (const member of members.toSorted((a, b) => a.local - b.local)) {
    const { local, packed, streamed } = member;
    if (!ends.includes(local) || local + localSize > start) return null;
    const length = localLength(await near.read(local, localSize));
    if (length === null || local + length + packed > start) return null;
    if (!isSameLocally(await near.read(local, length), member)) return null;
    placed.set(member, local + length);
    const end = local + length + packed;
    if (streamed) {
      const behind = await near.read(end, Math.min(16, start - end));
      ends = descriptorLengths(behind, member).map((one) => end + one);
    } else ends = [end];
  }
  return ends.includes(start) ? placed : null;
}

async function* unpack(
  source: ByteSource,
  { data, packed, method, size, sum }: Placed,
  { inflate, crc32 = plainCrc32 }: Unpacking,
  check: ((sound: boolean) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(source, data, packed);
  let [length, found] = [0, 0];
  for await (const piece of method === 0 ? pieces : inflate(pieces)) {
    // What unpacks to more than the directory promises is cut off there, and is not sound.
    const kept = piece.subarray(0, size - length);
    length += piece.length;
    if (check) found = crc32(kept, found);
    if (kept.length > 0) yield kept;
    if (length > size) break;
  }
  check?.(length === size && found === sum);
}

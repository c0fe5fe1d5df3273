import { utf8 } from '../bytes.ts';
import { type Level, type PackTools, packAnywhere } from './packing.ts';

/** Where bytes go, in order. */
export type Sink = { write(bytes: Uint8Array): void | Promise<void> };

/** One file of a zip under way; its pieces go out as they are compressed. */
export type ZipMember = { push(bytes: Uint8Array): Promise<void>; end(): Promise<void> };
export type ZipWriter = {
  begin(name: string, level?: Level): Promise<ZipMember>;
  add(name: string, bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
};

/** In bytes: of a zip, and of each file in it, without zip64. */
export const largestZip = 0xffff_ffff;

/** The zip would be larger than one without zip64 can be. */
export class ZipFull extends Error {
  readonly code = 'ZIP_FULL';
}

/**
 * Writes a zip (PKWARE APPNOTE 6.3, deflate, data descriptors) with ASCII names. The same input and `at` (UTC ms, the
 * time of every member) give the same content, with the same tools the same bytes. Throws {@link ZipFull} beyond 4 GiB
 * or 65,535 members, for it writes no zip64.
 */
export function createZip(sink: Sink, at: number, tools: PackTools = packAnywhere): ZipWriter {
  const stamp = dosTime(at);
  const directory: Uint8Array[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > largestZip) throw new ZipFull(`createZip: expected at most ${largestZip} bytes, got more`);
    await sink.write(bytes);
  };

  async function begin(name: string, level: Level = 6): Promise<ZipMember> {
    const start = offset;
    const fields = [20, 0x0808, 8, stamp.time, stamp.date] as const;
    await write(record(0x04034b50, [...fields, [0], [0], [0], name.length, 0], name));
    let [sum, size, packed] = [0, 0, 0];
    const packing = tools.pack(level);
    const put = async (pieces: readonly Uint8Array[]) => {
      for (const piece of pieces) {
        packed += piece.length;
        await write(piece);
      }
    };
    return {
      async push(bytes) {
        sum = tools.crc32(bytes, sum);
        size += bytes.length;
        if (size > largestZip)
          throw new ZipFull(`createZip: expected ${name} of at most ${largestZip} bytes, got more`);
        await put(await packing.push(bytes));
      },
      async end() {
        await put(await packing.end());
        await write(record(0x08074b50, [[sum], [packed], [size]]));
        const entry = [
          [sum],
          [packed],
          [size],
          name.length,
          0,
          0,
          0,
          0,
          [0o100644 * 65536],
          [start],
        ] as const;
        // Made by Unix (3), version 2.0, so that the mode above is read as one.
        directory.push(record(0x02014b50, [0x0314, ...fields, ...entry], name));
      },
    };
  }

  return {
    begin,
    async add(name, bytes) {
      const member = await begin(name);
      await member.push(bytes);
      await member.end();
    },
    async finish() {
      if (directory.length > 65_535)
        throw new ZipFull(`createZip: expected at most 65535 members, got ${directory.length}`);
      const start = offset;
      for (const entry of directory) await write(entry);
      const count = directory.length;
      await write(record(0x06054b50, [0, 0, count, count, [offset - start], [start], 0]));
    },
  };
}

/** A zip record: its signature, then 16-bit numbers (bare) and 32-bit ones (in brackets), then the name. */
function record(signature: number, fields: readonly (number | readonly [number])[], name = ''): Uint8Array {
  const size = fields.reduce<number>((sum, field) => sum + (typeof field === 'number' ? 2 : 4), 4);
  const text = utf8(name);
  const bytes = new Uint8Array(size + text.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const field of fields) {
    if (typeof field === 'number') view.setUint16(at, field, true);
    else view.setUint32(at, field[0], true);
    at += typeof field === 'number' ? 2 : 4;
  }
  bytes.set(text, at);
  return bytes;
}

function dosTime(at: number): { time: number; date: number } {
  const moment = new Date(at);
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2107);
  return {
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
  };
}

/** A sink that keeps everything in memory. */
export function memorySink(): Sink & { bytes(): Uint8Array } {
  const pieces: Uint8Array[] = [];
  return {
    write: (piece) => {
      pieces.push(piece);
    },
    bytes() {
      const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}

import { Deflate } from 'fflate';
import { utf8 } from '../bytes.ts';
import { crc32 } from './crc32.ts';

/** Where bytes go, in order. */
export type Sink = { write(bytes: Uint8Array): void | Promise<void> };

/** One file of a zip under way; its pieces go out as they are compressed. */
export type ZipMember = { push(bytes: Uint8Array): Promise<void>; end(): Promise<void> };
export type ZipWriter = {
  /** `level` 0 leaves the bytes as they are, 6 compresses them. */
  begin(name: string, level?: 0 | 6): Promise<ZipMember>;
  add(name: string, bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
};

const largest = 0xffff_ffff;

/**
 * Writes a zip (PKWARE APPNOTE 6.3, deflate, data descriptors) with ASCII names. The same input and `at` (UTC ms, the
 * time of every member) give the same bytes. Throws beyond 4 GiB or 65,535 members, for it writes no zip64.
 */
export function createZip(sink: Sink, at: number): ZipWriter {
  const stamp = dosTime(at);
  const directory: Uint8Array[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    if (offset > largest) throw new Error(`createZip: expected at most ${largest} bytes, got more`);
    await sink.write(bytes);
  };

  async function begin(name: string, level: 0 | 6 = 6): Promise<ZipMember> {
    const start = offset;
    const fields = [20, 0x0808, 8, stamp.time, stamp.date] as const;
    await write(record(0x04034b50, [...fields, [0], [0], [0], name.length, 0], name));
    let [sum, size, packed] = [0, 0, 0];
    const ready: Uint8Array[] = [];
    const deflate = new Deflate({ level }, (piece) => ready.push(piece));
    const drain = async () => {
      for (const piece of ready.splice(0)) {
        packed += piece.length;
        await write(piece);
      }
    };
    return {
      async push(bytes) {
        sum = crc32(bytes, sum);
        size += bytes.length;
        deflate.push(bytes);
        await drain();
      },
      async end() {
        deflate.push(new Uint8Array(), true);
        await drain();
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
        throw new Error(`createZip: expected at most 65535 members, got ${directory.length}`);
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

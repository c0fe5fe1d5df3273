/** Eight tables, so that eight bytes are taken at once ("slicing by eight", Kounavis and Berry 2005). */
const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  t0[byte] = value;
}
for (let byte = 0; byte < 256; byte++)
  for (let i = 1; i < 8; i++) {
    const before = tables[i - 1]?.[byte] ?? 0;
    (tables[i] as Uint32Array)[byte] = (before >>> 8) ^ (t0[before & 255] ?? 0);
  }

/** CRC-32 as zip files use it, continued from the sum of the bytes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  let i = 0;
  const of = (table: Uint32Array, index: number): number => table[index & 255] as number;
  const byte = (at: number): number => bytes[at] as number;
  for (const last = bytes.length - 8; i <= last; i += 8)
    sum =
      of(t7, sum ^ byte(i)) ^
      of(t6, (sum >>> 8) ^ byte(i + 1)) ^
      of(t5, (sum >>> 16) ^ byte(i + 2)) ^
      of(t4, (sum >>> 24) ^ byte(i + 3)) ^
      of(t3, byte(i + 4)) ^
      of(t2, byte(i + 5)) ^
      of(t1, byte(i + 6)) ^
      of(t0, byte(i + 7));
  for (; i < bytes.length; i++) sum = (sum >>> 8) ^ of(t0, sum ^ byte(i));
  return ~sum >>> 0;
}

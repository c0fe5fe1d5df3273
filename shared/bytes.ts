import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** WHATWG Encoding, in every browser and in Node; declared as far as it is used. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): Readonly<{ written: number }>;
};

export { bytesToHex, concatBytes, hexToBytes };

const encoder = new TextEncoder();

/** UTF-8 bytes of a well-formed string; an unpaired surrogate throws, for it could never be read back. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Error('utf8: expected a well-formed string, got an unpaired surrogate');
  return encoder.encode(text);
}

/** The same into an array that is long enough. @returns how many bytes it took. */
export function utf8Into(text: string, into: Uint8Array): number {
  if (!text.isWellFormed())
    throw new Error('utf8Into: expected a well-formed string, got an unpaired surrogate');
  return encoder.encodeInto(text, into).written;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));
const pad = 61;
/** The six bits of each character code; 64 where it stands for none. */
const sixBits = new Uint8Array(128).fill(64);
for (const [value, code] of codes.entries()) sixBits[code] = value;
/** So many characters are joined at once: a call takes only so many arguments. */
const atOnce = 8192;

/** Standard padded base64 (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[at] = codes[group >> 18] ?? 0;
    out[at + 1] = codes[(group >> 12) & 63] ?? 0;
    out[at + 2] = left > 1 ? (codes[(group >> 6) & 63] ?? 0) : pad;
    out[at + 3] = left > 2 ? (codes[group & 63] ?? 0) : pad;
    at += 4;
  }
  const parts: string[] = [];
  for (let from = 0; from < out.length; from += atOnce)
    // Not spread: that would walk through them one by one.
    parts.push(String.fromCharCode.apply(null, out.subarray(from, from + atOnce) as unknown as number[]));
  return parts.join('');
}

/** Reads padded base64; null for anything that is not the one canonical writing of its bytes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const bitsAt = (index: number) => sixBits[text.charCodeAt(index)] ?? 64;
  const whole = text.length - (padding > 0 ? 4 : 0);
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const a = bitsAt(i);
    const b = bitsAt(i + 1);
    const c = bitsAt(i + 2);
    const d = bitsAt(i + 3);
    if ((a | b | c | d) > 63) return null;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[at] = group >> 16;
    bytes[at + 1] = (group >> 8) & 255;
    bytes[at + 2] = group & 255;
    at += 3;
  }
  if (padding === 0) return bytes;
  const [a, b, c] = [bitsAt(whole), bitsAt(whole + 1), padding === 1 ? bitsAt(whole + 2) : 0];
  // Bits that no byte holds are nought, or the same bytes would have several writings.
  if ((a | b | c) > 63 || (padding === 1 ? c & 3 : b & 15) !== 0) return null;
  bytes[at] = (a << 2) | (b >> 4);
  if (padding === 1) bytes[at + 1] = ((b & 15) << 4) | (c >> 2);
  return bytes;
}

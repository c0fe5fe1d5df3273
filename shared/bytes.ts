import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex, concatBytes, hexToBytes };

/** UTF-8 bytes of a well-formed string; an unpaired surrogate throws, for it could never be read back. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Error('utf8: expected a well-formed string, got an unpaired surrogate');
  return utf8ToBytes(text);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((char, index) => [char, index]));

/** Standard padded base64 (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const left = bytes.length - i;
    out += alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | (b >> 4));
    out += left > 1 ? alphabet.charAt(((b & 15) << 2) | (c >> 6)) : '=';
    out += left > 2 ? alphabet.charAt(c & 63) : '=';
  }
  return out;
}

/** Reads padded base64; null for anything that is not the one canonical writing of its bytes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let group = 0;
    for (let j = 0; j < 4; j++) {
      const char = text.charAt(i + j);
      const value = char === '=' && i + j >= text.length - padding ? 0 : values.get(char);
      if (value === undefined) return null;
      group = (group << 6) | value;
    }
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (group >> shift) & 255;
  }
  return toBase64(bytes) === text ? bytes : null;
}

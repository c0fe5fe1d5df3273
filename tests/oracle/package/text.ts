import { hash } from 'node:crypto';

export const sha256 = (...pieces: readonly Uint8Array[]): Buffer =>
  hash('sha256', Buffer.concat(pieces), 'buffer');

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8, or null where it is none. A byte order mark is kept, so that it is seen. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Lines that each end in one newline, without it; null where the last does not end. */
export function linesOf(text: string): string[] | null {
  if (text === '') return [];
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : null;
}

/** The bytes of base64 with padding (RFC 4648 §4), or null where it is none, or not the one way to write them. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

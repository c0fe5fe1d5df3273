/** WHATWG Encoding, in every browser and in Node; declared as far as it is used. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array, options?: { stream: boolean }): string };

/** Throws at bytes that are not the encoding of any text. A byte order mark is a character like any other. */
export const createTextDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decoder = createTextDecoder();

/** Strict UTF-8: null for bytes that are not the encoding of any text, or begin with a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return null; // Not UTF-8: that is the answer.
  }
}

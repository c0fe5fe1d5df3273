/** The standard decoder of browsers and Node (Encoding Standard); declared here, for shared code sees neither's types. */
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030',
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string };

type Encoding = ConstructorParameters<typeof TextDecoder>[0];

/**
 * The text of a file that does not say its encoding: UTF-8 with or without a mark, UTF-16 by its mark or its zeros,
 * otherwise GB18030, which holds GBK and GB2312. Null when the bytes are none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of candidates(bytes)) {
    const text = decodeAs(encoding, bytes);
    // No text file holds a NUL; one that does is something else, or was read in the wrong encoding.
    if (text !== null && !text.includes('\0')) return text;
  }
  return null;
}

function candidates(bytes: Uint8Array): Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Commas, digits and line ends leave their zero in the high byte.
  if (even + odd > 0) return odd > even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
  return ['utf-8', 'gb18030'];
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // Not valid in this encoding: that is the answer.
  }
}

/** What evidence may be, told by its first bytes. */
export type EvidenceMedia = 'image/jpeg' | 'image/png' | 'application/pdf';

const signatures: readonly (readonly [EvidenceMedia, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by its first bytes; its name proves nothing. */
export function mediaOf(bytes: Uint8Array): EvidenceMedia | null {
  return signatures.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
}

/** The largest picture that is decoded, in pixels: four bytes each, and a small file can claim any number of them. */
export const mostPixels = 64_000_000;

export type PictureSize = Readonly<{ width: number; height: number }>;

/** The size that a JPEG or PNG says it has (ITU T.81 B.2.2, PNG 11.2.2), read without decoding it; null where it says none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  switch (mediaOf(bytes)) {
    case 'image/png':
      return hasHeader(bytes) ? sizeAt(bytes, 16, 20, 4) : null;
    case 'image/jpeg':
      return jpegSize(bytes);
    default:
      return null;
  }
}

/** Whether a picture claims more pixels than are ever decoded. */
export function hasTooManyPixels(bytes: Uint8Array): boolean {
  const size = pictureSize(bytes);
  return size !== null && size.width * size.height > mostPixels;
}

/** A PNG begins with its header, or it is none that anything decodes. */
function hasHeader(bytes: Uint8Array): boolean {
  return [0x49, 0x48, 0x44, 0x52].every((letter, i) => bytes[12 + i] === letter);
}

function sizeAt(bytes: Uint8Array, width: number, height: number, length: number): PictureSize | null {
  if (bytes.length < Math.max(width, height) + length) return null;
  return { width: numberAt(bytes, width, length), height: numberAt(bytes, height, length) };
}

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i += 1) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

/** Goes from segment to segment until the one that begins a frame. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (beginsFrame(marker)) return sizeAt(bytes, at + 7, at + 5, 2);
    const length = numberAt(bytes, at + 2, 2);
    // Pixels begin, or a segment that is shorter than its own length: no size will come.
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15, without the three markers among them that define tables. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

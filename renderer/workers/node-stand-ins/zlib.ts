import { Buffer } from 'buffer/index.js';
import { deflate } from 'pako';

/** What Node's zlib makes, which pako is a port of; a Buffer, as pdfkit writes nothing else as it is. */
export function deflateSync(bytes: Uint8Array): Buffer {
  const { buffer, byteOffset, length } = deflate(bytes);
  return Buffer.from(buffer, byteOffset, length);
}

export default { deflateSync };

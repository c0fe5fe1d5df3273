import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

export interface PageFile {
  path: string;
  type: string;
  bytes: number;
}

/**
 * Finds the file that a URL's path names inside a folder; `/` is index.html.
 * Undefined for whatever is not a plain file of a known type in that folder: climbing out of it with dots, by
 * encoding or by a symbolic link, other drives, hidden files and folders.
 */
export async function findPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const segments = plainSegments(urlPath);
  if (!segments) return undefined;
  const wanted = join(folder, ...(segments.length === 0 ? ['index.html'] : segments));
  const type = types[extname(wanted).toLowerCase()];
  if (!type) return undefined;
  try {
    const path = await realpath(wanted);
    if (!path.startsWith((await realpath(folder)) + sep)) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, type, bytes: found.size } : undefined;
  } catch {
    // Not there, or not readable: to a page both mean that there is no such file.
    return undefined;
  }
}

function plainSegments(urlPath: string): string[] | undefined {
  if (!urlPath.startsWith('/')) return undefined;
  if (urlPath === '/') return [];
  try {
    const segments = urlPath.slice(1).split('/').map(decodeURIComponent);
    return segments.every(isPlain) ? segments : undefined;
  } catch {
    // Malformed percent-encoding.
    return undefined;
  }
}

/** Windows takes these for devices, whatever follows the dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function isPlain(segment: string): boolean {
  if (devices.test(segment)) return false;
  return /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(segment) && !segment.includes('..');
}

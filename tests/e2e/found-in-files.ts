import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Each way in which a text may stand in a file. */
const writings = ['utf8', 'utf16le', 'utf16be', 'base64', 'escaped'] as const;

/**
 * Reads every byte of every file below the folders and says which of the texts stand in which file; a file that went
 * away meanwhile, as a database's journal does, is passed over.
 */
export function foundInFiles(folders: readonly string[], texts: readonly string[]): string[] {
  return folders.flatMap(filesBelow).flatMap((path) => {
    const bytes = bytesOf(path);
    if (!bytes) return [];
    return texts.flatMap((text) =>
      writings
        .filter((writing) => bytes.includes(written(text, writing)))
        .map((writing) => `${text} (${writing}) in ${path}`),
    );
  });
}

/** The files below the folders that hold these very bytes. */
export function filesWithBytes(folders: readonly string[], sought: Uint8Array): string[] {
  return folders.flatMap(filesBelow).filter((path) => bytesOf(path)?.includes(Buffer.from(sought)));
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function written(text: string, writing: (typeof writings)[number]): Buffer {
  if (writing === 'base64') return Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, ''));
  if (writing === 'escaped')
    return Buffer.from(
      [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    );
  if (writing === 'utf16be') return Buffer.from(text, 'utf16le').swap16();
  return Buffer.from(text, writing);
}

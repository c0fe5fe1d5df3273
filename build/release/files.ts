import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../shared/bytes.ts';
import { type Release, type ReleasedFile, releaseNoteName } from './release-note.ts';

/** What electron-builder leaves beside the packages and nobody is given. */
const asides = /^(builder-.*\.ya?ml|latest.*\.yml|.*\.blockmap)$/;

/** The files of a release in a folder, without the note itself; folders are left out. */
export async function releasedFiles(folder: string): Promise<ReleasedFile[]> {
  return Promise.all((await namesIn(folder)).map((name) => fileIn(folder, name)));
}

/** What does not lie in this folder as the note names it, and what lies there unnamed; empty where all is as released. */
export async function misfits(folder: string, release: Release): Promise<readonly string[]> {
  const named = new Set(release.files.map(({ name }) => name));
  const found = (await namesIn(folder)).filter((name) => !named.has(name));
  for (const wanted of release.files) {
    const there = await fileIn(folder, wanted.name).catch(() => null);
    if (!there || there.size !== wanted.size || there.sha256 !== wanted.sha256) found.push(wanted.name);
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== releaseNoteName && !asides.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

async function fileIn(folder: string, name: string): Promise<ReleasedFile> {
  const path = join(folder, name);
  const hash = sha256.create();
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return { name, size: (await stat(path)).size, sha256: bytesToHex(hash.digest()) };
}

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * A set of backups of one ledger, in a folder of its own (docs/decisions/0030):
 * `key.age` under the passphrase, `backups/` with one manifest a backup, `pieces/` with what they are made of.
 */
export const setPrefix = 'fangxin-desk-backup-';

/** The set's folder for a ledger: named after the ledger's own random part and its chapter. */
export function setFolder(chosen: string, origin: string): string {
  const [ledger = '', chapter = ''] = origin.split('/').slice(-2);
  return join(chosen, `${setPrefix}${ledger}-${chapter}`);
}

export const keyPath = (set: string): string => join(set, 'key.age');
export const manifestFolder = (set: string): string => join(set, 'backups');
export const pieceFolder = (set: string): string => join(set, 'pieces');

/** Where a piece lies: `pieces/ab/abcd….age`, so that no folder grows without end. */
export function piecePath(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), `${name}.age`);
}

/** What a manifest's name tells without opening it: size of the log and moment (UTC ms). */
export type ManifestName = Readonly<{ file: string; size: number; at: number }>;

/** Sorted by name is sorted by what is newest: the larger log, then the later moment. */
export function manifestName(size: number, at: number, chance: string): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${String(size).padStart(12, '0')}-${stamp}-${chance}.age`;
}

export function readManifestName(file: string): ManifestName | null {
  const match = /^(\d{12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}\.age$/.exec(file);
  if (!match) return null;
  const [size, year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return { file, size: size ?? 0, at };
}

/** The manifests of a set, the newest first. */
export async function manifestsIn(set: string): Promise<ManifestName[]> {
  const names = await namesIn(manifestFolder(set));
  const read = names.map(readManifestName).filter((one) => one !== null);
  return read.sort((a, b) => (a.file < b.file ? 1 : -1));
}

/** The sets in a folder that a person chose: it is one, or lies in one, or holds some. */
export async function setsIn(chosen: string): Promise<string[]> {
  const inside = (await namesIn(chosen))
    .filter((name) => name.startsWith(setPrefix))
    .map((name) => join(chosen, name));
  const parent = basename(join(chosen, '..')).startsWith(setPrefix) ? [join(chosen, '..')] : [];
  const there = await Promise.all(
    [chosen, ...parent, ...inside].map(async (set) => ((await isThere(keyPath(set))) ? [set] : [])),
  );
  return there.flat();
}

export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Names in a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hands } from './hands.ts';
import { keptBackups } from './kept-backups.ts';
import { piecesOf, readManifest } from './manifest.ts';
import { manifestFolder, manifestsIn, namesIn, pieceFolder } from './set-paths.ts';

type Pruning = Readonly<{
  hands: Hands;
  set: string;
  identity: string;
  /** UTC ms, and how many days a backup is kept. */
  now: number;
  days: number;
  /** Looks for pieces that nothing needs even where no backup's days are over. */
  thorough: boolean;
}>;

/**
 * Takes away the backups whose days are over, and every piece that none of those left is made of: so destroyed keys leave
 * the backups too (L3, L4). A manifest that cannot be read keeps nothing.
 */
export async function prune({ hands, set, identity, now, days, thorough }: Pruning): Promise<void> {
  const backups = await manifestsIn(set);
  const kept = keptBackups(backups, now, days);
  if (kept.size === backups.length && !thorough) return;
  for (const backup of backups)
    if (!kept.has(backup)) await rm(join(manifestFolder(set), backup.file), { force: true });
  const used = new Set<string>();
  for (const { file } of kept) {
    const path = join(manifestFolder(set), file);
    const plain = await hands.ask({ do: 'read', identity, path, gzip: true, hash: null });
    const manifest = plain && readManifest(plain);
    for (const name of manifest ? piecesOf(manifest) : []) used.add(name);
  }
  for (const folder of await namesIn(pieceFolder(set)))
    for (const name of await namesIn(join(pieceFolder(set), folder)))
      if (!used.has(name.replace(/\.age$/, '')))
        await rm(join(pieceFolder(set), folder, name), { force: true });
}

/** What a backup that was cut off left half written. */
export async function dropHalfWritten(set: string): Promise<void> {
  for (const name of await namesIn(manifestFolder(set)))
    if (name.endsWith('.part')) await rm(join(manifestFolder(set), name), { force: true });
}

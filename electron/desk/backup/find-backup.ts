import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesToHex } from '../../../shared/bytes.ts';
import type { FoundBackup } from '../../../shared/contract/backup-verbs.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import { parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { chapterOf } from '../../../shared/ledger/ledger-number.ts';
import { BackupFault } from './backup-faults.ts';
import type { Hands } from './hands.ts';
import { type Manifest, piecesOf, readManifest } from './manifest.ts';
import {
  isThere,
  keyPath,
  type ManifestName,
  manifestFolder,
  manifestsIn,
  pieceFolder,
  piecePath,
  setsIn,
} from './set-paths.ts';

export type Found = Readonly<{
  set: string;
  identity: string;
  manifest: Manifest;
  told: FoundBackup;
}>;

type Looking = Readonly<{
  hands: Hands;
  folder: string;
  passphrase: string;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}>;

/**
 * The newest whole backup in a folder, every piece of it read and compared with its hash. Newer ones that are damaged are
 * counted. Throws {@link BackupFault} where there is none, or none that the passphrase opens.
 */
export async function findBackup(looking: Looking): Promise<Found> {
  const { hands, folder, passphrase, signal } = looking;
  if (!(await isThere(folder))) throw new BackupFault('backup-folder-missing', `no folder ${folder}`);
  const sets = await Promise.all(
    (await setsIn(folder)).map(async (set) => ({ set, newest: (await manifestsIn(set))[0]?.at ?? 0 })),
  );
  if (sets.length === 0) throw new BackupFault('backup-not-here', `no set of backups in ${folder}`);
  let opened = false;
  // Of several ledgers, or chapters of one, the one that was backed up last.
  for (const { set } of sets.sort((a, b) => b.newest - a.newest)) {
    heed(signal);
    const sealed = new Uint8Array(await readFile(keyPath(set)));
    const key = await hands.ask({ do: 'open-key', sealed, passphrase });
    if (!key) continue;
    opened = true;
    const found = await newestWhole(looking, set, key.identity);
    if (found) return found;
  }
  throw opened
    ? new BackupFault('backup-damaged', `no whole backup in ${folder}`)
    : new BackupFault('backup-passphrase-wrong', 'no set opens under the passphrase');
}

/** The newest backup of a set that is whole; null when none is. */
export async function newestWhole(
  looking: Pick<Looking, 'hands' | 'signal' | 'onProgress'>,
  set: string,
  identity: string,
): Promise<Found | null> {
  const sound = new Map<string, boolean>();
  const damaged: ManifestName[] = [];
  for (const name of await manifestsIn(set)) {
    heed(looking.signal);
    const path = join(manifestFolder(set), name.file);
    const plain = await looking.hands.ask({ do: 'read', identity, path, gzip: true, hash: null });
    const manifest = plain && readManifest(plain);
    if (!manifest || !(await isWhole(looking, set, identity, manifest, sound))) {
      damaged.push(name);
      continue;
    }
    const most = Math.max(...damaged.map(({ size }) => size));
    const checkpoint = parseCheckpoint(parseNote(manifest.note)?.text ?? '');
    const told: FoundBackup = {
      store: manifest.store,
      at: manifest.at,
      size: manifest.size,
      root: checkpoint ? bytesToHex(checkpoint.root) : '',
      files: manifest.files.length,
      chapter: chapterOf(manifest.origin) + 1,
      damaged:
        damaged.length === 0 ? null : { count: damaged.length, size: most > manifest.size ? most : null },
    };
    return { set, identity, manifest, told };
  }
  return null;
}

async function isWhole(
  { hands, signal, onProgress }: Pick<Looking, 'hands' | 'signal' | 'onProgress'>,
  set: string,
  identity: string,
  manifest: Manifest,
  sound: Map<string, boolean>,
): Promise<boolean> {
  const names = piecesOf(manifest);
  for (const [index, name] of names.entries()) {
    heed(signal);
    onProgress(index, names.length);
    const known = sound.get(name);
    const path = piecePath(pieceFolder(set), name);
    const holds =
      known ?? (await hands.ask({ do: 'read', identity, path, gzip: false, hash: name })) !== null;
    sound.set(name, holds);
    if (!holds) return false;
  }
  return true;
}
